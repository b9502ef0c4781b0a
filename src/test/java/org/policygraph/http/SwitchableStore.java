package org.policygraph.http;

import org.policygraph.store.Commit;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.GraphStore;
import org.policygraph.store.Snapshot;

import java.util.List;
import java.util.Optional;

/** A store that does what a test tells it to before it answers. */
class SwitchableStore implements GraphStore {
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
    public Optional<Snapshot> snapshot(String version) {
        before.run();
        return store.snapshot(version);
    }

    @Override
    public List<DatasetVersion> versions() {
        before.run();
        return store.versions();
    }

    @Override
    public void commit(Commit commit) {
        before.run();
        store.commit(commit);
    }

    @Override
    public void close() {
        store.close();
    }
}
