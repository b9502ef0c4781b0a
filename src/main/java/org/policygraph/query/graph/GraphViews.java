package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.DerivedIndex;
import org.policygraph.index.IndexPlan;
import org.policygraph.index.MeasureIndex;
import org.policygraph.index.asked.AskedVersion;
import org.policygraph.index.asked.Listing;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.limit.IndexKind;
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
    private Map<Node, CatalogueReader.Known> parts = Map.of();
    private volatile @Nullable GraphView latest;

    /**
     * @param kind NONE only where all snapshots lie elsewhere
     */
    public GraphViews(SchemaMapping mapping, IndexKind kind) {
        this.types = new RecordTypes(mapping);
        this.plan = IndexPlans.of(mapping);
        this.index = kind == IndexKind.LOCAL ? new DerivedIndex(plan) : null;
        this.listing = kind == IndexKind.NONE ? new Listing(plan) : null;
    }

    /** The view of a snapshot; waits while it is made. */
    public GraphView of(Snapshot snapshot) {
        GraphView known = latest;
        return known != null && known.isOf(snapshot) ? known : made(snapshot);
    }

    private synchronized GraphView made(Snapshot snapshot) {
        GraphView known = latest;
        if (known != null && known.isOf(snapshot)) return known;
        GraphView made =
                snapshot instanceof RemoteSnapshot remote
                        ? madeOf(remote)
                        : new GraphView(
                                snapshot, types, Objects.requireNonNull(index).of(snapshot));
        latest = made;
        return made;
    }

    private GraphView madeOf(RemoteSnapshot snapshot) {
        Set<Node> kinds = CatalogueTypes.of(types.mapping());
        CatalogueReader reader = new CatalogueReader(snapshot, kinds, plan, parts);
        if (listing != null) {
            Listing.Measures listed = listing.of(snapshot, reader);
            Catalogue catalogue = catalogue(kinds, reader);
            var asked = new AskedVersion(plan, listed.order(), listed.isWhole(), catalogue.graph());
            return new GraphView(snapshot, types, asked, catalogue);
        }
        MeasureIndex indexed = Objects.requireNonNull(index).of(snapshot, reader);
        return new GraphView(snapshot, types, indexed, catalogue(kinds, reader));
    }

    private Catalogue catalogue(Set<Node> kinds, CatalogueReader reader) {
        parts = reader.parts();
        Map<Node, Catalogue.Part> given = new HashMap<>();
        parts.forEach((name, known) -> given.put(name, known.part()));
        return new Catalogue(kinds, given);
    }
}
