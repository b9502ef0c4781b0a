package org.policygraph.store.sparql;

import org.apache.jena.query.Query;
import org.policygraph.store.sparql.SparqlRefusal.Reason;

import java.util.function.Consumer;

/** Answers queries within limits, wherever the data lie. */
abstract class GuardedEndpoint implements SparqlEndpoint {
    private final String base;
    private final SparqlLimits limits;
    private final Workers workers;

    /**
     * @param base what relative IRIs of a query are relative to
     */
    GuardedEndpoint(String base, SparqlLimits limits) {
        this.base = base;
        this.limits = limits;
        this.workers = new Workers(limits);
    }

    @Override
    public final SparqlAnswer answer(SparqlRequest request, Consumer<SparqlForm> acceptable) {
        QueryText.check(request.query(), limits);
        return workers.run(() -> work(request, acceptable));
    }

    @Override
    public final SparqlLimits limits() {
        return limits;
    }

    private SparqlAnswer work(SparqlRequest request, Consumer<SparqlForm> acceptable) {
        Budget budget = new Budget(limits);
        try {
            Query query = QueryParser.parse(request.query(), base);
            acceptable.accept(QueryParser.form(query));
            return answer(request, query, budget);
        } catch (Budget.Spent e) {
            throw e.refusal();
        } catch (StackOverflowError e) {
            throw new SparqlRefusal(Reason.TOO_COMPLEX, "The query is nested too deep.");
        }
    }

    /** The answer to a query that was read, from what a store holds now. */
    abstract SparqlAnswer answer(SparqlRequest request, Query query, Budget budget);
}
