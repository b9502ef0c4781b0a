package org.policygraph.query.find;

import org.jspecify.annotations.Nullable;
import org.policygraph.trace.PrintableVerdict;
import org.policygraph.trace.QuoteVerdict;
import org.policygraph.trace.QuoteVerification;

import java.util.Optional;

/**
 * What is said of a quotation whose words only digests have: that they are no official wording, and
 * what the official text has in their place.
 *
 * @param official how the quotation stands to the official texts of these digests; null where none
 *     is held
 * @param nearest the official clauses that have it, or that are like it; null where none are
 */
public record DigestOnlyWording(@Nullable QuoteVerdict official, @Nullable String nearest)
        implements PrintableVerdict {
    /** Where no official text of these digests is held. */
    static final DigestOnlyWording WITHOUT_ORIGINAL = new DigestOnlyWording(null, null);

    /** Beside the official texts, in which the same quotation was looked for. */
    static DigestOnlyWording beside(QuoteVerification<?> official) {
        QuoteVerdict verdict = official.verdict();
        boolean isAlike =
                has(verdict)
                        || verdict == QuoteVerdict.NUMBER_CHANGED
                        || verdict == QuoteVerdict.WORDS_CHANGED;
        if (!isAlike) return new DigestOnlyWording(verdict, null);
        String clauses = official.matches().getFirst().context().around().text();
        return new DigestOnlyWording(verdict, clauses.strip());
    }

    /** Whether a verdict says that the words stand in a text, whatever was cut off of them. */
    static boolean has(QuoteVerdict verdict) {
        return verdict.isSameWording()
                || verdict == QuoteVerdict.CUT_OUT_OF_CONTEXT
                || verdict == QuoteVerdict.FIGURE_WRITTEN_OTHERWISE;
    }

    /** Whether the official text says more in the same clause than the quotation gives. */
    boolean isCutOut() {
        return official == QuoteVerdict.CUT_OUT_OF_CONTEXT;
    }

    /** What becomes of a verdict that holds for the digest alone. */
    QuoteVerdict verdict(QuoteVerdict ofDigest) {
        if (isCutOut()) return QuoteVerdict.CUT_OUT_OF_CONTEXT;
        boolean isLacking = official != null && !has(official);
        return isLacking && ofDigest != QuoteVerdict.CUT_OUT_OF_CONTEXT
                ? QuoteVerdict.IN_DIGEST_ONLY
                : ofDigest;
    }

    @Override
    public String chinese() {
        return "但这样写的只是所存的摘要，摘要不是原文；" + chineseOfOriginal() + quoted("：“", "”。", "。");
    }

    private String chineseOfOriginal() {
        if (official == null) return "正式原文未持有，原文是否这样写不得而知";
        if (isCutOut()) return "所持原文的全句是";
        if (has(official)) return "所持原文有同样的话，写法不同";
        if (nearest == null) return "所持原文没有这些字";
        return "所持原文没有这些字，" + (official == QuoteVerdict.NUMBER_CHANGED ? "相近的一句数字不同" : "相近的一句字句不同");
    }

    @Override
    public String english() {
        return "But only a digest has it so, and a digest is not the official text; "
                + englishOfOriginal()
                + quoted(": “", "”.", ".");
    }

    private String englishOfOriginal() {
        if (official == null) {
            return "the official text is not held, so whether it has these words is not known";
        }
        if (isCutOut()) return "the clause of the official text in full";
        if (has(official)) return "the official text held says the same, written otherwise";
        if (nearest == null) return "the official text held does not have these words";
        return "the official text held does not have these words, and what is like them has other "
                + (official == QuoteVerdict.NUMBER_CHANGED ? "figures" : "words");
    }

    private String quoted(String before, String after, String otherwise) {
        return Optional.ofNullable(nearest)
                .map(clauses -> before + clauses + after)
                .orElse(otherwise);
    }
}
