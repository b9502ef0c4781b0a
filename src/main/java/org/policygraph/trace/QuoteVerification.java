package org.policygraph.trace;

import java.util.List;

/**
 * What became of a quotation.
 *
 * @param matches where it stands, or for {@code PARTIAL} its longest parts, in the order of the
 *     texts and of their characters; empty for {@code NOT_FOUND} and {@code TOO_SHORT}
 */
public record QuoteVerification<D>(QuoteVerdict verdict, List<QuoteMatch<D>> matches) {
    public QuoteVerification {
        matches = List.copyOf(matches);
    }
}
