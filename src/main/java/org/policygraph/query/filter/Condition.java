package org.policygraph.query.filter;

import org.policygraph.query.page.Reasons;
import org.policygraph.query.request.RequestState;

import java.util.BitSet;

/** A condition on measures. */
@FunctionalInterface
public interface Condition {
    /** Every measure. */
    Condition EVERY_MEASURE =
            request -> {
                BitSet all = new BitSet();
                all.set(0, MeasureSelection.index(request).size());
                return new Selected(all, Reasons.NONE);
            };

    /**
     * Which measures meet a condition, and why.
     *
     * @param ranks their ranks among all measures
     * @param reasons why, for those that do
     */
    record Selected(BitSet ranks, Reasons reasons) {}

    /** Finds the measures that meet it. */
    Selected select(RequestState request);
}
