package org.policygraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.sparql.graph.GraphReadOnly;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps the graphs in memory; a replacement is built aside and then swapped in whole. */
public final class MemoryStore implements GraphStore {
    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

    private final AtomicReference<MemorySnapshot> current =
            new AtomicReference<>(MemorySnapshot.of(Map.of()));

    @Override
    public Snapshot snapshot() {
        return current.get();
    }

    @Override
    public void replace(Map<Node, Graph> graphs) {
        current.set(MemorySnapshot.of(graphs));
    }

    @Override
    public void close() {
        current.set(MemorySnapshot.of(Map.of()));
    }

    private record MemorySnapshot(Graph union, SortedMap<Node, Graph> graphs) implements Snapshot {
        static MemorySnapshot of(Map<Node, Graph> graphs) {
            Graph union = new GraphMemFast();
            SortedMap<Node, Graph> copies = new TreeMap<>(BY_IRI);
            graphs.forEach(
                    (name, graph) -> {
                        Graph copy = new GraphMemFast();
                        graph.find()
                                .forEach(
                                        triple -> {
                                            copy.add(triple);
                                            union.add(triple);
                                        });
                        copies.put(name, new GraphReadOnly(copy));
                    });
            return new MemorySnapshot(
                    new GraphReadOnly(union), Collections.unmodifiableSortedMap(copies));
        }

        @Override
        public Set<Node> names() {
            return graphs.keySet();
        }

        @Override
        public Graph named(Node name) {
            Graph graph = graphs.get(name);
            return graph != null ? graph : new GraphReadOnly(new GraphMemFast());
        }
    }
}
