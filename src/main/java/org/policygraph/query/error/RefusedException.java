package org.policygraph.query.error;

import java.util.List;

/** A request that is not executed, and why. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<AnswerError> errors;

    public RefusedException(List<AnswerError> errors) {
        super("refused", null, false, false);
        this.errors = errors;
    }

    public RefusedException(AnswerError error) {
        this(List.of(error));
    }

    public List<AnswerError> errors() {
        return errors;
    }
}
