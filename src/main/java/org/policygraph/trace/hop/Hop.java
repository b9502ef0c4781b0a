package org.policygraph.trace.hop;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One step of a chain.
 *
 * @param sentence what may be printed about it
 * @param node the record that it leads to, if it leads to one
 * @param span the held characters that it rests on; null for none, or where the text has no such
 *     place
 * @param rule of a {@link HopKind#RULE}, the rule; null where the layout of the digest decides
 * @param statements of a {@link HopKind#STATEMENT}, the statements
 * @param end why the chain goes no further; null where it goes on
 */
public record Hop(
        HopKind kind,
        Verdict verdict,
        BilingualSentence sentence,
        @Nullable Node node,
        @Nullable Node span,
        @Nullable AppliedRule rule,
        List<Triple> statements,
        @Nullable ChainEnd end) {
    public Hop {
        statements = List.copyOf(statements);
    }

    static Hop of(HopKind kind, Verdict verdict, BilingualSentence sentence) {
        return new Hop(kind, verdict, sentence, null, null, null, List.of(), null);
    }

    Hop to(Node record) {
        return new Hop(kind, verdict, sentence, record, span, rule, statements, end);
    }

    Hop at(CheckedSpan checked) {
        Node place = checked.held() == null ? null : checked.iri();
        return new Hop(kind, verdict, sentence, node, place, rule, statements, end);
    }

    Hop by(AppliedRule applied) {
        return new Hop(kind, verdict, sentence, node, span, applied, statements, end);
    }

    Hop stating(List<Triple> triples) {
        return new Hop(kind, verdict, sentence, node, span, rule, triples, end);
    }

    Hop ending(ChainEnd why) {
        return new Hop(kind, verdict, sentence, node, span, rule, statements, why);
    }
}
