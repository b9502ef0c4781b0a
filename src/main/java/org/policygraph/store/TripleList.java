package org.policygraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The triples of one named graph, the same objects as in the union, which is what most questions
 * are put to. An index of their own is made for the first question that is put to this graph alone.
 */
final class TripleList extends GraphBase {
    private final List<Triple> triples;
    private @Nullable Graph indexed;

    private TripleList(List<Triple> triples) {
        this.triples = triples;
    }

    static TripleList of(Graph graph) {
        return new TripleList(Arrays.asList(graph.find().toList().toArray(new Triple[0])));
    }

    /** Whether a graph says the same. */
    boolean says(TripleList other) {
        if (triples.size() != other.triples.size()) return false;
        Set<Triple> all = new HashSet<>(triples);
        return all.containsAll(other.triples);
    }

    List<Triple> triples() {
        return triples;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        if (Triple.ANY.equals(pattern)) return WrappedIterator.createNoRemove(triples.iterator());
        return indexed().find(pattern);
    }

    private synchronized Graph indexed() {
        if (indexed == null) {
            Graph made = new GraphMemFast();
            triples.forEach(made::add);
            indexed = made;
        }
        return indexed;
    }

    @Override
    protected int graphBaseSize() {
        return triples.size();
    }
}
