package org.policygraph.form;

import static org.policygraph.form.DocxFile.paragraph;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One document, a paragraph a line, the title first, as programs write it in each form. */
public final class Rendered {
    /** A page as GB/T 9704 sets it: 22 lines of 28 characters. */
    private static final int LINES = 22;

    private static final int COLUMNS = 28;

    private static final int SIZE = 16;

    /** What hangs over the end of a line rather than begin the next one (GB/T 15834). */
    private static final String NEVER_FIRST = "，。、；：！？）》〉”’】〕";

    private Rendered() {}

    /** The document in each form, by the name of the form. */
    public static Map<String, byte[]> of(List<String> paragraphs) {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        forms.put("TEXT", utf8(String.join("\n", paragraphs)));
        forms.put("MARKDOWN", utf8("# " + String.join("\n\n", paragraphs)));
        forms.put("HTML", utf8(html(paragraphs)));
        forms.put("DOCX", docx(paragraphs));
        forms.put("PDF", pdf(paragraphs));
        return forms;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** With a menu above and a footer below, as on portals. */
    private static String html(List<String> paragraphs) {
        String menu = "<a href=\"/\">首页</a> <a href=\"/zc\">政策</a> ".repeat(8);
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>"
                + paragraphs.getFirst()
                + "</title></head><body><div class=\"nav\">"
                + menu
                + "</div><div class=\"article\">"
                + paragraphs.stream()
                        .map(each -> "<p style=\"text-indent:2em\">" + escaped(each) + "</p>")
                        .collect(Collectors.joining("\n"))
                + "</div><div class=\"footer\">"
                + menu
                + "</div></body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static byte[] docx(List<String> paragraphs) {
        return DocxFile.of(
                        paragraphs.stream()
                                .map(each -> paragraph(escaped(each)))
                                .collect(Collectors.joining()))
                .bytes();
    }

    /** Lines of full width, the first of a paragraph two characters in; pages with numbers. */
    private static byte[] pdf(List<String> paragraphs) {
        List<String> lines = new ArrayList<>();
        for (String each : paragraphs)
            lines.addAll(broken(each, each.equals(paragraphs.getFirst())));
        PdfFile file = new PdfFile();
        for (int from = 0; from < lines.size(); from += LINES) {
            StringBuilder page = new StringBuilder();
            int to = Math.min(lines.size(), from + LINES);
            for (int i = from; i < to; i++) {
                String text = lines.get(i).strip();
                int indent = lines.get(i).startsWith("　　") ? 2 : 0;
                page.append(PdfFile.line(text, SIZE, 72 + indent * SIZE, 760 - (i - from) * 29));
            }
            page.append(PdfFile.line("— " + (from / LINES + 1) + " —", SIZE, 270, 50));
            file.page(page.toString());
        }
        return file.bytes();
    }

    /** Numbers and words of ASCII are not broken. */
    private static List<String> broken(String paragraph, boolean isTitle) {
        String printed = isTitle ? paragraph : "　　" + paragraph;
        List<String> lines = new ArrayList<>();
        int start = 0;
        int halves = 0;
        for (int at = 0; at < printed.length(); at++) {
            char next = printed.charAt(at);
            halves += next < 0x80 ? 1 : 2;
            if (halves <= 2 * COLUMNS || NEVER_FIRST.indexOf(next) >= 0) continue;
            int end = at;
            while (next < 0x80 && end > start + 1 && printed.charAt(end - 1) < 0x80) end--;
            lines.add(printed.substring(start, end));
            start = end;
            halves = (next < 0x80 ? 1 : 2) + at - end;
        }
        lines.add(printed.substring(start));
        return lines;
    }
}
