package org.policygraph.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text that cannot be read, with every problem found, in the order of their places. The message
 * tells of those that have one cause once.
 */
public final class UnreadableTextException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** The problems are at least one. */
    public UnreadableTextException(List<Problem> problems) {
        super(
                ProblemSummary.of(problems).problems().stream()
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().toList();
    }

    /** What could not be read, by place. */
    public List<Problem> problems() {
        return problems;
    }
}
