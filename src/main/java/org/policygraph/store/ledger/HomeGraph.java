package org.policygraph.store.ledger;

import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** The content of a graph that stays at home: each look into it is one there. */
final class HomeGraph extends GraphBase {
    private final LedgerHome home;
    private final StoredGraph stored;

    HomeGraph(LedgerHome home, StoredGraph stored) {
        this.home = home;
        this.stored = stored;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return WrappedIterator.create(home.find(stored.content(), pattern).iterator());
    }

    @Override
    protected int graphBaseSize() {
        return Math.toIntExact(stored.triples());
    }
}
