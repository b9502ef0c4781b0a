package org.policygraph.query.find;

import org.policygraph.trace.FidelityVerdict;
import org.policygraph.trace.HedgeChange;
import org.policygraph.trace.OriginalElsewhere;
import org.policygraph.trace.PrintableVerdict;

import java.util.List;

/**
 * A verdict on a citation, said no more firmly than it is known what the marker stands for, with
 * the words that soften one of the two texts alone.
 */
record FidelitySentence(ComparedCitation compared) implements PrintableVerdict {
    @Override
    public String chinese() {
        OriginalElsewhere elsewhere = compared.elsewhere();
        if (elsewhere != null) return elsewhere.chinese() + "，未与原文比对。";
        if (isUnaligned("REJECTED")) {
            return "原文中与摘要这句话相似的段落，经人判定并非标记所指；没有可以比对的段落，不作判断。";
        }
        if (isUnaligned("UNALIGNED")) {
            return "所持原文中没有与摘要这句话足够相似的段落，不作判断。";
        }
        String said =
                compared.verdict().chinese()
                        + terms(HedgeChange.Kind.LOST, "摘要略去了原文的“", "”“", "”。")
                        + terms(HedgeChange.Kind.ADDED, "摘要加上了原文没有的“", "”“", "”。");
        if (!isProposed()) return said;
        return "标记与原文这一段的对应只是依文字相似拟定，未经确认；若对应成立：" + said;
    }

    @Override
    public String english() {
        OriginalElsewhere elsewhere = compared.elsewhere();
        if (elsewhere != null) {
            return "This was not compared: " + elsewhere.english() + ".";
        }
        if (isUnaligned("REJECTED")) {
            return "What is like this wording in the official text is not what the marker stands for, as a person found; there is nothing to compare with, and nothing is said of it.";
        }
        if (isUnaligned("UNALIGNED")) {
            return "No paragraph of the official text held is like enough to this wording: they do not correspond, and nothing is said of it.";
        }
        String said =
                compared.verdict().english()
                        + terms(HedgeChange.Kind.LOST, " The digest leaves out “", "”, “", "”.")
                        + terms(HedgeChange.Kind.ADDED, " The digest adds “", "”, “", "”.");
        if (!isProposed()) return said;
        return "That the marker stands for this paragraph is only proposed by their likeness, and not confirmed. If it does: "
                + said;
    }

    private boolean isUnaligned(String alignment) {
        return compared.verdict() == FidelityVerdict.UNALIGNED
                && alignment.equals(compared.alignment());
    }

    private boolean isProposed() {
        return "PROPOSED".equals(compared.alignment());
    }

    private String terms(HedgeChange.Kind kind, String begin, String between, String end) {
        List<String> terms =
                compared.hedges().stream()
                        .filter(each -> each.kind() == kind)
                        .map(ComparedCitation.Hedge::term)
                        .distinct()
                        .toList();
        return terms.isEmpty() ? "" : begin + String.join(between, terms) + end;
    }
}
