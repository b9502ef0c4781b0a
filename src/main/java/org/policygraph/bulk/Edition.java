package org.policygraph.bulk;

import org.jspecify.annotations.Nullable;
import org.policygraph.store.Snapshot;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One state of the store as files and figures. Nothing is worked out before it is asked for, and
 * everything once: a state never changes.
 */
public final class Edition {
    private final DatasetGraphs graphs;
    private final Map<Dump, CompressedFile> files = new ConcurrentHashMap<>();
    private volatile @Nullable Counts counts;

    /** Of a snapshot. */
    public Edition(Snapshot snapshot) {
        this.graphs = DatasetGraphs.of(snapshot);
    }

    /** What the files are written from. */
    public DatasetGraphs graphs() {
        return graphs;
    }

    /**
     * A file; whoever asks first waits while it is written. It stays as long as this state does.
     */
    public CompressedFile file(Dump dump) {
        return files.compute(
                dump,
                (each, known) ->
                        known != null && known.isReadable()
                                ? known
                                : CompressedFile.of(out -> each.write(graphs(), out)));
    }

    /** Length and checksum of a file as it is. */
    public FileMetadata figures(Dump dump) {
        return file(dump).plain();
    }

    /** How much of what there is. */
    public Counts counts() {
        Counts known = counts;
        if (known != null) return known;
        Counts made = Counts.of(graphs());
        counts = made;
        return made;
    }
}
