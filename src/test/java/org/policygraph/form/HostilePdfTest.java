package org.policygraph.form;

import static org.policygraph.form.PdfFile.deflated;
import static org.policygraph.form.PdfFile.line;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;

class HostilePdfTest extends HostileContract {
    private static final String LINE = "第一条制定本办法。";
    private static final String SHOWN = line(LINE, 72, 700);

    @Override
    HostileFiles files() {
        return new HostileFiles()
                .bytes(
                        "300 pages",
                        () ->
                                PdfFile.of(Collections.nCopies(300, Collections.nCopies(5, LINE)))
                                        .bytes(),
                        LINE)
                .bytes(
                        "5 million states within each other",
                        () -> deflatedPage("q ".repeat(5_000_000)),
                        "!more on its pages than pages hold: page 1")
                .bytes(
                        "10 million operands",
                        () -> deflatedPage("1.5 ".repeat(10_000_000)),
                        "!more on its pages than pages hold: page 1")
                .bytes(
                        "texts without an operator",
                        () -> deflatedPage("(a b)".repeat(5_000_000)),
                        "!more on its pages than pages hold: page 1")
                .bytes("scanned", () -> scanned(12, 0), "!a scanned PDF: 12 pages, no text layer")
                .bytes(
                        "scanned in part",
                        () -> scanned(6, 6),
                        "!scanned in part: pages 7–12 of 12 pages without a text layer")
                .bytes(
                        "a picture among 40 pages of text",
                        () -> scanned(1, 40),
                        "!scanned in part: page 41 of 41 pages without a text layer")
                .bytes(
                        "pictures here and there",
                        () -> pages("TTPTTTPPPTTTTTT"),
                        "!scanned in part: pages 3, 7–9 of 15 pages without a text layer")
                .bytes(
                        "a scan below the number of the page",
                        () -> pages("TTNT"),
                        "!scanned in part: page 3 of 4 pages without a text layer")
                .bytes(
                        "a picture in a form",
                        () -> pages("TTFT"),
                        "!scanned in part: page 3 of 4 pages without a text layer")
                .bytes(
                        "a picture within the content",
                        () -> pages("TIT"),
                        "!scanned in part: page 2 of 3 pages without a text layer")
                .bytes(
                        "letters that were made drawings",
                        () -> pages("TTC"),
                        "!scanned in part: page 3 of 3 pages without a text layer")
                .bytes("a blank page among pages of text", () -> pages("TBT"), LINE)
                .bytes("a picture with text beside it", () -> pages("TST"), LINE)
                .bytes("blank", () -> new PdfFile().page("").bytes(), "!a PDF without text: 1 page")
                .bytes("without pages", () -> new PdfFile().bytes(), "!a PDF without text: 0 pages")
                .bytes("encrypted", () -> encrypted("secret"), "!an encrypted PDF")
                .bytes("that must not be changed, but may be read", () -> encrypted(""), LINE)
                .bytes("cut off", () -> cut(file(SHOWN)), LINE)
                .bytes(
                        "cut off after its mark",
                        () -> "%PDF-1.7\n".getBytes(US_ASCII),
                        "!a damaged PDF")
                .bytes(
                        "its table in another place",
                        () -> replaced(file(SHOWN), "startxref\n", "startxref\n9"),
                        LINE)
                .bytes(
                        "its table with other places",
                        () -> replaced(file(SHOWN), "00000 n", "00007 n"),
                        LINE)
                .bytes(
                        "without its root",
                        () -> replaced(file(SHOWN), "/Root 1 0 R", "/Root 99 0 R"),
                        "!a damaged PDF")
                .bytes(
                        "after other bytes",
                        () -> after("HTTP/1.1 200 OK\r\n\r\n", file(SHOWN)),
                        LINE)
                .bytes(
                        "pages that are their own parents",
                        () -> replaced(file(SHOWN), "/Kids [ ", "/Kids [ 2 0 R "),
                        LINE)
                .bytes("a form that draws itself", () -> forms(1, 1), LINE)
                .bytes(
                        "forms that draw each other twice, 60 deep",
                        () -> forms(60, 2),
                        "!more on its pages than pages hold")
                .bytes(
                        "a stream of 70 MB",
                        () -> packed(deflated(new byte[70_000_000]), "/Filter /FlateDecode"),
                        "!unpacks to more")
                .bytes(
                        "a stream packed twice",
                        () ->
                                packed(
                                        deflated(deflated(new byte[70_000_000])),
                                        "/Filter [ /FlateDecode /FlateDecode ]"),
                        "!unpacks to more")
                .bytes(
                        "a row of a billion columns",
                        () ->
                                packed(
                                        deflated(new byte[10]),
                                        "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 1000000000 >>"),
                        "!unpacks to more")
                .bytes(
                        "a picture for its content",
                        () -> packed(SHOWN.getBytes(US_ASCII), "/Subtype /Image"),
                        "!a damaged PDF")
                .bytes(
                        "a form of XFA",
                        () ->
                                new PdfFile()
                                        .catalogue(
                                                "/NeedsRendering true /AcroForm << /XFA 99 0 R >>")
                                        .page(SHOWN)
                                        .bytes(),
                        "!a PDF form (XFA)")
                .bytes("XFA beside pages", () -> xfa(), LINE)
                .bytes(
                        "10,000 arrays within each other",
                        () -> new PdfFile().page("[".repeat(10_000)).page(SHOWN).bytes(),
                        "!page 1 cannot be read to its end")
                .bytes(
                        "a text that does not end",
                        () -> new PdfFile().page(SHOWN).page("BT (a Tj ET " + SHOWN).bytes(),
                        "!page 2 cannot be read to its end")
                .bytes(
                        "an operator that lacks its name",
                        () -> new PdfFile().page(SHOWN).page(SHOWN + "BT /F 1 Tf <4E00>").bytes(),
                        "!page 2 cannot be read to its end")
                .bytes(
                        "a picture in the content that does not end",
                        () -> file("BI /W 1 /H 1 /CS /G /BPC 8 ID a " + SHOWN),
                        "!page 1 cannot be read to its end")
                .bytes(
                        "a text in a form that does not end",
                        () -> form("BT (a Tj ET"),
                        "!page 1 cannot be read to its end")
                .bytes("an empty form", () -> form(""), LINE)
                .bytes(
                        "packed content that is cut off",
                        () -> {
                            byte[] all = deflated(SHOWN.repeat(50).getBytes(US_ASCII));
                            byte[] half = Arrays.copyOf(all, all.length / 2);
                            return packed(half, "/Filter /FlateDecode");
                        },
                        "!page 1 cannot be read to its end")
                .bytes(
                        "packed content with a byte changed",
                        () -> {
                            byte[] all = deflated(glyphs(500).getBytes(US_ASCII));
                            for (int i = 0; i < 40; i++) all[all.length / 2 + i] = (byte) 0xFF;
                            return packed(all, "/Filter [ /FlateDecode ]");
                        },
                        "!page 1 cannot be read to its end")
                .bytes(
                        "packed content without its checksum",
                        () -> {
                            byte[] all = deflated(SHOWN.getBytes(US_ASCII));
                            return packed(
                                    Arrays.copyOf(all, all.length - 4), "/Filter /FlateDecode");
                        },
                        "!page 1 cannot be read to its end")
                .bytes(
                        "content that is not there",
                        () -> new PdfFile().page(SHOWN).page(99, "").bytes(),
                        "!page 2 cannot be read to its end")
                .bytes(
                        "a page that is not there",
                        () -> replaced(pages("TT"), "9 0 R ]", "0 0 R ]"),
                        "!1 of its 2 pages are there")
                .bytes(
                        "a page that is not there, and a table in another place",
                        () ->
                                replaced(
                                        file(SHOWN),
                                        "/Count 1 /Kids [ ",
                                        "/Count 2 /Kids [ 99 0 R "),
                        "!1 of its 2 pages are there")
                .bytes(
                        "a form that is not there",
                        () -> file("/X Do " + SHOWN),
                        "!page 1 cannot be read to its end")
                .bytes(
                        "operators that are none",
                        () -> file("Zz (a) Tj ET ET Q Q Q 1 Tf " + SHOWN),
                        LINE)
                .bytes(
                        "100,001 glyphs on one page",
                        () -> file(glyphs(100_001)),
                        "!more on its pages than pages hold")
                .bytes(
                        "glyphs without characters",
                        () -> unnamed("0001000200030004", 1),
                        "!do not say what characters glyphs are: 4 on page 1")
                .bytes(
                        "one glyph without a character among 10,000",
                        () -> unnamed("0001", 1_100),
                        "!do not say what character a glyph is: 1 on page 1")
                .bytes("off the page", () -> file(line("页外", 9_000, 700) + SHOWN), LINE)
                .bytes(
                        "not a PDF but for its mark",
                        () -> ("%PDF-1.7\n" + "一二三\n".repeat(50)).getBytes(StandardCharsets.UTF_8),
                        "!a damaged PDF")
                .bytes(
                        "actions and files inside",
                        () ->
                                new PdfFile()
                                        .catalogue(
                                                "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /Names << /EmbeddedFiles << /Names [ (a) << /F (a) >> ] >> >>")
                                        .page(SHOWN)
                                        .bytes(),
                        LINE)
                .bytes(
                        "numbers that overflow",
                        () -> file("1e999 0 0 1 99999999999999999999 0 cm 1 0 0 1 0 0 cm"),
                        "!a PDF without text");
    }

