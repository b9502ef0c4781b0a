package org.policygraph.form;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;

/** Writes a PDF object by object, so that a test can write one that no program would. */
public final class PdfFile {
    static final int FONT = 3;

    /** A font that no machine need have, in a character code that is Unicode. */
    private static final String CHINESE =
            """
            << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H
            /DescendantFonts [ << /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light
            /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [ 1 95 500 ]
            /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 >> >> ] >>\
            """;

    private final List<byte[]> objects = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();
    private String catalogue = "";
    private String trailer = "";
    private String resources = "";

    PdfFile() {
        object("");
        object("");
        object(CHINESE);
    }

    /** A file with these lines on each page. */
    public static PdfFile of(List<List<String>> pages) {
        PdfFile file = new PdfFile();
        for (List<String> lines : pages) {
            StringBuilder content = new StringBuilder();
            for (int i = 0; i < lines.size(); i++)
                content.append(line(lines.get(i), 72, 760 - i * 20));
            file.page(content.toString());
        }
        return file;
    }

    /** The operators that print a line; a point is 1/72 inch, from the bottom left corner. */
    static String line(String text, int x, int y) {
        return line(text, 12, x, y);
    }

    /** The same in another size, in points. */
    static String line(String text, int size, int x, int y) {
        StringBuilder hex = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_16BE))
            hex.append("%02X".formatted(each));
        return "BT /F %d Tf 1 0 0 1 %d %d Tm <%s> Tj ET\n".formatted(size, x, y, hex);
    }

    /** What stands between two points, as the border of a cell does. */
    static String rule(int x0, int y0, int x1, int y1) {
        return "%d %d m %d %d l S\n".formatted(x0, y0, x1, y1);
    }

    /** Adds an object, and returns its number. */
    int object(String content) {
        objects.add(content.getBytes(StandardCharsets.ISO_8859_1));
        return objects.size();
    }

    int stream(String dictionary, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String head = "<< %s /Length %d >>\nstream\n".formatted(dictionary, content.length);
        out.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(content);
        out.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        objects.add(out.toByteArray());
        return objects.size();
    }

    PdfFile page(String content) {
        return page(stream("", content.getBytes(StandardCharsets.ISO_8859_1)), "");
    }

    PdfFile page(int content, String more) {
        pages.add(
                object(
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R %s /Resources << /Font << /F %d 0 R >> %s >> >>"
                                .formatted(content, more, FONT, resources)));
        return this;
    }

    PdfFile resources(String more) {
        resources = more;
        return this;
    }

    PdfFile catalogue(String more) {
        catalogue = more;
        return this;
    }

    PdfFile trailer(String more) {
        trailer = more;
        return this;
    }

    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 16];
        while (!deflater.finished()) out.write(chunk, 0, deflater.deflate(chunk));
        deflater.end();
        return out.toByteArray();
    }

    /** The file. */
    public byte[] bytes() {
        StringBuilder kids = new StringBuilder();
        pages.forEach(page -> kids.append(page).append(" 0 R "));
        set(1, "<< /Type /Catalog /Pages 2 0 R " + catalogue + " >>");
        set(2, "<< /Type /Pages /Count " + pages.size() + " /Kids [ " + kids + "] >>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "%PDF-1.7\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
            write(out, (i + 1) + " 0 obj\n");
            out.writeBytes(objects.get(i));
            write(out, "\nendobj\n");
        }
        int start = out.size();
        write(out, "xref\n0 " + (objects.size() + 1) + "\n" + table);
        write(
                out,
                "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R " + trailer + " >>\n");
        write(out, "startxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    private void set(int number, String content) {
        objects.set(number - 1, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
