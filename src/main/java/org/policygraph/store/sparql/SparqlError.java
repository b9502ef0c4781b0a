package org.policygraph.store.sparql;

/** A query that is not answered, with a sentence that its sender may read. */
public final class SparqlError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    SparqlError(Reason reason, String sentence) {
        super(sentence, null, false, false);
        this.reason = reason;
    }

    /** Why a query is not answered. */
    public enum Reason {
        /** It is not SPARQL 1.1 Query, or speaks of graphs or functions that are not here. */
        MALFORMED,
        /** It asks this server to ask another one. */
        FEDERATED,
        /** It would take more than its share of work or memory. */
        TOO_COMPLEX,
        /** It was not done in time. */
        TIMEOUT,
        /** As many queries as are answered at once are being answered. */
        BUSY
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What was found and what was expected. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
