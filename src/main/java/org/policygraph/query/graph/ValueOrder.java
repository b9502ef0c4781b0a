package org.policygraph.query.graph;

import org.apache.jena.graph.Node;

import java.util.List;

/** The order of several values of one property, so that an answer does not change by itself. */
public final class ValueOrder {
    private ValueOrder() {}

    /** By lexical form, then by everything else. */
    static int compare(Node one, Node other) {
        int compared = lexical(one).compareTo(lexical(other));
        return compared != 0 ? compared : one.toString().compareTo(other.toString());
    }

    private static String lexical(Node value) {
        return value.isLiteral() ? value.getLiteralLexicalForm() : "";
    }

    /** The values by their lexical form. */
    public static List<Node> sorted(List<Node> values) {
        return values.size() < 2 ? values : values.stream().sorted(ValueOrder::compare).toList();
    }
}
