package org.policygraph.query.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.DerivedIndex;
import org.policygraph.index.IndexPlan;
import org.policygraph.index.MeasureIndex;
import org.policygraph.index.asked.AskedVersion;
import org.policygraph.index.asked.Listing;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.limit.EngineSettings;
import org.policygraph.query.limit.Fetching;
import org.policygraph.query.limit.IndexKind;
import org.policygraph.store.MemorySnapshot;
import org.policygraph.store.Snapshot;
import org.policygraph.store.remote.RemoteSnapshot;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Keeps the view of the latest snapshot, so that what is derived from it is built once, and the
 * index, or the list of measures that stands for it, is brought up to date and not built anew.
 */
public final class GraphViews {
    private final RecordTypes types;
    private final IndexPlan plan;
    private final @Nullable DerivedIndex index;
    private final @Nullable Listing listing;
    private final Fetching fetching;
    private Map<Node, CatalogueReader.Known> parts = Map.of();
    private final IndexBuilds builds = new IndexBuilds();
    private volatile @Nullable GraphView latest;

    /**
     * @param settings with no index only where all snapshots lie elsewhere
     */
    public GraphViews(SchemaMapping mapping, EngineSettings settings) {
        this.types = new RecordTypes(mapping);
        this.plan = IndexPlans.of(mapping);
        IndexKind kind = settings.index();
        this.index = kind == IndexKind.LOCAL ? new DerivedIndex(plan) : null;
        this.listing = kind == IndexKind.NONE ? new Listing(plan) : null;
        this.fetching = settings.fetching();
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
        MeasureIndex nothing = new DerivedIndex(plan).of(MemorySnapshot.empty());
        Graph known =
                snapshot instanceof RemoteSnapshot remote
                        ? remote.load(graph)
                        : snapshot.named(graph);
        return new GraphView(snapshot, types, nothing, new Facts(known), true);
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
        if (snapshot instanceof RemoteSnapshot remote) return madeOf(remote);
        MeasureIndex indexed = Objects.requireNonNull(index).of(snapshot);
        return new GraphView(snapshot, types, indexed, new Facts(snapshot.union()), false);
    }

    private GraphView madeOf(RemoteSnapshot snapshot) {
        Set<Node> kinds = CatalogueTypes.of(types.mapping());
        try (var reader = new CatalogueReader(snapshot, kinds, plan, parts, builds)) {
            return madeOf(snapshot, kinds, reader);
        }
    }

    private GraphView madeOf(RemoteSnapshot snapshot, Set<Node> kinds, CatalogueReader reader) {
        if (listing != null) {
            Listing.Measures listed = listing.of(snapshot, reader);
            Catalogue catalogue = catalogue(kinds, reader);
            var asked = new AskedVersion(plan, listed.order(), listed.isWhole(), catalogue.graph());
            return new GraphView(
                    snapshot,
                    types,
                    asked.measures(),
                    null,
                    new KnownAnswers(asked),
                    catalogue,
                    fetching);
        }
        MeasureIndex indexed = Objects.requireNonNull(index).of(snapshot, reader);
        return new GraphView(
                snapshot, types, indexed, indexed, null, catalogue(kinds, reader), fetching);
    }

    private Catalogue catalogue(Set<Node> kinds, CatalogueReader reader) {
        parts = reader.parts();
        Map<Node, Catalogue.Part> given = new HashMap<>();
        parts.forEach((name, known) -> given.put(name, known.part()));
        return new Catalogue(kinds, given);
    }
}
