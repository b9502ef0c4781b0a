package org.policygraph.form;

import static org.policygraph.form.DocxFile.item;
import static org.policygraph.form.DocxFile.level;
import static org.policygraph.form.DocxFile.paragraph;
import static org.policygraph.form.DocxFile.xml;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

class HostileDocxTest extends HostileContract {
    private static final String LINE = "第一条　制定本办法。";
    private static final String P = paragraph(LINE);

    @Override
    HostileFiles files() {
        return new HostileFiles()
                .bytes(
                        "cut off in the middle",
                        () -> cut(DocxFile.of(P.repeat(500)).bytes(), 2),
                        "!a damaged archive")
                .bytes(
                        "cut off before its notes",
                        () ->
                                beforeNotes(
                                        DocxFile.of(P).part("word/footnotes.xml", "<x/>").bytes()),
                        "!a damaged archive (ZIP)")
                .bytes(
                        "700 bytes more at its end",
                        () ->
                                Arrays.copyOf(
                                        DocxFile.of(P).bytes(),
                                        DocxFile.of(P).bytes().length + 700),
                        LINE)
                .bytes(
                        "cut off after its first bytes",
                        () -> Arrays.copyOf(DocxFile.of(P).bytes(), 10),
                        "!archive")
                .bytes(
                        "a byte changed within",
                        () -> changed(DocxFile.of(P.repeat(500)).bytes()),
                        "!a damaged archive")
                .bytes(
                        "with a password",
                        () -> encrypted(DocxFile.of(P).bytes()),
                        "!an archive with a password")
                .bytes(
                        "540 MB of zeros for a picture",
                        () -> bomb("word/media/a.png", 540),
                        "!bytes once unpacked")
                .bytes(
                        "70 MB of zeros for its text",
                        () -> bomb("word/document.xml", 70),
                        "!bytes once unpacked")
                .bytes("10,001 files", () -> many(10_001), "!an archive of more files")
                .bytes(
                        "a table of Excel",
                        () -> new DocxFile().part("xl/workbook.xml", "<x/>").bytes(),
                        "!Excel (.xlsx)")
                .bytes(
                        "slides",
                        () -> new DocxFile().part("ppt/presentation.xml", "<x/>").bytes(),
                        "!PowerPoint")
                .bytes(
                        "an OpenDocument text",
                        () -> new DocxFile().part("content.xml", "<x/>").bytes(),
                        "!OpenDocument")
                .bytes(
                        "an archive of texts",
                        () -> new DocxFile().part("a.txt", LINE).bytes(),
                        "!without a document")
                .bytes("an empty archive", () -> new DocxFile().bytes(), "!an empty archive")
                .bytes("without a paragraph", () -> DocxFile.of("").bytes(), "!a DOCX without text")
                .bytes(
                        "with blank paragraphs",
                        () -> DocxFile.of("<w:p/>".repeat(1000)).bytes(),
                        "!a DOCX without text")
                .bytes(
                        "a billion laughs",
                        () ->
                                document(
                                        "<!DOCTYPE x [<!ENTITY a \"一一\"><!ENTITY b \"&a;&a;\">]><w:document xmlns:w=\""
                                                + DocxFile.W
                                                + "\"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"),
                        "!a document type")
                .bytes(
                        "an entity for a file",
                        () ->
                                document(
                                        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\""
                                                + DocxFile.W
                                                + "\"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"),
                        "!a document type")
                .bytes(
                        "an entity that is not declared",
                        () -> DocxFile.of(paragraph("&a;")).bytes(),
                        "!not well-formed")
                .bytes(
                        "XML that ends too soon",
                        () -> document("<w:document xmlns:w=\"" + DocxFile.W + "\"><w:body>" + P),
                        "!not well-formed in the part word/document.xml")
                .bytes(
                        "a NUL in the XML",
                        () -> DocxFile.of(paragraph("甲\u0000乙")).bytes(),
                        "!not well-formed")
                .bytes(
                        "XML that is not in its charset",
                        () ->
                                document(
                                        new byte[] {
                                            '<',
                                            'a',
                                            '>',
                                            (byte) 0xFF,
                                            (byte) 0xFE,
                                            '<',
                                            '/',
                                            'a',
                                            '>'
                                        }),
                        "!not well-formed")
                .bytes(
                        "100,000 elements within each other",
                        () -> DocxFile.of("<w:sdt>".repeat(100_000)).bytes(),
                        "!nested deeper")
                .bytes(
                        "300 tables within each other",
                        () ->
                                DocxFile.of(
                                                "<w:tbl><w:tr><w:tc>".repeat(300)
                                                        + P
                                                        + "</w:tc></w:tr></w:tbl>".repeat(300))
                                        .bytes(),
                        LINE)
                .bytes(
                        "text boxes within text boxes",
                        () ->
                                DocxFile.of(
                                                "<w:p><w:r><w:txbxContent>".repeat(200)
                                                        + P
                                                        + "</w:txbxContent></w:r></w:p>"
                                                                .repeat(200))
                                        .bytes(),
                        LINE)
                .bytes(
                        "styles based on each other",
                        () ->
                                DocxFile.of(
                                                "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>"
                                                        + LINE
                                                        + "</w:t></w:r></w:p>")
                                        .part(
                                                "word/styles.xml",
                                                xml(
                                                        "styles",
                                                        "<w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>"))
                                        .bytes(),
                        LINE)
                .bytes(
                        "lists that are defined by each other",
                        () ->
                                DocxFile.of(item(1, 0, LINE))
                                        .part(
                                                "word/numbering.xml",
                                                xml(
                                                        "numbering",
                                                        "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"S\"/></w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:styleLink w:val=\"S\"/><w:numStyleLink w:val=\"S\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"))
                                        .bytes(),
                        LINE)
                .bytes(
                        "numbers that are none",
                        () ->
                                DocxFile.of(
                                                item(1, 99, LINE)
                                                        + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"-1\"/><w:numId w:val=\"x\"/></w:numPr></w:pPr></w:p>")
                                        .part(
                                                "word/numbering.xml",
                                                xml(
                                                        "numbering",
                                                        "<w:abstractNum w:abstractNumId=\"0\">"
                                                                + level(0, "decimal", "%%9%")
                                                                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"))
                                        .bytes(),
                        LINE)
                .bytes(
                        "a cell a million wide",
                        () ->
                                DocxFile.of(
                                                "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"1000000\"/></w:tcPr>"
                                                        + P
                                                        + "</w:tc></w:tr></w:tbl>")
                                        .bytes(),
                        LINE)
                .bytes(
                        "ends of what never began",
                        () ->
                                DocxFile.of(
                                                "<w:tr/><w:tc>"
                                                        + P
                                                        + "</w:tc><w:r><w:t>x</w:t></w:r><w:txbxContent/>"
                                                        + P)
                                        .bytes(),
                        LINE)
                .bytes(
                        "another document inside",
                        () -> DocxFile.of(P + "<w:altChunk r:id=\"x\"/>").bytes(),
                        "!altChunk")
                .bytes("two parts of one name", () -> twice(), "!two parts named")
                .bytes(
                        "a main part elsewhere",
                        () ->
                                new DocxFile()
                                        .part(
                                                "_rels/.rels",
                                                "<Relationships xmlns=\"x\"><Relationship Type=\"a/officeDocument\" Target=\"/word/document2.xml\"/></Relationships>")
                                        .part(
                                                "word/document2.xml",
                                                xml("document", "<w:body>" + P + "</w:body>"))
                                        .bytes(),
                        LINE)
                .bytes(
                        "4 million characters and more",
                        () -> DocxFile.of(paragraph("一".repeat(2_000_001))).bytes(),
                        "!at most 2000000 characters")
                .bytes("100,000 paragraphs", () -> DocxFile.of(P.repeat(100_000)).bytes(), LINE)
                .bytes(
                        "letters from right to left",
                        () -> DocxFile.of(paragraph("\u202E乙甲") + P).bytes(),
                        "\u202E乙甲")
                .bytes(
                        "only a table",
                        () ->
                                DocxFile.of(
                                                "<w:tbl><w:tr><w:tc>"
                                                        + paragraph("甲")
                                                        + "</w:tc><w:tc>"
                                                        + paragraph("乙")
                                                        + "</w:tc></w:tr></w:tbl>")
                                        .bytes(),
                        "甲\t乙");
    }

    private static byte[] cut(byte[] whole, int part) {
        return Arrays.copyOf(whole, whole.length / part);
    }

    /** Without what follows its main part: 30 bytes stand before the name of a part. */
    private static byte[] beforeNotes(byte[] whole) {
        String bytes = new String(whole, StandardCharsets.ISO_8859_1);
        return Arrays.copyOf(whole, bytes.indexOf("word/footnotes.xml") - 30);
    }

    private static byte[] changed(byte[] whole) {
        for (int i = 1; i < 20; i++) whole[whole.length / 2 + i] ^= 0x55;
        return whole;
    }

    /** Sets the bit that says so in the first header. */
    private static byte[] encrypted(byte[] whole) {
        whole[6] |= 1;
        return whole;
    }

    private static byte[] document(String content) {
        return document(content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] document(byte[] content) {
        return new DocxFile().part("word/document.xml", content).bytes();
    }

    /**
     * An archive that says nothing of its sizes, and ends within the file that it holds. A megabyte
     * is packed once and repeated.
     */
    private static byte[] bomb(String name, int megabytes) {
        byte[] packed = new byte[4_000];
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(new byte[1_000_000]);
        int length = deflater.deflate(packed, 0, packed.length, Deflater.FULL_FLUSH);
        deflater.end();
        byte[] path = name.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer file =
                ByteBuffer.allocate(30 + path.length + megabytes * length)
                        .order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0x04034B50).putShort((short) 20).putShort((short) 8).putShort((short) 8);
        file.position(26).putShort((short) path.length).putShort((short) 0).put(path);
        for (int i = 0; i < megabytes; i++) file.put(packed, 0, length);
        return file.array();
    }

    private static byte[] many(int files) {
        DocxFile file = DocxFile.of(P);
        for (int i = 0; i < files; i++) file.part("a" + i, "");
        return file.bytes();
    }

    /** The names are of one length, so that one can be written over the other. */
    private static byte[] twice() {
        byte[] bytes = DocxFile.of(P).part("word/documenu.xml", "<x/>").bytes();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace("word/documenu.xml", "word/document.xml")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
