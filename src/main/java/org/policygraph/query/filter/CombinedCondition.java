package org.policygraph.query.filter;

import org.policygraph.query.graph.TypeIndex;
import org.policygraph.query.page.Reasons;
import org.policygraph.query.request.RequestState;

import java.util.BitSet;
import java.util.List;

/** Conditions made of conditions. Reasons come from those parts that a measure meets. */
public final class CombinedCondition {
    private CombinedCondition() {}

    /** All hold. */
    record All(List<Condition> parts) implements Condition {
        @Override
        public Selected select(RequestState request) {
            List<Selected> selected = parts.stream().map(each -> each.select(request)).toList();
            BitSet ranks = Condition.EVERY_MEASURE.select(request).ranks();
            selected.forEach(each -> ranks.and(each.ranks()));
            return new Selected(ranks, reasons(selected, request));
        }
    }

    /** At least one holds. */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public Selected select(RequestState request) {
            List<Selected> selected = parts.stream().map(each -> each.select(request)).toList();
            BitSet ranks = new BitSet();
            selected.forEach(each -> ranks.or(each.ranks()));
            return new Selected(ranks, reasons(selected, request));
        }
    }

    /** It does not hold; there is nothing to show for that. */
    record Not(Condition part) implements Condition {
        @Override
        public Selected select(RequestState request) {
            BitSet ranks = Condition.EVERY_MEASURE.select(request).ranks();
            ranks.andNot(part.select(request).ranks());
            return new Selected(ranks, Reasons.NONE);
        }
    }

    private static Reasons reasons(List<Condition.Selected> selected, RequestState request) {
        TypeIndex measures = MeasureSelection.index(request);
        return measure ->
                selected.stream()
                        .filter(each -> each.ranks().get(measures.rank(measure)))
                        .flatMap(each -> each.reasons().of(measure).stream())
                        .distinct()
                        .toList();
    }
}
