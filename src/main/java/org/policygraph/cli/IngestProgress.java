package org.policygraph.cli;

import org.policygraph.store.GraphStore;
import org.policygraph.store.StoreListener;

/** How far documents have come on their way into a store: first they are checked, then written. */
final class IngestProgress implements StoreListener, AutoCloseable {
    private Progress stage;

    private IngestProgress(Progress first) {
        this.stage = first;
    }

    /**
     * Documents that are checked from now on, and then written into a store.
     *
     * @param documents how many
     */
    static IngestProgress checking(long documents, GraphStore store) {
        return watching(store, Progress.of("documents checked", documents));
    }

    /** A dataset that is written into a store as it is. */
    static IngestProgress writing(GraphStore store) {
        return watching(store, Progress.of("writing"));
    }

    private static IngestProgress watching(GraphStore store, Progress first) {
        IngestProgress progress = new IngestProgress(first);
        store.watch(progress);
        return progress;
    }

    /** One document more conforms to the shapes, or not. */
    void checked() {
        stage.step();
    }

    @Override
    public void writes(int graphs) {
        stage.close();
        stage = Progress.of("graphs written", graphs);
    }

    @Override
    public void written() {
        stage.step();
    }

    @Override
    public void close() {
        stage.close();
    }
}
