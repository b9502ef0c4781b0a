package org.policygraph.trace;

import java.util.List;

/**
 * What became of a quotation.
 *
 * @param matches where it stands, in the order of the texts and of their characters; the one place
 *     that it differs from; or its longest parts, in its own order. Empty for {@code NOT_FOUND} and
 *     {@code TOO_SHORT}
 * @param diff the quotation beside the held characters; empty where it stands there as a whole, or
 *     not at all
 */
public record QuoteVerification<D>(
        QuoteVerdict verdict, List<QuoteMatch<D>> matches, List<QuoteDiffPart<D>> diff) {
    public QuoteVerification {
        matches = List.copyOf(matches);
        diff = List.copyOf(diff);
    }

    /** Without a difference to be shown. */
    QuoteVerification(QuoteVerdict verdict, List<QuoteMatch<D>> matches) {
        this(verdict, matches, List.of());
    }
}
