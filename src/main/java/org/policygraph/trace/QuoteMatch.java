package org.policygraph.trace;

import org.policygraph.text.TextSpan;

/**
 * Some characters of a quotation in a held text.
 *
 * @param document as the holder of the text names it
 * @param span the held characters
 * @param quoteStart first code point of the quotation that they match
 * @param quoteEnd one past the last
 * @param context what they were taken from
 */
public record QuoteMatch<D>(
        D document,
        HeldIn heldIn,
        TextSpan span,
        int quoteStart,
        int quoteEnd,
        QuoteContext context) {
    /**
     * Whether these characters are the policy's own, and say here what the policy says: true only
     * in an official text, and only where nothing was cut off that changes it.
     */
    public boolean isQuotableAsPolicy() {
        return heldIn == HeldIn.ORIGINAL && !isCutOut();
    }

    /** Whether something was cut off that changes what is said. */
    public boolean isCutOut() {
        return !context.cutOffs().isEmpty();
    }
}
