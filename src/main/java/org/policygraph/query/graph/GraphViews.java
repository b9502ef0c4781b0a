package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.DerivedIndex;
import org.policygraph.index.IndexPlan;
import org.policygraph.index.MeasureIndex;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.store.Snapshot;

/**
 * Keeps the view of the latest snapshot, so that what is derived from it is built once, and the
 * index is brought up to date and not built anew.
 */
public final class GraphViews {
    private final RecordTypes types;
    private final IndexPlan plan;
    private final DerivedIndex index;
    private final IndexBuilds builds = new IndexBuilds();
    private volatile @Nullable GraphView latest;

    public GraphViews(SchemaMapping mapping) {
        this.types = new RecordTypes(mapping);
        this.plan = IndexPlans.of(mapping);
        this.index = new DerivedIndex(plan);
    }

    /** The index that is kept up with the store. */
    public DerivedIndex index() {
        return index;
    }

    /** The view of a snapshot; waits while it is made. */
    public GraphView of(Snapshot snapshot) {
        GraphView known = latest;
        return known != null && known.isOf(snapshot) ? known : made(snapshot);
    }

    /**
     * A view of a snapshot that is not current, which knows one graph of it and finds no measures.
     *
     * @param graph the name of the graph
     */
    GraphView past(Snapshot snapshot, Node graph) {
        MeasureIndex own = new DerivedIndex(plan).of(snapshot.only(graph));
        GraphLookups facts = new GraphLookups(snapshot.named(graph));
        return new GraphView(snapshot, types, own, facts, true);
    }

    private synchronized GraphView made(Snapshot snapshot) {
        GraphView known = latest;
        if (known != null && known.isOf(snapshot)) return known;
        GraphView made = builds.of(snapshot, () -> view(snapshot));
        if (known != null) made.goOnFrom(known);
        latest = made;
        return made;
    }

    /** How the index was brought up to the snapshots of which there were views. */
    public IndexBuilds builds() {
        return builds;
    }

    private GraphView view(Snapshot snapshot) {
        MeasureIndex indexed = index.of(snapshot);
        return new GraphView(snapshot, types, indexed, new GraphLookups(snapshot.union()), false);
    }
}
