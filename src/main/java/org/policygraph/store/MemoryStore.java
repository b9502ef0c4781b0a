package org.policygraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.sparql.graph.GraphReadOnly;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps the graphs in memory: their union with an index, and for each name a list of its triples. A
 * replacement is built aside and then swapped in whole; a graph that says the same as before stays
 * the same object.
 */
public final class MemoryStore implements GraphStore {
    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);
    private static final MemorySnapshot EMPTY =
            new MemorySnapshot(new GraphReadOnly(new GraphMemFast()), new TreeMap<>(BY_IRI));

    private final AtomicReference<MemorySnapshot> current = new AtomicReference<>(EMPTY);

    @Override
    public Snapshot snapshot() {
        return current.get();
    }

    @Override
    public void replace(Map<Node, Graph> graphs) {
        current.set(MemorySnapshot.of(graphs, current.get()));
    }

    @Override
    public void close() {
        current.set(EMPTY);
    }

    /** A list of triples, and the same behind a face that refuses writes. */
    private record Named(TripleList triples, Graph face) {
        static Named of(Graph graph, @Nullable Named before) {
            TripleList triples = TripleList.of(graph);
            if (before != null && before.triples.says(triples)) return before;
            return new Named(triples, new GraphReadOnly(triples));
        }
    }

    private record MemorySnapshot(Graph union, SortedMap<Node, Named> graphs) implements Snapshot {
        static MemorySnapshot of(Map<Node, Graph> graphs, MemorySnapshot before) {
            Graph union = new GraphMemFast();
            SortedMap<Node, Named> named = new TreeMap<>(BY_IRI);
            graphs.forEach(
                    (name, graph) -> {
                        Named each = Named.of(graph, before.graphs.get(name));
                        each.triples.triples().forEach(union::add);
                        named.put(name, each);
                    });
            return new MemorySnapshot(
                    new GraphReadOnly(union), Collections.unmodifiableSortedMap(named));
        }

        @Override
        public Set<Node> names() {
            return graphs.keySet();
        }

        @Override
        public Graph named(Node name) {
            Named named = graphs.get(name);
            return named != null ? named.face : new GraphReadOnly(new GraphMemFast());
        }
    }
}
