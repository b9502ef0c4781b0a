package org.policygraph.store.sparql;

import org.apache.jena.query.Query;
import org.policygraph.store.GraphStore;
import org.policygraph.store.sparql.SparqlRefusal.Reason;

import java.util.function.Consumer;

/** Answers queries here, from the snapshot that a store has when the execution begins. */
public final class SnapshotEndpoint implements SparqlEndpoint {
    private final GraphStore store;
    private final String base;
    private final SparqlLimits limits;
    private final Workers workers;
    private final IndexedGraphs indexed = new IndexedGraphs();

    /**
     * An endpoint over a store.
     *
     * @param base what relative IRIs of a query are relative to
     */
    public SnapshotEndpoint(GraphStore store, String base, SparqlLimits limits) {
        this.store = store;
        this.base = base;
        this.limits = limits;
        this.workers = new Workers(limits);
    }

    @Override
    public SparqlAnswer answer(SparqlRequest request, Consumer<SparqlForm> acceptable) {
        QueryText.check(request.query(), limits);
        return workers.run(() -> work(request, acceptable));
    }

    @Override
    public SparqlLimits limits() {
        return limits;
    }

    private SparqlAnswer work(SparqlRequest request, Consumer<SparqlForm> acceptable) {
        Budget budget = new Budget(limits);
        try {
            Query query = QueryParser.parse(request.query(), base);
            acceptable.accept(QueryParser.form(query));
            var dataset = new QueryDataset(store.snapshot(), indexed, budget).of(request, query);
            return new Execution(query, dataset, limits, budget).answer();
        } catch (Budget.Spent e) {
            throw e.refusal();
        } catch (StackOverflowError e) {
            throw new SparqlRefusal(Reason.TOO_COMPLEX, "The query is nested too deep.");
        }
    }
}
