package org.policygraph.store.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph of which every triple read is charged. */
final class WatchedGraph extends GraphBase {
    private final Graph graph;
    private final Budget budget;

    WatchedGraph(Graph graph, Budget budget) {
        this.graph = graph;
        this.budget = budget;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        budget.step();
        return graph.find(pattern)
                .mapWith(
                        triple -> {
                            budget.step();
                            return triple;
                        });
    }

    @Override
    protected boolean graphBaseContains(Triple triple) {
        budget.step();
        return graph.contains(triple);
    }

    @Override
    protected int graphBaseSize() {
        return graph.size();
    }
}
