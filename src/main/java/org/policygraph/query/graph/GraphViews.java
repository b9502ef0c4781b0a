package org.policygraph.query.graph;

import org.jspecify.annotations.Nullable;
import org.policygraph.index.DerivedIndex;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.store.Snapshot;

/**
 * Keeps the view of the latest snapshot, so that what is derived from it is built once, and the
 * index is brought up to date and not built anew.
 */
public final class GraphViews {
    private final RecordTypes types;
    private final DerivedIndex index;
    private volatile @Nullable GraphView latest;

    public GraphViews(SchemaMapping mapping) {
        this.types = new RecordTypes(mapping);
        this.index = new DerivedIndex(IndexPlans.of(mapping));
    }

    /** The view of a snapshot; waits while it is made. */
    public GraphView of(Snapshot snapshot) {
        GraphView known = latest;
        return known != null && known.isOf(snapshot) ? known : made(snapshot);
    }

    private synchronized GraphView made(Snapshot snapshot) {
        GraphView known = latest;
        if (known != null && known.isOf(snapshot)) return known;
        GraphView made = new GraphView(snapshot, types, index.of(snapshot));
        latest = made;
        return made;
    }
}
