package org.policygraph.rdf;

import org.policygraph.text.Problem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Documents that were refused, with all that is wrong with all of them. */
public final class DocumentsRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<InFile> problems;
    private final transient List<Violation> violations;

    /**
     * A problem of one file.
     *
     * @param documentId the document
     * @param file which of its files, as it was named when it was handed in
     * @param problem where and what
     */
    public record InFile(String documentId, String file, Problem problem) {}

    /**
     * What does not conform to the shapes.
     *
     * @param documentId the document
     * @param sentence which record, which property, and what was expected
     */
    public record Violation(String documentId, String sentence) {}

    /** At least one of the two lists has an entry. */
    public DocumentsRefusedException(List<InFile> problems, List<Violation> violations) {
        super(problems.size() + " problems, " + violations.size() + " violations of the shapes");
        this.problems = List.copyOf(problems);
        this.violations = List.copyOf(violations);
    }

    /** What could not be read, by place. */
    public List<InFile> problems() {
        return problems;
    }

    /** What does not conform to the shapes. */
    public List<Violation> violations() {
        return violations;
    }

    /** The documents that were refused, in order. */
    public Set<String> documentIds() {
        Set<String> ids = new LinkedHashSet<>();
        problems.forEach(problem -> ids.add(problem.documentId()));
        violations.forEach(violation -> ids.add(violation.documentId()));
        return ids;
    }
}
