package org.policygraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The triples of one named graph, and an index of them once it is asked for. They may be read only
 * once they are needed.
 */
final class TripleList extends GraphBase {
    private @Nullable Supplier<Graph> source;
    private volatile @Nullable List<Triple> triples;
    private volatile @Nullable Graph index;
    private final boolean hasOwnIndex;

    private TripleList(
            @Nullable Supplier<Graph> source,
            @Nullable List<Triple> triples,
            @Nullable Graph index) {
        this.source = source;
        this.triples = triples;
        this.index = index;
        this.hasOwnIndex = index != null;
    }

    /** The triples of a graph as it is now. */
    static TripleList of(Graph graph) {
        return new TripleList(null, copy(graph), null);
    }

    /** The triples of a graph that never changes, read when they are first needed. */
    static TripleList later(Supplier<Graph> source) {
        return new TripleList(source, null, null);
    }

    /** The triples of a graph that never changes and has an index. */
    static TripleList indexed(Graph graph) {
        return new TripleList(() -> graph, null, graph);
    }

    private static List<Triple> copy(Graph graph) {
        return Arrays.asList(graph.find().toList().toArray(new Triple[0]));
    }

    List<Triple> triples() {
        List<Triple> read = triples;
        return read != null ? read : read();
    }

    private synchronized List<Triple> read() {
        List<Triple> read = triples;
        if (read != null) return read;
        read = copy(Objects.requireNonNull(source).get());
        triples = read;
        source = null;
        return read;
    }

    /** The same with an index, which is kept. */
    Graph index() {
        Graph made = index;
        return made != null ? made : makeIndex();
    }

    private synchronized Graph makeIndex() {
        Graph known = index;
        if (known != null) return known;
        Graph made = new GraphMemFast();
        triples().forEach(made::add);
        index = made;
        return made;
    }

    /** The same without an index, unless that is all that there is of it. */
    TripleList bare() {
        return hasOwnIndex ? this : new TripleList(null, triples(), null);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        Graph indexed = index;
        if (indexed != null) return indexed.find(pattern);
        return WrappedIterator.create(triples().stream().filter(pattern::matches).iterator());
    }

    @Override
    protected int graphBaseSize() {
        Graph indexed = index;
        return indexed != null ? indexed.size() : triples().size();
    }
}
