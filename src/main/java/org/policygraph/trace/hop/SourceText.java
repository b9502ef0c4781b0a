package org.policygraph.trace.hop;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;
import org.policygraph.vocab.Pol;

/**
 * The text that a measure is read from, as sentences speak of it: a digest, which paraphrases, or
 * the official text, which is the policy's own. What decides is the text that the measure's
 * characters stand in, and not what the graph says of it.
 *
 * @param number the number of the measure
 * @param locator where it stands in an official text; its number in a digest
 * @param introduction what introduces the list that it is an item of, as 禁止下列行为：; null if it is
 *     none
 */
record SourceText(
        boolean isOriginal,
        String number,
        BilingualSentence locator,
        @Nullable String introduction) {
    private static final String CHINESE = "zh";
    private static final String ENGLISH = "en";

    static SourceText of(GraphReads facts, Node measure) {
        String number = facts.shown(measure, Pol.number);
        Node span = facts.graph().value(measure, Pol.span);
        boolean isOriginal =
                (span != null && span.isURI())
                        ? isOriginal(facts, span)
                        : Pol.HELD_IN_ORIGINAL.equals(facts.graph().value(measure, Pol.heldIn));
        BilingualSentence locator =
                new BilingualSentence(
                        facts.labelled(measure, Pol.locator, CHINESE, number),
                        facts.labelled(measure, Pol.locator, ENGLISH, number));
        Node introduced = facts.graph().value(measure, Pol.introduction);
        TextSpan introduction = introduced == null ? null : facts.graph().span(introduced);
        return new SourceText(
                isOriginal, number, locator, introduction == null ? null : introduction.text());
    }

    /** Whether a span is one of an official text. */
    static boolean isOriginal(GraphReads facts, Node span) {
        return facts.is(CheckedSpan.textOf(span), Pol.ORIGINAL);
    }

    /** What the text is called. */
    String chinese() {
        return isOriginal ? "原文" : "摘要";
    }

    /** The same in English. */
    String english() {
        return isOriginal ? "the official text" : "the digest";
    }

    /** What the measure is called. */
    String chineseMeasure() {
        return isOriginal ? "原文" + locator.chinese() + "（措施" + number + "）" : "摘要的措施" + number;
    }

    /** The same in English, for the middle of a sentence. */
    String englishMeasure() {
        return isOriginal
                ? "measure " + number + " of the official text (" + locator.english() + ")"
                : "measure " + number + " of the digest";
    }

    /** The same for the beginning of one. */
    String englishMeasureFirst() {
        return "M" + englishMeasure().substring(1);
    }

    /** What is said, and what may be made of it. */
    BilingualSentence withCaveat(BilingualSentence said) {
        return isOriginal
                ? introduced(said).then("这是政策原文。", "These are the policy's own words.")
                : said.then(
                        "这是摘要的转述，不是政策原文。",
                        "This is the digest's paraphrase, not the policy's wording.");
    }

    /** An item may say the opposite of what is meant where its introduction is not told. */
    private BilingualSentence introduced(BilingualSentence said) {
        if (introduction == null) return said;
        String quoted = BilingualSentence.quote(introduction);
        return said.then(
                "它列在" + quoted + "之下，须连同引用。",
                "It stands below " + quoted + " and is to be quoted with it.");
    }
}
