package org.policygraph.mapping;

import java.util.List;
import java.util.stream.Collectors;

/** A schema that cannot be mapped, with every problem found, in the order of their places. */
public final class InvalidSchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<MappingProblem> problems;

    /** The problems are at least one. */
    public InvalidSchemaException(List<MappingProblem> problems) {
        super(
                problems.stream()
                        .sorted()
                        .distinct()
                        .map(MappingProblem::toString)
                        .collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().distinct().toList();
    }

    /** What is wrong, by place. */
    public List<MappingProblem> problems() {
        return problems;
    }
}
