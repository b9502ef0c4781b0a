package org.policygraph.oracle;

import org.apache.jena.graph.Node;

import java.util.List;
import java.util.Set;

/**
 * Everything that is asked of a measure, on one card.
 *
 * @param commitments the characters of each
 */
record MeasureCard(
        Node iri,
        String number,
        String text,
        Node document,
        String title,
        Node theme,
        String themeName,
        List<Link> groups,
        List<Link> departments,
        List<Citation> citations,
        List<String> commitments) {
    /**
     * A link to a concept.
     *
     * @param upwards the concept and all above it
     */
    record Link(
            String basis,
            Node concept,
            String name,
            Set<Node> upwards,
            List<Answers.Evidence> evidence) {}

    /** A marker, and the paragraph that it is assumed to number. */
    record Citation(String marker, int paragraph, String title) {}

    List<Link> links(LinkKind kind) {
        return switch (kind) {
            case GROUP -> groups;
            case DEPARTMENT -> departments;
        };
    }
}
