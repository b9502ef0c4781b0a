package org.policygraph.trace;

import java.util.List;

/**
 * How a citation's wording stands to the paragraph of the official text.
 *
 * @param similarity share of the wording's pairs of characters that stand in the passages it is
 *     made from, 0 to 1
 * @param diff clause by clause, in the order of the digest; empty where nothing can be said
 * @param hedges that the digest lost or added; empty where nothing can be said
 */
public record Fidelity(
        FidelityVerdict verdict, double similarity, List<DiffPart> diff, List<HedgeChange> hedges) {
    public Fidelity {
        diff = List.copyOf(diff);
        hedges = List.copyOf(hedges);
    }
}
