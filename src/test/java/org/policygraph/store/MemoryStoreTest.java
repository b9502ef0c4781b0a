package org.policygraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.junit.jupiter.api.Test;

import java.util.Map;

class MemoryStoreTest extends GraphStoreContract {
    private static final Node A = NodeFactory.createURI("https://e.example/a");
    private static final Node B = NodeFactory.createURI("https://e.example/b");

    @Override
    GraphStore open() {
        return new MemoryStore();
    }

    private static Graph graph(Node value) {
        Graph graph = new GraphMemFast();
        graph.add(Triple.create(A, B, value));
        return graph;
    }

    /** What is derived from the store is brought up to date by this. */
    @Test
    void aGraphThatSaysTheSameStaysTheSameObject() {
        GraphStore store = open();
        store.replace(Map.of(A, graph(A), B, graph(A)));
        Snapshot before = store.snapshot();
        store.replace(Map.of(A, graph(A), B, graph(B)));
        Snapshot after = store.snapshot();
        assertThat(after.named(A)).isSameAs(before.named(A));
        assertThat(after.named(B)).isNotSameAs(before.named(B));
    }
}
