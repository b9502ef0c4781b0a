package org.policygraph.rdf;

import org.policygraph.text.Problem;

import java.util.List;
import java.util.stream.Collectors;

/** An RDF file that cannot be taken, with every problem found. */
public final class UnreadableRdfException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** The problems are at least one. */
    public UnreadableRdfException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, by place. */
    public List<Problem> problems() {
        return problems;
    }
}
