package org.policygraph.store.sparql;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.policygraph.store.remote.RemoteLimits;
import org.policygraph.store.remote.RemoteSnapshot;
import org.policygraph.store.remote.RemoteStore;
import org.policygraph.store.remote.SparqlClient;
import org.policygraph.store.sparql.SparqlRefusal.Reason;

/**
 * Passes queries on to the engine that keeps the data, rewritten so that they see what the current
 * version holds, under the names that it has there. They go a way of their own: however heavy they
 * are, other doors reach the engine.
 */
public final class EngineEndpoint extends GuardedEndpoint {
    private final RemoteStore store;
    private final SparqlClient engine;

    /**
     * An endpoint over a store.
     *
     * @param base what relative IRIs of a query are relative to
     */
    public EngineEndpoint(RemoteStore store, String base, SparqlLimits limits) {
        super(base, limits);
        this.store = store;
        RemoteLimits usual = RemoteLimits.DEFAULT;
        this.engine =
                store.client(
                        new RemoteLimits(
                                limits.deadline(),
                                usual.maxBytes(),
                                limits.parallel(),
                                usual.pause()));
    }

    @Override
    SparqlAnswer answer(SparqlRequest request, Query query, Budget budget) {
        if (query.getQueryPattern() != null) QueryGuard.guarded(Algebra.compile(query), budget);
        RemoteSnapshot snapshot = store.snapshot();
        EngineDataset dataset =
                EngineDataset.of(snapshot, GraphChoice.of(snapshot, request, query));
        if (dataset.contents().isEmpty()) {
            throw new SparqlRefusal(
                    Reason.MALFORMED,
                    "The query sees no graph, and an engine cannot be asked for nothing.");
        }
        return new EngineExecution(query, dataset, engine, limits(), budget).answer();
    }
}
