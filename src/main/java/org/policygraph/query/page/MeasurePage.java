package org.policygraph.query.page;

import org.jspecify.annotations.Nullable;
import org.policygraph.index.BasisCount;
import org.policygraph.index.BasisLevels;
import org.policygraph.index.Criterion;
import org.policygraph.index.MeasureIndex;
import org.policygraph.index.OrderKey;
import org.policygraph.index.Position;
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
        Position low = after == null ? index.start() : index.position(after, true);
        Position high = before == null ? index.end() : index.position(before, false);
        high = low.orLater(high);
        Integer last = page.last();
        Integer first = page.first();
        int[] entries =
                last != null
                        ? index.last(where, low, high, last)
                        : index.first(where, low, high, first == null ? index.size() : first);
        ListExtent extent =
                new Found(
                        reading,
                        where,
                        new ListedBases(reading, where),
                        entries,
                        last != null ? high : low);
        return new Connection(order(reading), entities(entries, reading, index), extent, reasons);
    }

    /** Document order. */
    static ListOrder order(RequestContext reading) {
        return ListOrder.of(reading.view().type(MEASURE));
    }

    private static List<Entity> entities(
            int[] entries, RequestContext reading, MeasureIndex index) {
        List<Entity> found = new ArrayList<>(entries.length);
        for (int entry : entries) found.add(reading.entity(index.measure(entry)));
        return found;
    }

    /**
     * What lies around a page of those that meet a criterion.
     *
     * @param page its entries
     * @param edge where it lies if it has none
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Found(
            RequestContext reading, Criterion where, ListedBases bases, int[] page, Position edge)
            implements ListExtent {
        private Position start() {
            return page.length == 0 ? edge : reading.view().index().beside(page[0], false);
        }

        private Position end() {
            return page.length == 0
                    ? edge
                    : reading.view().index().beside(page[page.length - 1], true);
        }

        @Override
        public boolean hasNext() {
            MeasureIndex index = reading.index();
            return index.first(where, end(), index.end(), 1).length > 0;
        }

        @Override
        public boolean hasPrevious() {
            MeasureIndex index = reading.index();
            return index.first(where, index.start(), start(), 1).length > 0;
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
