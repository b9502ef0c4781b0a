package org.policygraph.query.graph;

import org.apache.jena.graph.Node;

import java.util.Comparator;
import java.util.List;

/** The order of several values of one property, so that an answer does not change by itself. */
public final class ValueOrder {
    private static final Comparator<Node> ORDER =
            Comparator.comparing(
                            (Node value) -> value.isLiteral() ? value.getLiteralLexicalForm() : "")
                    .thenComparing(value -> value.toString());

    private ValueOrder() {}

    /** The values by their lexical form. */
    public static List<Node> sorted(List<Node> values) {
        return values.size() < 2 ? values : values.stream().sorted(ORDER).toList();
    }
}
