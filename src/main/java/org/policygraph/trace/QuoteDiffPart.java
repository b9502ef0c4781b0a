package org.policygraph.trace;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

/**
 * Neighbouring characters of a quotation beside the held ones. The parts of a quotation follow one
 * another without a gap.
 *
 * @param document as the holder of the text names it; null where no held characters stand beside
 * @param quoteStart first code point of the quotation
 * @param quoteEnd one past the last; the same as the first where the quotation has nothing
 * @param span the held characters; null where the held text has nothing
 */
public record QuoteDiffPart<D>(
        Kind kind, @Nullable D document, int quoteStart, int quoteEnd, @Nullable TextSpan span) {
    /** How they differ. */
    public enum Kind {
        /** The same, but for width, punctuation, white space and traditional forms. */
        EQUAL,
        /** Others stand in the held text. */
        CHANGED,
        /** Only the quotation has them. */
        INSERTED,
        /** Only the held text has them. */
        DELETED
    }
}
