package org.policygraph.mapping;

import org.policygraph.text.Problem;

import java.util.List;
import java.util.stream.Collectors;

/** A schema that cannot be mapped, with every problem found, in the order of their places. */
public final class InvalidSchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** The problems are at least one. */
    public InvalidSchemaException(List<Problem> problems) {
        super(
                problems.stream()
                        .sorted()
                        .distinct()
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().distinct().toList();
    }

    /** What is wrong, by place. */
    public List<Problem> problems() {
        return problems;
    }
}
