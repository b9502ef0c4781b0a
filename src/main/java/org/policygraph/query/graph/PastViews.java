package org.policygraph.query.graph;

import org.policygraph.store.GraphStore;
import org.policygraph.vocab.Iris;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Views of versions that are no longer current, of which only the dataset is asked: how it
 * describes itself, its figures and its files. The last ones that were asked for are kept.
 */
public final class PastViews {
    /** A view whose figures were asked for holds the graphs of its version. */
    private static final int KEPT = 4;

    private final GraphStore store;
    private final GraphViews views;
    private final Iris iris;
    private final Map<String, GraphView> kept = new LinkedHashMap<>();

    public PastViews(GraphStore store, GraphViews views, Iris iris) {
        this.store = store;
        this.views = views;
        this.iris = iris;
    }

    /**
     * The view of a version.
     *
     * @param version the id of a version
     * @return empty if there is no such version
     */
    public synchronized Optional<GraphView> of(String version) {
        GraphView known = kept.remove(version);
        Optional<GraphView> found =
                known != null
                        ? Optional.of(known)
                        : store.snapshot(version)
                                .map(snapshot -> views.past(snapshot, iris.dataset()));
        found.ifPresent(view -> keep(version, view));
        return found;
    }

    private void keep(String version, GraphView view) {
        kept.put(version, view);
        if (kept.size() > KEPT) kept.remove(kept.keySet().iterator().next());
    }
}
