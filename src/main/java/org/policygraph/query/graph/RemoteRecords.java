package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.MeasureOrder;
import org.policygraph.query.limit.Fetching;
import org.policygraph.store.remote.Portion;
import org.policygraph.store.remote.Reach.Edge;
import org.policygraph.store.remote.RemoteSnapshot;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The records of a version that lies elsewhere: its catalogue, and whatever else was fetched of it
 * and is still kept. A version never changes, so neither does a record of it.
 */
final class RemoteRecords {
    /** Edges kept at most; once there are more, all go at once. */
    private static final int MOST_EDGES = 1 << 17;

    private static final Node[] NOTHING = {};

    private final RemoteSnapshot snapshot;
    private final Catalogue catalogue;
    private final MeasureOrder order;
    private final StatementCache statements;
    private final @Nullable KnownAnswers answers;
    private final Fetching fetching;
    private volatile Map<Edge, List<Node>> edges = new ConcurrentHashMap<>();

    RemoteRecords(
            RemoteSnapshot snapshot,
            Catalogue catalogue,
            MeasureOrder order,
            StatementCache statements,
            @Nullable KnownAnswers answers,
            Fetching fetching) {
        this.snapshot = snapshot;
        this.catalogue = catalogue;
        this.order = order;
        this.statements = statements;
        this.answers = answers;
        this.fetching = fetching;
    }

    /**
     * Nodes with the graphs that all of their records stand in; with none where that is not known.
     * What the graphs of a document say of a measure and its parts no other graph says, unless
     * there is one beside the documents.
     */
    Map<Node, Set<Node>> placed(Collection<Node> nodes) {
        Map<Node, Set<Node>> placed = new HashMap<>();
        for (Node node : nodes) {
            Node graph = catalogue.hasRecordsBeside() ? null : order.graph(node);
            placed.put(node, graph == null ? Set.of() : catalogue.ofDocument(graph));
        }
        return placed;
    }

    Fetching fetching() {
        return fetching;
    }

    RemoteSnapshot snapshot() {
        return snapshot;
    }

    /** What measures are found by; null where they are indexed. */
    @Nullable KnownAnswers answers() {
        return answers;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** What is said of a node; null if it must be fetched. */
    @Nullable Statements find(Node node) {
        Statements known = known(node);
        if (known != null) return known;
        // What has a place came from the engine, and to find that out costs less than to parse it.
        boolean isMeasure = order.rank(node) >= 0;
        if (!isMeasure && !RemoteSnapshot.isAskable(node)) {
            return Statements.of(node, NOTHING, Portion.WHOLE);
        }
        return null;
    }

    /** What is here of a node that the engine was asked for, or that something else leads to. */
    @Nullable Statements known(Node node) {
        Statements known = statements.find(node);
        if (known != null || !catalogue.has(node)) return known;
        Statements read = Statements.read(catalogue.graph(), node);
        statements.keep(read);
        return read;
    }

    /** Where an edge leads; null if that must be fetched. */
    @Nullable List<Node> find(Edge edge) {
        if (catalogue.hasAll(edge.property(), edge.kind())) {
            return new Facts(catalogue.graph()).subjects(edge.property(), edge.value());
        }
        return RemoteSnapshot.isAskable(edge.value()) ? edges.get(edge) : List.of();
    }

    /** Keeps what was fetched; what is known already stays, with all that was derived from it. */
    void keep(Statements fetched) {
        if (fetching.isKept() && statements.find(fetched.subject()) != fetched) {
            statements.keep(fetched);
        }
    }

    void keep(Edge edge, List<Node> subjects) {
        if (!fetching.isKept()) return;
        if (edges.size() >= MOST_EDGES) edges = new ConcurrentHashMap<>();
        edges.put(edge, subjects);
    }
}
