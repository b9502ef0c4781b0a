package org.policygraph.http;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.policygraph.store.GraphStore;
import org.policygraph.store.Snapshot;

import java.util.Map;

/** A store that does what a test tells it to before it answers. */
final class SwitchableStore implements GraphStore {
    private final GraphStore store;
    private volatile Runnable before = () -> {};

    SwitchableStore(GraphStore store) {
        this.store = store;
    }

    void behave(Runnable behaviour) {
        before = behaviour;
    }

    @Override
    public Snapshot snapshot() {
        before.run();
        return store.snapshot();
    }

    @Override
    public void replace(Map<Node, Graph> graphs) {
        store.replace(graphs);
    }

    @Override
    public void close() {
        store.close();
    }
}
