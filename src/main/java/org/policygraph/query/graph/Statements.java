package org.policygraph.query.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a graph says of one record, read in one go: a record has few statements, and most requests
 * ask for several of them. Immutable.
 */
public final class Statements {
    private static final int USUAL = 16;

    /** Keys and values kept of what was worked out; more are worked out each time. */
    private static final int MOST_DERIVED = 16;

    private final Node subject;

    /** Property, value, property, value … */
    private final Node[] pairs;

    /**
     * Key, value, key, value … of what was worked out from the statements. Replaced as a whole, so
     * that readers need no lock; what two threads work out at once is the same.
     */
    private volatile Object[] derived = {};

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

    /**
     * Something that is worked out from these statements, and from what never changes within the
     * snapshot; kept for the next who asks.
     *
     * @param key names what it is; the same key always stands for the same kind of value
     */
    @SuppressWarnings("unchecked") // a key and its value are put here together
    public <T> T derived(Object key, Supplier<T> value) {
        Object[] known = derived;
        for (int at = 0; at < known.length; at += 2) {
            if (known[at].equals(key)) return (T) known[at + 1];
        }
        T made = value.get();
        if (known.length < MOST_DERIVED) {
            Object[] longer = Arrays.copyOf(known, known.length + 2);
            longer[known.length] = key;
            longer[known.length + 1] = made;
            derived = longer;
        }
        return made;
    }

    /** Whether the record has this value of the property. */
    public boolean has(Node property, Node value) {
        for (int at = 0; at < pairs.length; at += 2) {
            if (pairs[at].equals(property) && pairs[at + 1].equals(value)) return true;
        }
        return false;
    }
}
