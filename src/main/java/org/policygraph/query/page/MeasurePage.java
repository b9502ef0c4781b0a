package org.policygraph.query.page;

import org.jspecify.annotations.Nullable;
import org.policygraph.index.BasisCount;
import org.policygraph.index.BasisLevels;
import org.policygraph.index.Criterion;
import org.policygraph.index.MeasureIndex;
import org.policygraph.index.OrderKey;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.RequestContext;

import java.util.ArrayList;
import java.util.List;

/** Cuts pages out of the measures that the index finds, without finding the others. */
public final class MeasurePage {
    /** The type of the contract whose records the index finds. */
    public static final String MEASURE = "Measure";

    private MeasurePage() {}

    /** A page of the measures that meet a criterion, in document order. */
    public static Connection of(
            RequestContext reading, Criterion where, PageRequest page, MatchReasons reasons) {
        MeasureIndex index = reading.index();
        OrderKey after = page.after();
        OrderKey before = page.before();
        int low = after == null ? 0 : index.position(after, true);
        int high = before == null ? index.size() : index.position(before, false);
        high = Math.max(low, high);
        Integer last = page.last();
        Integer first = page.first();
        int[] ranks =
                last != null
                        ? index.lastRanks(where, low, high, last)
                        : index.firstRanks(where, low, high, first == null ? high : first);
        int edge = last != null ? high : low;
        ListExtent extent =
                new Found(
                        reading,
                        where,
                        new ListedBases(reading, where),
                        ranks.length == 0 ? edge : ranks[0],
                        ranks.length == 0 ? edge : ranks[ranks.length - 1] + 1);
        return new Connection(order(reading), entities(ranks, reading, index), extent, reasons);
    }

    /** Document order. */
    static ListOrder order(RequestContext reading) {
        return ListOrder.of(reading.view().type(MEASURE));
    }

    private static List<Entity> entities(int[] ranks, RequestContext reading, MeasureIndex index) {
        List<Entity> found = new ArrayList<>(ranks.length);
        for (int rank : ranks) found.add(reading.entity(index.measure(rank)));
        return found;
    }

    /** What lies around the ranks [from, to) of those that meet a criterion. */
    private record Found(
            RequestContext reading, Criterion where, ListedBases bases, int from, int to)
            implements ListExtent {
        @Override
        public boolean hasNext() {
            MeasureIndex index = reading.index();
            return index.firstRanks(where, to, index.size(), 1).length > 0;
        }

        @Override
        public boolean hasPrevious() {
            return reading.index().firstRanks(where, 0, from, 1).length > 0;
        }

        @Override
        public int before() {
            return reading.index().ranks(where).get(0, from).cardinality();
        }

        @Override
        public int total() {
            return reading.index().count(where);
        }

        @Override
        public List<BasisCount> totalsByBasis() {
            return BasisLevels.totals(reading.index(), where);
        }

        @Override
        public @Nullable String basis(Entity measure) {
            return bases.of(measure);
        }
    }
}
