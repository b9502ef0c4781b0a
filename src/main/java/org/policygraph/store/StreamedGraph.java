package org.policygraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;

import java.util.function.Supplier;

/** A graph that is fetched for each look into it, so that nothing of it stays. */
final class StreamedGraph extends GraphBase {
    private final Supplier<Graph> fetched;

    StreamedGraph(Supplier<Graph> fetched) {
        this.fetched = fetched;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return fetched.get().find(pattern);
    }

    @Override
    protected int graphBaseSize() {
        return fetched.get().size();
    }
}
