package org.policygraph.bulk;

import org.jspecify.annotations.Nullable;
import org.policygraph.store.Snapshot;
import org.policygraph.text.Writing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * One state of the store as files and figures. Nothing is worked out before it is asked for, and
 * everything once: a state never changes.
 */
public final class Edition {
    private final Supplier<DatasetGraphs> graphs;
    private final Map<Dump, Figures> figures = new ConcurrentHashMap<>();
    private volatile @Nullable Counts counts;

    /**
     * @param graphs what the files are written from, each time anew or the same
     */
    private Edition(Supplier<DatasetGraphs> graphs) {
        this.graphs = graphs;
    }

    /** Of a snapshot that is here. */
    public static Edition of(Snapshot snapshot) {
        DatasetGraphs graphs = DatasetGraphs.of(snapshot);
        return new Edition(() -> graphs);
    }

    /**
     * Of a snapshot that lies elsewhere: its graphs are fetched whole when something is written,
     * and go again when memory is needed for other things.
     */
    public static Edition elsewhere(Snapshot snapshot) {
        return new Edition(new LoadedGraphs(snapshot));
    }

    /** What the files are written from. */
    public DatasetGraphs graphs() {
        return graphs.get();
    }

    /** Writes a file. */
    public Writing writing(Dump dump) {
        return out -> dump.write(graphs(), out);
    }

    /** Length and checksum of a file; whoever asks first waits while it is written to nowhere. */
    public Figures figures(Dump dump) {
        Figures known = figures.get(dump);
        return known != null
                ? known
                : figures.computeIfAbsent(dump, each -> Figures.of(writing(each)));
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
