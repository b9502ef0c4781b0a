package org.policygraph.query.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a graph says of one record, read in one go: a record has few statements, and most requests
 * ask for several of them. Immutable.
 */
public final class Statements {
    private static final int USUAL = 16;

    /** Derivations and values that are kept; more are worked out each time. */
    private static final int MOST_DERIVED = 64;

    private final Node subject;

    /** Property, value, property, value … */
    private final Node[] pairs;

    /**
     * Derivation, value, derivation, value … Replaced as a whole, so that readers need no lock;
     * what two threads work out at once is the same.
     */
    private volatile @Nullable Object[] derived = {};

    private Statements(Node subject, Node[] pairs) {
        this.subject = subject;
        this.pairs = pairs;
    }

    static Statements read(Graph graph, Node subject) {
        Node[] pairs = new Node[2 * USUAL];
        int length = 0;
        var triples = graph.find(subject, Node.ANY, Node.ANY);
        try {
            while (triples.hasNext()) {
                var triple = triples.next();
                if (length == pairs.length) pairs = Arrays.copyOf(pairs, 2 * length);
                pairs[length++] = triple.getPredicate();
                pairs[length++] = triple.getObject();
            }
        } finally {
            triples.close();
        }
        return new Statements(subject, Arrays.copyOf(pairs, length));
    }

    /** The record. */
    public Node subject() {
        return subject;
    }

    /** The value of a property; of several the first in {@link ValueOrder}; null for none. */
    public @Nullable Node value(Node property) {
        Node first = null;
        for (int at = 0; at < pairs.length; at += 2) {
            if (!pairs[at].equals(property)) continue;
            Node value = pairs[at + 1];
            if (first == null || ValueOrder.compare(value, first) < 0) first = value;
        }
        return first;
    }

    /** All values of a property, in no order. */
    public List<Node> values(Node property) {
        List<Node> found = List.of();
        for (int at = 0; at < pairs.length; at += 2) {
            if (!pairs[at].equals(property)) continue;
            if (found.isEmpty()) found = new ArrayList<>(4);
            found.add(pairs[at + 1]);
        }
        return found;
    }

    /** What a derivation makes of the record, worked out where it is not known yet. */
    @SuppressWarnings("unchecked") // a derivation and its value are put here together
    <T> @Nullable T derived(Derivation<T> key, Entity record) {
        @Nullable Object[] known = derived;
        for (int at = 0; at < known.length; at += 2) {
            if (known[at] == key) return (@Nullable T) known[at + 1];
        }
        @Nullable T made = key.workedOut(record);
        keep(key, made);
        return made;
    }

    /** Working one value out may have kept others. */
    private void keep(Derivation<?> key, @Nullable Object made) {
        @Nullable Object[] known = derived;
        if (known.length >= MOST_DERIVED) return;
        @Nullable Object[] longer = Arrays.copyOf(known, known.length + 2);
        longer[known.length] = key;
        longer[known.length + 1] = made;
        derived = longer;
    }

    /** Whether the record has this value of the property. */
    public boolean has(Node property, Node value) {
        for (int at = 0; at < pairs.length; at += 2) {
            if (pairs[at].equals(property) && pairs[at + 1].equals(value)) return true;
        }
        return false;
    }
}
