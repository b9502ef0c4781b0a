package org.policygraph.index.asked;

/** A condition that a store elsewhere cannot be asked for. */
public final class NotAskedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param field what the filter calls the condition
     */
    NotAskedException(String field) {
        super(
                "a filter by "
                        + field
                        + " is answered only by a server that has its data at hand, and not over a SPARQL engine");
    }
}
