package org.policygraph.query.graph;

import org.apache.jena.graph.Node;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The place of a record among those of its type: the values of the type's order properties, then
 * the IRI, so that no two records share a place. Whole numbers come before texts, texts before
 * nothing.
 */
public record OrderKey(List<Part> parts) implements Comparable<OrderKey> {
    /** One value of a key. */
    public sealed interface Part extends Comparable<Part> {
        /** Numbers 0, texts 1, nothing 2. */
        int rank();

        @Override
        default int compareTo(Part other) {
            if (this instanceof Whole a && other instanceof Whole b) {
                return a.value.compareTo(b.value);
            }
            if (this instanceof Text a && other instanceof Text b) {
                return a.value.compareTo(b.value);
            }
            return Integer.compare(rank(), other.rank());
        }
    }

    public record Whole(BigInteger value) implements Part {
        @Override
        public int rank() {
            return 0;
        }
    }

    public record Text(String value) implements Part {
        @Override
        public int rank() {
            return 1;
        }
    }

    public record Nothing() implements Part {
        @Override
        public int rank() {
            return 2;
        }
    }

    public OrderKey {
        parts = List.copyOf(parts);
    }

    static OrderKey of(Facts facts, Node node, List<Node> properties) {
        List<Part> parts = new ArrayList<>(properties.size() + 1);
        for (Node property : properties) parts.add(least(facts.objects(node, property)));
        parts.add(new Text(node.getURI()));
        return new OrderKey(parts);
    }

    private static Part least(List<Node> values) {
        return values.stream().map(OrderKey::part).min(Part::compareTo).orElse(new Nothing());
    }

    private static Part part(Node value) {
        if (value.isURI()) return new Text(value.getURI());
        String written = value.getLiteralLexicalForm();
        return isWhole(written) ? new Whole(new BigInteger(written)) : new Text(written);
    }

    private static boolean isWhole(String written) {
        int digits = written.startsWith("-") ? 1 : 0;
        return written.length() > digits
                && written.length() < 20
                && written.chars().skip(digits).allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public int compareTo(OrderKey other) {
        int shared = Math.min(parts.size(), other.parts.size());
        for (int at = 0; at < shared; at++) {
            int compared = parts.get(at).compareTo(other.parts.get(at));
            if (compared != 0) return compared;
        }
        return Integer.compare(parts.size(), other.parts.size());
    }
}
