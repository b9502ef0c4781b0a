package org.policygraph.extract.facts;

import java.util.List;

/**
 * A measure's link to a concept.
 *
 * @param concept slug of the group or department
 * @param basis on what it rests
 * @param evidence at least one, in the order of the text, all of this basis
 */
public record Link(String concept, Basis basis, List<Evidence> evidence) {
    /** Copies the list. */
    public Link {
        if (evidence.isEmpty())
            throw new IllegalArgumentException("a link without evidence: " + concept);
        evidence = List.copyOf(evidence);
    }
}