    private static byte[] file(String content) {
        return new PdfFile().page(content).bytes();
    }

    private static byte[] deflatedPage(String content) {
        PdfFile file = new PdfFile();
        byte[] packed = deflated(content.getBytes(US_ASCII));
        return file.page(file.stream("/Filter /FlateDecode", packed), "").bytes();
    }

    private static byte[] scanned(int pictures, int texts) {
        PdfFile file = new PdfFile();
        int picture =
                file.stream(
                        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
                        new byte[1]);
        for (int i = 0; i < texts; i++) file.page(SHOWN);
        file.resources("/XObject << /I " + picture + " 0 R >>");
        for (int i = 0; i < pictures; i++) file.page("q 595 0 0 842 0 0 cm /I Do Q");
        return file.bytes();
    }

    /**
     * A page for each letter: T text, B blank, P a picture, N a picture with the page's number, F a
     * picture in a form, I a picture in the content itself, S a small picture and text, C curves.
     */
    private static byte[] pages(String kinds) {
        PdfFile file = new PdfFile();
        int picture =
                file.stream(
                        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
                        new byte[1]);
        int form =
                file.stream(
                        "/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /I "
                                + picture
                                + " 0 R >> >>",
                        "/I Do".getBytes(US_ASCII));
        file.resources("/XObject << /I " + picture + " 0 R /G " + form + " 0 R >>");
        for (int i = 0; i < kinds.length(); i++) {
            String number = line("— " + (i + 1) + " —", 290, 40);
            file.page(
                    switch (kinds.charAt(i)) {
                        case 'B' -> "";
                        case 'P' -> "q 595 0 0 842 0 0 cm /I Do Q";
                        case 'N' -> "q 595 0 0 842 0 0 cm /I Do Q " + number;
                        case 'F' -> "q 595 0 0 842 0 0 cm /G Do Q";
                        case 'I' -> "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID a EI Q";
                        case 'S' -> "q 100 0 0 100 0 0 cm /I Do Q " + SHOWN + number;
                        case 'C' -> "0 0 m " + "1 1 2 2 3 3 c ".repeat(1_000) + "f";
                        default -> SHOWN + number;
                    });
        }
        return file.bytes();
    }

