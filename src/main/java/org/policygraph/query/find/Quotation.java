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
     * @param match the digest and the characters
     * @param span the held characters
     * @param document that the text is of
     * @param measures that have some of the characters
     * @param paragraphs that these measures cite, each once
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
