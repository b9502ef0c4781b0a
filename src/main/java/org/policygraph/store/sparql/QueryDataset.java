package org.policygraph.store.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Snapshot;

import java.util.List;

/** The graphs that a query sees: some or all of a snapshot, and never anything from elsewhere. */
record QueryDataset(Snapshot snapshot, Budget budget) {
    /**
     * The dataset that the request names, or else the query, or else the whole snapshot.
     *
     * @throws SparqlError if one of the graphs is not here
     */
    DatasetGraph of(SparqlRequest request, Query query) {
        GraphChoice choice = GraphChoice.of(snapshot, request, query);
        DatasetGraph dataset = DatasetGraphFactory.createGeneral(defaultGraph(choice.merged()));
        for (Node name : choice.named()) dataset.addGraph(name, watched(snapshot.named(name)));
        return dataset;
    }

    private Graph defaultGraph(@Nullable List<Node> names) {
        if (names == null) return watched(snapshot.union());
        Graph[] merged =
                names.stream().map(name -> watched(snapshot.named(name))).toArray(Graph[]::new);
        return merged.length == 1 ? merged[0] : new MultiUnion(merged);
    }

    private Graph watched(Graph graph) {
        return new WatchedGraph(graph, budget);
    }
}
