package org.policygraph.cli;

import com.fasterxml.jackson.databind.JsonNode;

import org.policygraph.trace.CutOff;
import org.policygraph.trace.HeldIn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what became of a quotation: the verdict, each place, what was cut off, the difference. */
final class QuoteReport {
    private final JsonNode found;
    private final boolean english;
    private final List<String> lines = new ArrayList<>();

    /**
     * @param found the fields of a {@code QuoteVerification}
     * @param language of the sentences
     */
    QuoteReport(JsonNode found, String language) {
        this.found = found;
        this.english = Locale.forLanguageTag(language).getLanguage().equals("en");
    }

    List<String> lines() {
        lines.add(found.get("verdict").asText() + " " + found.get("sentence").asText());
        for (JsonNode match : found.get("matches")) {
            lines.add(place(match));
            addCutOff(match);
            addOtherTitle(match.get("original"));
        }
        if (!found.get("diff").isEmpty()) lines.add("  " + word("比对：", "compared: ") + marked());
        return lines;
    }

    private String word(String chinese, String other) {
        return english ? other : chinese;
    }

    private String kindOf(JsonNode lost) {
        String kind = lost.get("kind").asText();
        return word(CutOff.Kind.valueOf(kind).chinese(), kind);
    }

    private String heldIn(JsonNode match) {
        String heldIn = match.get("heldIn").asText();
        return word(HeldIn.valueOf(heldIn).chinese(), heldIn);
    }

    private String place(JsonNode match) {
        StringBuilder line = new StringBuilder();
        line.append(match.at("/document/identifier").asText());
        line.append(":").append(match.at("/span/line").asInt());
        line.append(":").append(match.at("/span/column").asInt());
        line.append(" ").append(heldIn(match));
        match.get("measures").forEach(each -> line.append(" ").append(each.get("number").asText()));
        match.get("paragraphs")
                .forEach(each -> line.append(" [").append(each.get("number").asInt()).append("]"));
        return line.append(" ").append(onOneLine(match.at("/span/text").asText())).toString();
    }

    private void addCutOff(JsonNode match) {
        if (match.get("cutOff").isEmpty()) return;
        lines.add("  " + word("全句：", "in full: ") + inFull(match));
        for (JsonNode lost : match.get("cutOff")) {
            lines.add(
                    "  "
                            + word("截去：", "cut off: ")
                            + kindOf(lost)
                            + " "
                            + onOneLine(lost.get("term").asText()));
        }
    }

    private void addOtherTitle(JsonNode original) {
        if (!original.path("titleDiffers").asBoolean()) return;
        String title = "“" + original.get("title").asText() + "”";
        lines.add(
                "  "
                        + word(
                                "原文题名" + title + "与摘要所载的不同，由收录者认定为同一文件",
                                "the original bears another title than the digest gives, "
                                        + title
                                        + "; whoever put it in takes it for the same document"));
    }

    /** The clauses, with the quoted characters in brackets. */
    private static String inFull(JsonNode match) {
        String around = match.at("/around/text").asText();
        int start = match.at("/around/start").asInt();
        int from = Math.max(0, match.at("/span/start").asInt() - start);
        int length = around.codePointCount(0, around.length());
        int to = Math.min(length, match.at("/span/end").asInt() - start);
        int first = around.offsetByCodePoints(0, from);
        int last = around.offsetByCodePoints(0, to);
        return onOneLine(
                around.substring(0, first)
                        + "【"
                        + around.substring(first, last)
                        + "】"
                        + around.substring(last));
    }

    private String marked() {
        StringBuilder marked = new StringBuilder();
        boolean afterEqual = false;
        for (JsonNode part : found.get("diff")) {
            boolean equal = part.get("kind").asText().equals("EQUAL");
            if (equal && afterEqual) marked.append(" ‖ ");
            afterEqual = equal;
            String quote = part.get("quote").asText();
            String held = part.at("/span/text").asText();
            marked.append(
                    switch (part.get("kind").asText()) {
                        case "CHANGED" -> "[" + quote + " → " + held + "]";
                        case "INSERTED" -> "[+" + quote + "]";
                        case "DELETED" -> "[-" + held + "]";
                        default -> quote;
                    });
        }
        return onOneLine(marked.toString());
    }

    private static String onOneLine(String text) {
        return text.replace('\n', '⏎');
    }
}
