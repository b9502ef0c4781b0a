package org.policygraph.trace.cite;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What no style has an element for, in words: that the document is cited through a digest, where in
 * it, whose date is given, and which data the citation was made of. GB/T 7714-2015 knows no
 * secondary citation; 转引自 is the usage of Chinese publishing.
 */
final class CitationNote {
    private CitationNote() {}

    /** The note in Chinese; empty if there is nothing to say. */
    static String chinese(Cited cited) {
        List<String> parts = new ArrayList<>();
        Imprint digest = cited.digest();
        if (digest != null) {
            parts.add("转引自摘要" + chinese(cited.passage()) + "。");
            parts.add(
                    digest.printedDate() == null
                            ? "摘要未载日期。"
                            : "日期据摘要所载：" + digest.printedDate() + "。");
        }
        if (!cited.version().isEmpty()) parts.add("数据版本：" + cited.shownVersion() + "。");
        return String.join("", parts);
    }

    private static String chinese(@Nullable Passage passage) {
        if (passage == null) return "";
        return String.format(
                Locale.ROOT,
                "：措施%s（摘要文本第%d至%d字符，自0起，不含末位%s）",
                passage.measure(),
                passage.span().start(),
                passage.span().end(),
                passage.markers().isEmpty() ? "" : "；标注" + String.join("", passage.markers()));
    }

    /** The note in English; empty if there is nothing to say. */
    static String english(Cited cited) {
        List<String> parts = new ArrayList<>();
        Imprint digest = cited.digest();
        if (digest != null) {
            parts.add("Cited through a digest" + english(cited.passage()) + ".");
            parts.add(
                    digest.printedDate() == null
                            ? "The digest states no date."
                            : "Date as stated by the digest: " + digest.printedDate() + ".");
        }
        if (!cited.version().isEmpty()) parts.add("Dataset version: " + cited.shownVersion() + ".");
        return String.join(" ", parts);
    }

    private static String english(@Nullable Passage passage) {
        if (passage == null) return "";
        return String.format(
                Locale.ROOT,
                ": measure %s (characters %d to %d of the digest's text, from 0, end excluded%s)",
                passage.measure(),
                passage.span().start(),
                passage.span().end(),
                passage.markers().isEmpty()
                        ? ""
                        : "; marker " + String.join(" ", passage.markers()));
    }
}
