package org.policygraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

import java.util.Arrays;
import java.util.List;

/**
 * The triples of one named graph, without an index of their own: they are the same objects as in
 * the union, which is what questions are put to.
 */
final class TripleList extends GraphBase {
    private final List<Triple> triples;

    private TripleList(List<Triple> triples) {
        this.triples = triples;
    }

    static TripleList of(Graph graph) {
        return new TripleList(Arrays.asList(graph.find().toList().toArray(new Triple[0])));
    }

    List<Triple> triples() {
        return triples;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return WrappedIterator.create(triples.stream().filter(pattern::matches).iterator());
    }

    @Override
    protected int graphBaseSize() {
        return triples.size();
    }
}
