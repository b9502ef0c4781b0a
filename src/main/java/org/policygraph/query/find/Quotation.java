package org.policygraph.query.find;

import org.apache.jena.graph.Node;
import org.policygraph.query.graph.Entity;
import org.policygraph.trace.QuoteMatch;
import org.policygraph.trace.QuoteVerdict;

import java.util.List;

/**
 * A quotation that was held against the texts.
 *
 * @param parts where it stands, or its longest parts
 */
public record Quotation(QuoteVerdict verdict, List<Part> parts) {
    public Quotation {
        parts = List.copyOf(parts);
    }

    /**
     * Some of its characters in a held text.
     *
     * @param match the held text and the characters
     * @param span the held characters
     * @param document that the text is of
     * @param measures in a digest, those that have some of the characters; in an original, those
     *     that cite the paragraphs
     * @param paragraphs in a digest, those that the measures cite; in an original, those that have
     *     some of the characters
     */
    public record Part(
            QuoteMatch<Node> match,
            Entity span,
            Entity document,
            List<Entity> measures,
            List<Entity> paragraphs) {
        public Part {
            measures = List.copyOf(measures);
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
