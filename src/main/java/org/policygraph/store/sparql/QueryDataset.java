package org.policygraph.store.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.policygraph.store.Snapshot;
import org.policygraph.store.sparql.SparqlRefusal.Reason;

import java.util.Collection;
import java.util.List;

/** The graphs that a query sees: some or all of a snapshot, and never anything from elsewhere. */
final class QueryDataset {
    private final Snapshot snapshot;
    private final IndexedGraphs indexed;
    private final Budget budget;

    QueryDataset(Snapshot snapshot, IndexedGraphs indexed, Budget budget) {
        this.snapshot = snapshot;
        this.indexed = indexed;
        this.budget = budget;
    }

    /**
     * The dataset that the request names, or else the query, or else the whole snapshot (SPARQL 1.1
     * Protocol, §2.1.4; SPARQL 1.1 Query, §13.2).
     *
     * @throws SparqlRefusal if one of the graphs is not here
     */
    DatasetGraph of(SparqlRequest request, Query query) {
        boolean byRequest = !request.defaultGraphs().isEmpty() || !request.namedGraphs().isEmpty();
        if (byRequest) return of(request.defaultGraphs(), request.namedGraphs());
        if (query.hasDatasetDescription()) {
            return of(query.getGraphURIs(), query.getNamedGraphURIs());
        }
        return of(watched(snapshot.union()), snapshot.names());
    }

    private DatasetGraph of(List<String> defaultGraphs, List<String> namedGraphs) {
        Graph[] merged =
                defaultGraphs.stream().map(iri -> watched(named(known(iri)))).toArray(Graph[]::new);
        List<Node> names = namedGraphs.stream().map(this::known).toList();
        return of(merged.length == 1 ? merged[0] : new MultiUnion(merged), names);
    }

    private DatasetGraph of(Graph defaultGraph, Collection<Node> names) {
        DatasetGraph dataset = DatasetGraphFactory.createGeneral(defaultGraph);
        for (Node name : names) dataset.addGraph(name, watched(named(name)));
        return dataset;
    }

    private Graph named(Node name) {
        return indexed.of(snapshot.named(name));
    }

    private Graph watched(Graph graph) {
        return new WatchedGraph(graph, budget);
    }

    private Node known(String iri) {
        Node name = NodeFactory.createURI(iri);
        if (snapshot.names().contains(name)) return name;
        throw new SparqlRefusal(
                Reason.MALFORMED,
                "There is no graph <" + iri + "> here, and none is fetched from elsewhere.");
    }
}
