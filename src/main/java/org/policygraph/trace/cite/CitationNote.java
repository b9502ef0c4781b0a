package org.policygraph.trace.cite;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.Messages;

import java.util.ArrayList;
import java.util.List;

/**
 * What no style has an element for, in words: that a digest is cited and its author not known, or
 * that a document is known through a digest alone; where the words stand, whose source and date are
 * given, and which data the citation was made of.
 */
final class CitationNote {
    private CitationNote() {}

    /** The note in Chinese; empty if there is nothing to say. */
    static String chinese(CitationData cited) {
        List<String> parts = new ArrayList<>();
        parts.add(chinese(cited.passage()));
        OfficialDate date = cited.work().date();
        if (date != null && !cited.isOfDigest()) {
            parts.add(
                    switch (date.kind()) {
                        case SIGNED -> "日期为成文日期。";
                        case PUBLISHED -> "日期为发布日期。";
                    });
        }
        Imprint digest = cited.digest();
        if (digest != null) {
            if (isKnownThroughDigest(cited)) parts.add("据摘要著录，未见原文。");
            String source = digest.source() == null ? "摘要未载来源" : "摘要所载来源：" + digest.source();
            parts.add(source + "；摘要作者不详。");
            parts.add(
                    digest.printedDate() == null
                            ? "摘要未载日期。"
                            : "日期据摘要所载：" + digest.printedDate() + "。");
        }
        parts.add(ChangeNote.chinese(cited.work().changes()));
        if (!cited.version().isEmpty()) parts.add("数据版本：" + cited.shownVersion() + "。");
        return String.join("", parts);
    }

    private static boolean isKnownThroughDigest(CitationData cited) {
        return cited.passage() == null && !cited.isOriginalHeld();
    }

    private static String chinese(@Nullable CitedPassage passage) {
        return switch (passage) {
            case null -> "";
            case CitedPassage.OfDigest digest ->
                    Messages.format(
                            "措施%s（摘要文本第%d至%d字符，自0起，不含末位%s）。文字是摘要的转述，不是该文件的原文。",
                            digest.measure(),
                            digest.span().start(),
                            digest.span().end(),
                            digest.markers().isEmpty()
                                    ? ""
                                    : "；标注" + String.join("", digest.markers()));
            case CitedPassage.OfOriginal original ->
                    Messages.format(
                            "%s（所存原文第%d至%d字符，自0起，不含末位）。",
                            original.chinese(), original.span().start(), original.span().end());
        };
    }

    /** The note in English; empty if there is nothing to say. */
    static String english(CitationData cited) {
        List<String> parts = new ArrayList<>();
        if (cited.passage() != null) parts.add(english(cited.passage()));
        OfficialDate date = cited.work().date();
        if (date != null && !cited.isOfDigest()) {
            parts.add(
                    switch (date.kind()) {
                        case SIGNED -> "The date is that of signing.";
                        case PUBLISHED -> "The date is that of publication.";
                    });
        }
        Imprint digest = cited.digest();
        if (digest != null) {
            if (isKnownThroughDigest(cited)) {
                parts.add("Described after a digest; the original was not seen.");
            }
            parts.add(
                    (digest.source() == null
                                    ? "The digest states no source"
                                    : "Source as stated by the digest: " + digest.source())
                            + "; author of the digest not known.");
            parts.add(
                    digest.printedDate() == null
                            ? "The digest states no date."
                            : "Date as stated by the digest: " + digest.printedDate() + ".");
        }
        String changed = ChangeNote.english(cited.work().changes());
        if (!changed.isEmpty()) parts.add(changed);
        if (!cited.version().isEmpty()) parts.add("Dataset version: " + cited.shownVersion() + ".");
        return String.join(" ", parts);
    }

    private static String english(CitedPassage passage) {
        return switch (passage) {
            case CitedPassage.OfDigest digest ->
                    Messages.format(
                            "Measure %s (characters %d to %d of the digest's text, from 0, end excluded%s)."
                                    + " The wording is the digest's paraphrase and not the document's.",
                            digest.measure(),
                            digest.span().start(),
                            digest.span().end(),
                            digest.markers().isEmpty()
                                    ? ""
                                    : "; marker " + String.join(" ", digest.markers()));
            case CitedPassage.OfOriginal original ->
                    Messages.format(
                            "%s (characters %d to %d of the original's text, from 0, end excluded).",
                            original.english(), original.span().start(), original.span().end());
        };
    }
}
