package org.policygraph.bulk;

import org.jspecify.annotations.Nullable;
import org.policygraph.store.Snapshot;
import org.policygraph.text.Writing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One state of the store as files and figures. Nothing is worked out before it is asked for, and
 * everything once: a state never changes.
 */
public final class Edition {
    private final DatasetGraphs graphs;
    private final Map<Dump, Figures> figures = new ConcurrentHashMap<>();
    private volatile @Nullable Counts counts;

    public Edition(Snapshot snapshot) {
        this.graphs = DatasetGraphs.of(snapshot);
    }

    /** What the files are written from. */
    public DatasetGraphs graphs() {
        return graphs;
    }

    /** Writes a file. */
    public Writing writing(Dump dump) {
        return out -> dump.write(graphs, out);
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
        Counts made = Counts.of(graphs);
        counts = made;
        return made;
    }
}
