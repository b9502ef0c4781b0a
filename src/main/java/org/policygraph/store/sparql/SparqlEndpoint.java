package org.policygraph.store.sparql;

import java.util.function.Consumer;

/** Answers SPARQL 1.1 queries. The default graph is the union of the current named graphs. */
public interface SparqlEndpoint {
    /**
     * Answers one query.
     *
     * @param acceptable is told the form of the query before it is executed, and may throw, so that
     *     nothing is worked out that nobody can read
     * @throws SparqlRefusal if it is not answered
     * @throws org.policygraph.store.StoreUnavailableException if the store does not answer
     */
    SparqlAnswer answer(SparqlRequest request, Consumer<SparqlForm> acceptable);

    /** What a query may take, for people to read. */
    SparqlLimits limits();
}
