package org.policygraph.form;

import org.policygraph.text.Form;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a DOCX (WordprocessingML of ISO/IEC 29500, strict or transitional): the main part and its
 * notes. Headers, footers, comments and pictures are no part of the text; templates, links and
 * embedded files are left alone.
 */
final class DocxReader {
    private static final String DOCX = "a DOCX document";

    private record Other(String name, String kind) {}

    private static final List<Other> OTHERS =
            List.of(
                    new Other("xl/workbook.xml", "a table of Excel (.xlsx)"),
                    new Other("xl/workbook.bin", "a table of Excel (.xlsb)"),
                    new Other("ppt/presentation.xml", "slides of PowerPoint (.pptx)"),
                    new Other("content.xml", "an OpenDocument file (.odt, .ods)"),
                    new Other("OFD.xml", "an OFD document (GB/T 33190)"),
                    new Other("META-INF/container.xml", "an EPUB book"),
                    new Other("META-INF/MANIFEST.MF", "a program (.jar)"));

    private DocxReader() {}

    static SourceFile read(byte[] bytes) throws UnreadableTextException {
        ZipParts parts = ZipParts.of(bytes);
        String main = main(parts);
        if (parts.part(main) == null)
            throw UnreadableFile.of(other(parts.names()), UnreadableFile.FORMS);
        List<String> lines = lines(parts, main);
        String reader = "java.xml " + Runtime.version().feature();
        boolean markdown = MarkdownSigns.isMarkdown(String.join("\n", lines));
        if (!markdown) return SourceFile.of(bytes, String.join("\n", lines), Form.DOCX, reader);
        String text = String.join("\n", MarkdownReader.lines(String.join("\n", lines)));
        return SourceFile.of(bytes, text, Form.DOCX, reader + ", " + MarkdownReader.version());
    }

    /** The name of the main part is where the package says, and nearly always the same. */
    private static String main(ZipParts parts) throws UnreadableTextException {
        String[] found = {"word/document.xml"};
        XmlPart.read(
                parts.part("_rels/.rels"),
                "_rels/.rels",
                element -> {
                    String type = String.valueOf(element.attribute("Type"));
                    String target = element.attribute("Target");
                    boolean external = "External".equals(element.attribute("TargetMode"));
                    if (target == null || external || !type.endsWith("/officeDocument")) return;
                    String name = target.startsWith("/") ? target.substring(1) : target;
                    if (name.startsWith("word/")) found[0] = name;
                });
        return found[0];
    }

    private static String other(Set<String> names) {
        for (Other other : OTHERS) {
            if (names.contains(other.name)) return other.kind;
        }
        return names.isEmpty() ? "an empty archive (ZIP)" : "an archive (ZIP) without a document";
    }

    private static List<String> lines(ZipParts parts, String main) throws UnreadableTextException {
        WordStyles styles = WordStyles.of(parts.part("word/styles.xml"));
        WordNumbering numbering = WordNumbering.of(parts.part("word/numbering.xml"));
        List<String> lines = new ArrayList<>();
        for (String name : List.of(main, "word/footnotes.xml", "word/endnotes.xml")) {
            WordText text = new WordText(styles, numbering);
            XmlPart.read(parts.part(name), name, text);
            lines.addAll(text.lines());
        }
        if (lines.isEmpty()) throw UnreadableFile.of("a DOCX without text", DOCX + " with text");
        return lines;
    }
}
