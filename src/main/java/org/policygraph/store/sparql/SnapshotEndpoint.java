package org.policygraph.store.sparql;

import org.apache.jena.query.Query;
import org.policygraph.store.GraphStore;

/** Answers queries here, from the snapshot that a store has when the execution begins. */
public final class SnapshotEndpoint extends GuardedEndpoint {
    private final GraphStore store;
    private final IndexedGraphs indexed = new IndexedGraphs();

    /**
     * An endpoint over a store.
     *
     * @param base what relative IRIs of a query are relative to
     */
    public SnapshotEndpoint(GraphStore store, String base, SparqlLimits limits) {
        super(base, limits);
        this.store = store;
    }

    @Override
    SparqlAnswer answer(SparqlRequest request, Query query, Budget budget) {
        var dataset = new QueryDataset(store.snapshot(), indexed, budget).of(request, query);
        return new Execution(query, dataset, limits(), budget).answer();
    }
}
