package org.policygraph.store.sparql;

import org.apache.jena.query.Query;
import org.policygraph.log.StageTimer;
import org.policygraph.store.sparql.SparqlRefusal.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.function.Consumer;

/** Answers queries within limits, wherever the data lie. */
abstract class GuardedEndpoint implements SparqlEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedEndpoint.class);

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
            throw new SparqlRefusal(Reason.TOO_COMPLEX, "The query is nested too deep.");
        }
    }

    /** The answer to a query that was read, from what a store holds now. */
    abstract SparqlAnswer answer(SparqlRequest request, Query query, Budget budget);
}
