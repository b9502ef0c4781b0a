package org.policygraph.store.sparql;

import org.policygraph.store.sparql.SparqlRefusal.Reason;

import java.util.function.Consumer;

/**
 * Stands where the data lie in an engine elsewhere. That engine holds the graphs of all versions
 * under names of its own, and knows none of the limits here; so no query is passed on to it.
 */
public final class EndpointElsewhere implements SparqlEndpoint {
    private final SparqlLimits limits;

    public EndpointElsewhere(SparqlLimits limits) {
        this.limits = limits;
    }

    @Override
    public SparqlAnswer answer(SparqlRequest request, Consumer<SparqlForm> acceptable) {
        QueryText.check(request.query(), limits);
        throw new SparqlRefusal(
                Reason.ELSEWHERE,
                "The data of this server lie in a SPARQL engine elsewhere, and queries are not"
                        + " passed on: ask the endpoint of that engine, or GraphQL here.");
    }

    @Override
    public SparqlLimits limits() {
        return limits;
    }
}
