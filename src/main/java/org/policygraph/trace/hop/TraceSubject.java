package org.policygraph.trace.hop;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;
import org.policygraph.vocab.Pol;

import java.util.List;

/** A record that can be traced, as far as the kinds of record differ. */
sealed interface TraceSubject permits PrintedText, TracedLink, CommittedValue {
    Node record();

    /**
     * The measure that it is, or belongs to; the record itself where a damaged graph names none.
     */
    Node measure();

    /** Whether the text's own characters say it. */
    boolean isStated();

    /** The characters that it rests on, in the order in which they matter. */
    List<CheckedSpan> spans();

    /** Those of them that stand in the part of the text in which its measure does. */
    default List<CheckedSpan> spansOfPart() {
        return spans();
    }

    /** The rules that made it, each with the verdict on what it claims. */
    List<Hop> rules();

    /** Whether what it says of its characters, beyond their wording, follows from them. */
    boolean follows();

    /** What may be printed where all that holds. */
    BilingualSentence value();

    /**
     * Why it must not be quoted although the characters are there; null where they alone decide.
     */
    default @Nullable BilingualSentence refuted() {
        return null;
    }

    /** The properties by which the graph says it. */
    List<Node> statedBy();

    /** The text that its measure is read from. */
    default SourceText text(GraphReads facts) {
        return SourceText.of(facts, measure());
    }

    /** The citations whose markers follow its characters, in their order. */
    default List<Node> citations(GraphReads facts) {
        List<Node> all = facts.inOrder(measure(), Pol.citation);
        List<Node> own = all.stream().filter(each -> follows(facts, each)).toList();
        return own.isEmpty() ? all : own;
    }

    private boolean follows(GraphReads facts, Node citation) {
        Node quote = facts.graph().value(citation, OA.hasTarget.asNode());
        TextSpan quoted = quote == null ? null : facts.graph().span(quote);
        return quoted != null
                && spans().stream()
                        .map(CheckedSpan::held)
                        .anyMatch(
                                held ->
                                        held != null
                                                && held.source().equals(quoted.source())
                                                && held.overlaps(quoted));
    }

    /** The measure that a part of one names, or else the part itself. */
    static Node measureOf(GraphReads facts, Node part) {
        Node measure = facts.graph().value(part, Pol.measure);
        return measure == null ? part : measure;
    }

    /** The wording of a measure; null if it is not held. */
    static @Nullable TextSpan wording(GraphReads facts, Node measure) {
        Node span = facts.graph().value(measure, Pol.span);
        return span == null ? null : facts.graph().span(span);
    }

    /** The characters of a record that claims them as its wording; empty if it names none. */
    static List<CheckedSpan> claimed(
            GraphReads facts, Node record, Node at, @Nullable String wording) {
        return facts.graph().values(record, at).stream()
                .map(span -> CheckedSpan.of(facts.graph(), span, wording))
                .toList();
    }
}
