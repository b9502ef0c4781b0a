package org.policygraph.store.ledger;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.FaultyStoreException;
import org.policygraph.store.UnusableStoreException;
import org.policygraph.store.packed.FixedGraph;
import org.policygraph.store.packed.GraphTerms;
import org.policygraph.store.packed.PackedGraph;

import java.util.function.Supplier;

/** A graph that is loaded when it is looked into. */
final class LazyGraph extends FixedGraph {
    private final StoredGraph stored;
    private final Supplier<PackedGraph> content;
    private final Supplier<GraphTerms> terms;
    private final boolean stays;
    private volatile @Nullable PackedGraph held;

    /**
     * @param content loads it
     * @param terms says which terms it has
     * @param stays whether it is held once it is loaded
     */
    LazyGraph(
            StoredGraph stored,
            Supplier<PackedGraph> content,
            Supplier<GraphTerms> terms,
            boolean stays) {
        this.stored = stored;
        this.content = content;
        this.terms = terms;
        this.stays = stays;
    }

    /**
     * Loads it if that was not done yet.
     *
     * @throws FaultyStoreException if the store does not have it, or not as it was written
     */
    PackedGraph loaded() {
        PackedGraph known = held;
        if (known != null) return known;
        PackedGraph loaded = reading(content);
        if (stays) held = loaded;
        return loaded;
    }

    private static <T> T reading(Supplier<T> step) {
        try {
            return step.get();
        } catch (UnusableStoreException e) {
            throw new FaultyStoreException(e);
        }
    }

    @Override
    public GraphTerms terms(Node name) {
        return stays ? loaded().terms(name) : reading(terms);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return loaded().find(pattern);
    }

    @Override
    protected int graphBaseSize() {
        return Math.toIntExact(stored.triples());
    }
}
