package org.policygraph.query.find;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.query.graph.Entity;
import org.policygraph.trace.CutOff;
import org.policygraph.trace.QuoteDiffPart;
import org.policygraph.trace.QuoteMatch;
import org.policygraph.trace.QuoteVerdict;

import java.util.List;

/**
 * A quotation that was held against the texts.
 *
 * @param parts where it stands, or its longest parts
 * @param diff the quotation beside the held characters, where it does not stand there as a whole
 * @param inDigestOnly what is to be said where no official text has it as it is; else null
 */
public record Quotation(
        QuoteVerdict verdict,
        List<Part> parts,
        List<DiffPart> diff,
        @Nullable DigestOnlyWording inDigestOnly) {
    public Quotation {
        parts = List.copyOf(parts);
        diff = List.copyOf(diff);
    }

    /**
     * Some of its characters in a held text.
     *
     * @param match the held text and the characters
     * @param span the held characters
     * @param around the whole clauses that they stand in
     * @param cutOff what was cut off of these clauses that changes what they say
     * @param original the official text, if that is the held one
     * @param document that the text is of
     * @param division in an original, the narrowest that has some of the characters; else null
     * @param measures in a digest, those that have some of the characters; in an original, those
     *     that have some of the characters, or, where its measures were not read, those that cite
     *     the paragraphs and are not refuted by their wording
     * @param paragraphs in a digest, those that the measures cite; in an original, those that have
     *     some of the characters
     * @param quotableAsPolicy whether the quotation as it was given is the policy's own wording:
     *     its verdict is one of the same wording, and it stands in a part of an official text with
     *     nothing cut off here; what a portal prints around a document is no part of it
     */
    public record Part(
            QuoteMatch<Node> match,
            Entity span,
            Entity around,
            List<Lost> cutOff,
            @Nullable Entity original,
            Entity document,
            @Nullable Entity division,
            List<Entity> measures,
            List<Entity> paragraphs,
            boolean quotableAsPolicy) {
        public Part {
            cutOff = List.copyOf(cutOff);
            measures = List.copyOf(measures);
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * Something that was cut off.
     *
     * @param span where it stands
     */
    public record Lost(CutOff cutOff, Entity span) {}

    /**
     * Some of its characters beside the held ones.
     *
     * @param quote its characters; empty where only the held text has some
     * @param span the held characters; null where only the quotation has some
     */
    public record DiffPart(QuoteDiffPart.Kind kind, String quote, @Nullable Entity span) {}
}
