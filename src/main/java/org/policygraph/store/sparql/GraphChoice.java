package org.policygraph.store.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Snapshot;
import org.policygraph.store.sparql.SparqlError.Reason;

import java.util.Collection;
import java.util.List;

/**
 * Which graphs of a snapshot a query sees.
 *
 * @param merged the graphs that are the default graph together; null for the union of all
 * @param named the graphs that GRAPH finds
 */
record GraphChoice(@Nullable List<Node> merged, Collection<Node> named) {
    /**
     * Those that the request names, or else the query, or else the whole snapshot (SPARQL 1.1
     * Protocol, §2.1.4; SPARQL 1.1 Query, §13.2).
     *
     * @throws SparqlError if one of the graphs is not here
     */
    static GraphChoice of(Snapshot snapshot, SparqlRequest request, Query query) {
        boolean byRequest = !request.defaultGraphs().isEmpty() || !request.namedGraphs().isEmpty();
        if (byRequest) return of(snapshot, request.defaultGraphs(), request.namedGraphs());
        if (query.hasDatasetDescription()) {
            return of(snapshot, query.getGraphURIs(), query.getNamedGraphURIs());
        }
        return new GraphChoice(null, snapshot.names());
    }

    private static GraphChoice of(
            Snapshot snapshot, List<String> defaultGraphs, List<String> namedGraphs) {
        return new GraphChoice(known(snapshot, defaultGraphs), known(snapshot, namedGraphs));
    }

    private static List<Node> known(Snapshot snapshot, List<String> iris) {
        return iris.stream().map(iri -> known(snapshot, iri)).toList();
    }

    private static Node known(Snapshot snapshot, String iri) {
        Node name = NodeFactory.createURI(iri);
        if (snapshot.names().contains(name)) return name;
        throw new SparqlError(
                Reason.MALFORMED,
                "There is no graph <" + iri + "> here, and none is fetched from elsewhere.");
    }
}
