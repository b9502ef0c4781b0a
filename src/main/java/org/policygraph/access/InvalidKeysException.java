package org.policygraph.access;

import org.policygraph.text.Problem;

import java.util.List;

/** A file of keys with all that is wrong with it. */
public final class InvalidKeysException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidKeysException(List<Problem> problems) {
        super(problems.size() + " problems");
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, by place. */
    public List<Problem> problems() {
        return problems;
    }
}
