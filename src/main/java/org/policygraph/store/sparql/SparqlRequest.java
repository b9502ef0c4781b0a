package org.policygraph.store.sparql;

import java.util.List;

/**
 * A query and the dataset that the protocol names for it (SPARQL 1.1 Protocol, §2.1.4). Where it
 * names none, the query's own FROM counts, and where there is none either, the whole store.
 *
 * @param query the text
 * @param defaultGraphs IRIs of the graphs whose union is the default graph
 * @param namedGraphs IRIs of the graphs that GRAPH sees
 */
public record SparqlRequest(String query, List<String> defaultGraphs, List<String> namedGraphs) {
    /** Copies the lists. */
    public SparqlRequest {
        defaultGraphs = List.copyOf(defaultGraphs);
        namedGraphs = List.copyOf(namedGraphs);
    }

    /** A query to the whole store. */
    public SparqlRequest(String query) {
        this(query, List.of(), List.of());
    }
}
