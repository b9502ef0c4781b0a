package org.policygraph.store.sparql;

import org.apache.jena.query.Query;
import org.policygraph.log.QueryLog;
import org.policygraph.log.StageTimer;
import org.policygraph.store.GraphStore;
import org.policygraph.store.sparql.SparqlError.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.function.Consumer;

/**
 * Answers SPARQL 1.1 queries within limits, from the snapshot that a store has when the execution
 * begins, wherever the store keeps its data.
 */
public final class SnapshotEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotEndpoint.class);

    private final GraphStore store;
    private final String base;
    private final SparqlLimits limits;
    private final QueryWorkers workers;

    /**
     * An endpoint over a store.
     *
     * @param base what relative IRIs of a query are relative to
     */
    public SnapshotEndpoint(GraphStore store, String base, SparqlLimits limits) {
        this.store = store;
        this.base = base;
        this.limits = limits;
        this.workers = new QueryWorkers(limits);
    }

    /**
     * Answers one query. The default graph is the union of the current named graphs.
     *
     * @param acceptable is told the form of the query before it is executed, and may throw, so that
     *     nothing is worked out that nobody can read
     * @throws SparqlError if it is not answered
     */
    public SparqlAnswer answer(SparqlRequest request, Consumer<SparqlForm> acceptable) {
        QueryText.check(request.query(), limits);
        long began = System.nanoTime();
        try {
            return workers.run(() -> work(request, acceptable));
        } finally {
            QueryLog.ended("sparql", began, () -> QueryText.withoutValues(request.query()));
        }
    }

    /** What a query may take, for people to read. */
    public SparqlLimits limits() {
        return limits;
    }

    private SparqlAnswer work(SparqlRequest request, Consumer<SparqlForm> acceptable) {
        Budget budget = new Budget(limits);
        StageTimer timer = StageTimer.start(LOG);
        try {
            Query query = QueryParser.parse(request.query(), base);
            acceptable.accept(QueryParser.form(query));
            timer.end("parse");
            SparqlAnswer answer = answer(request, query, budget);
            timer.end("execute");
            return answer;
        } catch (Budget.Spent e) {
            throw e.refusal();
        } catch (StackOverflowError e) {
            throw new SparqlError(Reason.TOO_COMPLEX, "The query is nested too deep.");
        }
    }

    private SparqlAnswer answer(SparqlRequest request, Query query, Budget budget) {
        var dataset = new QueryDataset(store.snapshot(), budget).of(request, query);
        return new QueryExecution(query, dataset, limits, budget).answer();
    }
}
