package org.policygraph.trace;

import org.policygraph.text.TextSpan;

/**
 * Some characters of a quotation in a held text.
 *
 * @param document as the holder of the text names it
 * @param span the held characters
 * @param quoteStart first code point of the quotation that they match
 * @param quoteEnd one past the last
 */
public record QuoteMatch<D>(
        D document, HeldIn heldIn, TextSpan span, int quoteStart, int quoteEnd) {
    /** Whether these characters are the policy's own: true only of an official text. */
    public boolean isQuotableAsPolicy() {
        return heldIn == HeldIn.ORIGINAL;
    }
}
