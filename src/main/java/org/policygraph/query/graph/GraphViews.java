package org.policygraph.query.graph;

import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.store.Snapshot;

import java.util.concurrent.atomic.AtomicReference;

/** Keeps the view of the latest snapshot, so that what is derived from it is built once. */
public final class GraphViews {
    private final SchemaMapping mapping;
    private final AtomicReference<@Nullable GraphView> latest = new AtomicReference<>();

    public GraphViews(SchemaMapping mapping) {
        this.mapping = mapping;
    }

    public GraphView of(Snapshot snapshot) {
        GraphView known = latest.get();
        if (known != null && known.isOf(snapshot)) return known;
        GraphView fresh = new GraphView(snapshot, mapping);
        GraphView current =
                latest.updateAndGet(view -> view != null && view.isOf(snapshot) ? view : fresh);
        return current != null ? current : fresh;
    }
}
