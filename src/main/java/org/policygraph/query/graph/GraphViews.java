package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.DerivedIndex;
import org.policygraph.index.IndexPlan;
import org.policygraph.index.IndexView;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.store.Snapshot;
import org.policygraph.store.remote.RemoteSnapshot;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the view of the latest snapshot, so that what is derived from it is built once, and the
 * index is brought up to date and not built anew.
 */
public final class GraphViews {
    private final RecordTypes types;
    private final IndexPlan plan;
    private final DerivedIndex index;
    private final Fetching fetching;
    private Map<Node, CatalogueReader.Known> parts = Map.of();
    private final IndexBuilds builds = new IndexBuilds();
    private volatile @Nullable GraphView latest;

    /**
     * @param fetching how records of a store elsewhere are fetched
     */
    public GraphViews(SchemaMapping mapping, Fetching fetching) {
        this.types = new RecordTypes(mapping);
        this.plan = IndexPlans.of(mapping);
        this.index = new DerivedIndex(plan);
        this.fetching = fetching;
    }

    /** The view of a snapshot; waits while it is made. */
    public GraphView of(Snapshot snapshot) {
        GraphView known = latest;
        return known != null && known.isOf(snapshot) ? known : made(snapshot);
    }

    private synchronized GraphView made(Snapshot snapshot) {
        GraphView known = latest;
        if (known != null && known.isOf(snapshot)) return known;
        GraphView made = builds.of(snapshot, () -> view(snapshot));
        latest = made;
        return made;
    }

    /** How the index was brought up to the snapshots of which there were views. */
    public IndexBuilds builds() {
        return builds;
    }

    private GraphView view(Snapshot snapshot) {
        return snapshot instanceof RemoteSnapshot remote
                ? madeOf(remote)
                : new GraphView(snapshot, types, index.of(snapshot));
    }

    private GraphView madeOf(RemoteSnapshot snapshot) {
        Set<Node> kinds = CatalogueTypes.of(types.mapping());
        CatalogueReader reader = new CatalogueReader(snapshot, kinds, plan, parts);
        IndexView indexed = index.of(snapshot, reader);
        parts = reader.parts();
        Map<Node, Catalogue.Part> given = new HashMap<>();
        parts.forEach((name, known) -> given.put(name, known.part()));
        Catalogue catalogue = new Catalogue(kinds, given);
        return new GraphView(snapshot, types, indexed, catalogue, fetching);
    }
}
