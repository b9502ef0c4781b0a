package org.policygraph.query.find;

import org.jspecify.annotations.Nullable;
import org.policygraph.trace.FidelityVerdict;
import org.policygraph.trace.OriginalElsewhere;
import org.policygraph.trace.PrintableVerdict;

/**
 * A verdict on a citation, said no more firmly than it is known what the marker stands for.
 *
 * @param alignment null where there is no marker
 * @param elsewhere where the official text is held, if not under the digest's id; else null
 */
record FidelitySentence(
        FidelityVerdict verdict, @Nullable String alignment, @Nullable OriginalElsewhere elsewhere)
        implements PrintableVerdict {
    @Override
    public String chinese() {
        if (elsewhere != null) return elsewhere.chinese() + "，未与原文比对。";
        if (verdict == FidelityVerdict.UNALIGNED && "REJECTED".equals(alignment)) {
            return "原文中与摘要这句话相似的段落，经人判定并非标记所指；没有可以比对的段落，不作判断。";
        }
        if (verdict == FidelityVerdict.UNALIGNED && "UNALIGNED".equals(alignment)) {
            return "所持原文中没有与摘要这句话足够相似的段落，不作判断。";
        }
        if (!"PROPOSED".equals(alignment)) return verdict.chinese();
        return "标记与原文这一段的对应只是依文字相似拟定，未经确认；若对应成立：" + verdict.chinese();
    }

    @Override
    public String english() {
        if (elsewhere != null) {
            return "This was not compared: " + elsewhere.english() + ".";
        }
        if (verdict == FidelityVerdict.UNALIGNED && "REJECTED".equals(alignment)) {
            return "What is like this wording in the official text is not what the marker stands for, as a person found; there is nothing to compare with, and nothing is said of it.";
        }
        if (verdict == FidelityVerdict.UNALIGNED && "UNALIGNED".equals(alignment)) {
            return "No paragraph of the official text held is like enough to this wording: they do not correspond, and nothing is said of it.";
        }
        if (!"PROPOSED".equals(alignment)) return verdict.english();
        return "That the marker stands for this paragraph is only proposed by their likeness, and not confirmed. If it does: "
                + verdict.english();
    }
}
