package org.policygraph.query.error;

import java.util.List;

/** A request that is not executed, and why. */
public final class RequestRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<GraphQlError> errors;

    public RequestRefusedException(List<GraphQlError> errors) {
        super("refused", null, false, false);
        this.errors = errors;
    }

    public RequestRefusedException(GraphQlError error) {
        this(List.of(error));
    }

    public List<GraphQlError> errors() {
        return errors;
    }
}
