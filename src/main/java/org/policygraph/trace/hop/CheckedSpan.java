package org.policygraph.trace.hop;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OA;
import org.jspecify.annotations.Nullable;
import org.policygraph.fold.SimplifiedForms;
import org.policygraph.text.HeldText;
import org.policygraph.text.MatchingCopy;
import org.policygraph.text.Messages;
import org.policygraph.text.TextSpan;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A span that the graph names, cut anew from the held text and held against everything that the
 * graph claims of it: the place in its IRI, the characters ({@code oa:exact}) and the wording of
 * the record that it belongs to. What is not claimed is not compared.
 *
 * @param held the characters now; null if the text is not held or ends before them
 * @param sentence where it stands; or why it may not be quoted
 */
record CheckedSpan(Node iri, @Nullable TextSpan held, Verdict verdict, BilingualSentence sentence) {
    /** Between a task and the cell that says by when stand those of who is responsible. */
    private static final int LONGEST_ROW = 300;

    private static final Pattern CELLS =
            Pattern.compile("[。；;]?\\s*[\\t\\n](?:[^。；;：:]*[\\t\\n])?\\s*");

    private static final int LONGEST_LINE = 100;

    /** A mark that ends a clause, but for the stop behind the name of a division. */
    private static final Pattern SENTENCE = Pattern.compile("[，,；;！？]|。(?!$)");

    private static final Node EXACT = OA.exact.asNode();

    /**
     * Cuts and compares.
     *
     * @param claimed the wording that a record gives as these characters; null if it gives none
     */
    static CheckedSpan of(HeldGraph graph, Node iri, @Nullable String claimed) {
        if (!iri.isURI()) return broken(iri, null, misplaced());
        TextSpan held = graph.span(iri);
        if (held == null) return withoutCharacters(graph, iri);
        GraphReads facts = new GraphReads(graph);
        String differing =
                Stream.of(claimed, facts.literal(iri, EXACT))
                        .filter(each -> each != null && !each.equals(held.text()))
                        .findFirst()
                        .orElse(null);
        if (differing != null) return broken(iri, held, differs(differing, held));
        BilingualSentence sentence = stands(held, SourceText.isOriginal(facts, iri));
        return new CheckedSpan(iri, held, Verdict.VERIFIED, sentence);
    }

    /** The same; broken if it lies outside the wording of its measure. */
    CheckedSpan within(@Nullable TextSpan measure) {
        if (verdict != Verdict.VERIFIED || measure == null) return this;
        return liesIn(measure) ? this : broken(iri, held, outside());
    }

    /** Whether it lies in some characters of the same text. */
    boolean liesIn(@Nullable TextSpan outer) {
        return held != null
                && outer != null
                && outer.source().equals(held.source())
                && outer.start() <= held.start()
                && held.end() <= outer.end();
    }

    /**
     * The same; broken if it lies neither in the wording of its measure nor before it in its text,
     * where a time may govern a list of goals, nor behind it in its row, where a cell may say by
     * when.
     */
    CheckedSpan governing(@Nullable TextSpan measure) {
        return isBefore(measure) || isBeside(measure) ? this : within(measure);
    }

    /** Whether it follows a measure in its row, whose cells are set apart by tabs or are lines. */
    private boolean isBeside(@Nullable TextSpan measure) {
        if (held == null || measure == null || !measure.source().equals(held.source()))
            return false;
        int from = measure.end();
        int to = held.start();
        return from < to
                && to - from <= LONGEST_ROW
                && CELLS.matcher(measure.source().slice(from, to)).matches();
    }

    /** Whether it ends before a measure of the same text begins. */
    boolean isBefore(@Nullable TextSpan measure) {
        return held != null
                && measure != null
                && measure.source().equals(held.source())
                && held.end() <= measure.start();
    }

    /**
     * Whether it stands above a measure on a line that says nothing else, as the name of a body
     * does whose duties follow.
     */
    boolean isAbove(@Nullable TextSpan measure) {
        if (held == null || !isBefore(measure)) return false;
        String line = held.source().lines().get(held.line() - 1);
        return line.length() <= LONGEST_LINE && !SENTENCE.matcher(line.strip()).find();
    }

    /** The IRI of the text that a span is of. */
    static Node textOf(Node span) {
        String iri = span.getURI();
        int fragment = iri.indexOf('#');
        return fragment < 0 ? span : NodeFactory.createURI(iri.substring(0, fragment));
    }

    /** The characters now, or nothing. */
    String characters() {
        return held == null ? "" : held.text();
    }

    /** The characters as rules read them: width and script unified. */
    String folded() {
        return held == null ? "" : SimplifiedForms.of(MatchingCopy.of(held));
    }

    /** Words as the vocabulary is written. */
    static String folded(String words) {
        HeldText text = new HeldText(words);
        return SimplifiedForms.of(MatchingCopy.of(text.span(0, text.length())));
    }

    private static CheckedSpan withoutCharacters(HeldGraph graph, Node iri) {
        if (graph.text(textOf(iri)) != null) return broken(iri, null, misplaced());
        BilingualSentence sentence =
                new BilingualSentence(
                        "这段文字所在的文本未持有，无从核对。", "The text of these characters is not held.");
        return new CheckedSpan(iri, null, Verdict.NOT_HELD, sentence);
    }

    private static CheckedSpan broken(Node iri, @Nullable TextSpan held, BilingualSentence why) {
        return new CheckedSpan(iri, held, Verdict.BROKEN, why);
    }

    private static BilingualSentence stands(TextSpan held, boolean isOriginal) {
        String quoted = BilingualSentence.quote(held.text());
        return new BilingualSentence(
                quoted + "见于所存" + (isOriginal ? "原文" : "摘要") + chinesePlace(held) + "，逐字相符。",
                Messages.format(
                        "%s stands in the held %s at %s, character for character.",
                        quoted, isOriginal ? "official text" : "digest", englishPlace(held)));
    }

    private static BilingualSentence differs(String claimed, TextSpan held) {
        String stated = BilingualSentence.quote(claimed);
        String found = BilingualSentence.quote(held.text());
        return new BilingualSentence(
                "不能引用：数据集记为" + stated + "，所存文本" + chinesePlace(held) + "却是" + found + "。",
                Messages.format(
                        "Not to be quoted: the dataset has %s, but the held text has %s at %s.",
                        stated, found, englishPlace(held)));
    }

    private static BilingualSentence misplaced() {
        return new BilingualSentence(
                "不能引用：所存文本中没有数据集所记的这个位置。",
                "Not to be quoted: the held text has no such place as the dataset gives.");
    }

    private static BilingualSentence outside() {
        return new BilingualSentence(
                "不能引用：数据集所记的位置不在这条措施的文字之内。",
                "Not to be quoted: the place that the dataset gives lies outside the measure.");
    }

    static String chinesePlace(TextSpan held) {
        return "第" + held.line() + "行第" + held.column() + "个字起";
    }

    static String englishPlace(TextSpan held) {
        return "line " + held.line() + ", column " + held.column();
    }
}