    private static byte[] encrypted(String password) {
        try (PDDocument document = Loader.loadPDF(file(SHOWN))) {
            document.protect(
                    new StandardProtectionPolicy("owner", password, new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without its table and the end of it. */
    private static byte[] cut(byte[] whole) {
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        return Arrays.copyOf(whole, text.indexOf("xref"));
    }

    private static byte[] replaced(byte[] whole, String old, String other) {
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        return text.replace(old, other).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] after(String start, byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(start.getBytes(US_ASCII));
        out.writeBytes(file);
        return out.toByteArray();
    }

    private static byte[] packed(byte[] stream, String dictionary) {
        PdfFile file = new PdfFile();
        return file.page(file.stream(dictionary, stream), "").bytes();
    }

    /** Forms of which each draws the next, the last one the first. */
    private static byte[] forms(int count, int times) {
        PdfFile file = new PdfFile();
        int first = 4;
        for (int i = 0; i < count; i++) {
            int next = first + (i + 1) % count;
            file.stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /N "
                            + next
                            + " 0 R >> >>",
                    "/N Do ".repeat(times).getBytes(US_ASCII));
        }
        return file.resources("/XObject << /N " + first + " 0 R >>").page("/N Do " + SHOWN).bytes();
    }

    /** A page with a form of this content, and text. */
    private static byte[] form(String content) {
        PdfFile file = new PdfFile();
        int form =
                file.stream(
                        "/Type /XObject /Subtype /Form /BBox [0 0 595 842]",
                        content.getBytes(US_ASCII));
        return file.resources("/XObject << /N " + form + " 0 R >>").page("/N Do " + SHOWN).bytes();
    }

    private static byte[] xfa() {
        PdfFile file = new PdfFile();
        int form =
                file.stream(
                        "",
                        "<!DOCTYPE x [<!ENTITY a SYSTEM 'http://127.0.0.1:9/x'>]><xdp>&a;</xdp>"
                                .getBytes(US_ASCII));
        return file.catalogue("/AcroForm << /Fields [] /XFA " + form + " 0 R >>")
                .page(SHOWN)
                .bytes();
    }

    private static String glyphs(int count) {
        StringBuilder content = new StringBuilder("BT /F 1 Tf 1 0 0 1 0 0 Tm ");
        for (int i = 0; i < count; i++)
            content.append("1 0 0 1 %d %d Tm <4E00> Tj ".formatted(i % 590, i / 590 * 2));
        return content + "ET";
    }

    /** A font that numbers its glyphs and does not say which is which. */
    private static byte[] unnamed(String codes, int lines) {
        PdfFile file = new PdfFile();
        int font =
                file.object(
                        "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [ << /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /X /Flags 4 >> >> ] >>");
        int content =
                file.stream(
                        "",
                        (SHOWN.repeat(lines) + "BT /G 12 Tf 72 600 Td <" + codes + "> Tj ET")
                                .getBytes(US_ASCII));
        byte[] bytes = file.page(content, "").bytes();
        return replaced(bytes, "/Font << /F 3 0 R >>", "/Font << /F 3 0 R /G " + font + " 0 R >>");
    }
}
