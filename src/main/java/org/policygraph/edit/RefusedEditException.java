package org.policygraph.edit;

import org.policygraph.rdf.DocumentsRefusedException;
import org.policygraph.text.Problem;

import java.util.List;

/** A document that was refused, with all that is wrong with it; nothing has changed. */
public final class RefusedEditException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Flaw> flaws;
    private final transient List<String> violations;

    /**
     * What is wrong with one of the texts of a document.
     *
     * @param text content, original or alignment
     * @param problem where and what
     */
    public record Flaw(String text, Problem problem) {
        @Override
        public String toString() {
            return text + ":" + problem;
        }
    }

    RefusedEditException(DocumentsRefusedException refused) {
        super(refused);
        this.flaws =
                refused.problems().stream()
                        .map(found -> new Flaw(found.file(), found.problem()))
                        .toList();
        this.violations =
                refused.violations().stream()
                        .map(DocumentsRefusedException.Violation::sentence)
                        .toList();
    }

    /** What cannot be read, by text and place. */
    public List<Flaw> flaws() {
        return flaws;
    }

    /** What does not conform to the shapes, a sentence each. */
    public List<String> violations() {
        return violations;
    }
}
