package org.policygraph.index;

import org.apache.jena.graph.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The place of a record among those of its type: the values of the type's order properties, then
 * the IRI, so that no two records share a place. Whole numbers come before texts, texts before
 * nothing.
 */
public record OrderKey(List<Part> parts) implements Comparable<OrderKey> {
    /** Digits of a whole number; what has more is taken as text. */
    private static final int LONGEST_WHOLE = 18;

    /** One value of a key. */
    public sealed interface Part extends Comparable<Part> {
        /** Numbers 0, texts 1, nothing 2. */
        int rank();

        @Override
        default int compareTo(Part other) {
            if (this instanceof Whole a && other instanceof Whole b) {
                return Long.compare(a.value, b.value);
            }
            if (this instanceof Text a && other instanceof Text b) {
                return a.value.compareTo(b.value);
            }
            return Integer.compare(rank(), other.rank());
        }
    }

    /** A whole number of at most 18 digits. */
    public record Whole(long value) implements Part {
        @Override
        public int rank() {
            return 0;
        }
    }

    /** An IRI or a text. */
    public record Text(String value) implements Part {
        @Override
        public int rank() {
            return 1;
        }
    }

    /** No value. */
    public record Nothing() implements Part {
        @Override
        public int rank() {
            return 2;
        }
    }

    public OrderKey {
        parts = List.copyOf(parts);
    }

    /** The place of a record of which a property has these values. */
    public static OrderKey of(List<Node> properties, Function<Node, List<Node>> values, Node node) {
        List<Part> parts = new ArrayList<>(properties.size() + 1);
        for (Node property : properties) parts.add(least(values.apply(property)));
        parts.add(new Text(node.getURI()));
        return new OrderKey(parts);
    }

    /** The first of some values of an order property. */
    public static Part least(List<Node> values) {
        if (values.isEmpty()) return new Nothing();
        Part least = part(values.getFirst());
        for (int at = 1; at < values.size(); at++) {
            Part next = part(values.get(at));
            if (next.compareTo(least) < 0) least = next;
        }
        return least;
    }

    private static Part part(Node value) {
        if (value.isURI()) return new Text(value.getURI());
        String written = value.getLiteralLexicalForm();
        return isWhole(written) ? new Whole(Long.parseLong(written)) : new Text(written);
    }

    private static boolean isWhole(String written) {
        int digits = written.startsWith("-") ? 1 : 0;
        if (written.length() == digits || written.length() - digits > LONGEST_WHOLE) return false;
        for (int at = digits; at < written.length(); at++) {
            if (written.charAt(at) < '0' || written.charAt(at) > '9') return false;
        }
        return true;
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
