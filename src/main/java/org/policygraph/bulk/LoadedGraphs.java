package org.policygraph.bulk;

import org.policygraph.store.Snapshot;

import java.lang.ref.SoftReference;
import java.util.function.Supplier;

/**
 * The graphs of a snapshot that lies elsewhere. They take as much memory as the whole dataset, so
 * they stay only as long as nothing else needs it; whoever asks while they are fetched waits.
 */
final class LoadedGraphs implements Supplier<DatasetGraphs> {
    private final Snapshot snapshot;
    private SoftReference<DatasetGraphs> loaded = new SoftReference<>(null);

    LoadedGraphs(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public synchronized DatasetGraphs get() {
        DatasetGraphs known = loaded.get();
        if (known != null) return known;
        DatasetGraphs fetched = DatasetGraphs.loaded(snapshot);
        loaded = new SoftReference<>(fetched);
        return fetched;
    }
}
