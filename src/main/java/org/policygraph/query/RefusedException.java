package org.policygraph.query;

import java.util.List;

/** A request that is not executed, and why. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<AnswerError> errors;

    RefusedException(List<AnswerError> errors) {
        super("refused", null, false, false);
        this.errors = errors;
    }

    RefusedException(AnswerError error) {
        this(List.of(error));
    }

    List<AnswerError> errors() {
        return errors;
    }
}
