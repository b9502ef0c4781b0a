package org.policygraph.query.page;

import org.jspecify.annotations.Nullable;
import org.policygraph.index.BasisCount;
import org.policygraph.index.MeasureIndex;
import org.policygraph.index.OrderKey;
import org.policygraph.index.SearchHits;
import org.policygraph.index.SearchHits.Bound;
import org.policygraph.index.SearchHits.Hit;
import org.policygraph.index.SearchHits.Slice;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.RequestContext;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A page of measures with scores, best first. Its cursors hold the score and the place in document
 * order.
 *
 * @param name tells the cursors of one list from those of another
 * @param found those of the page, and how many there are around it
 * @param totalsByBasis all of them by the basis that brings a measure into the list
 * @param matching how the hits answer a search; null where nothing was searched
 * @param shown what shows why a measure is a hit
 */
public record RankedPage(
        RequestContext reading,
        String name,
        SearchHits found,
        Supplier<List<BasisCount>> totalsByBasis,
        SearchHits.@Nullable Matching matching,
        Function<Entity, List<?>> shown)
        implements PageBounds {
    /** One measure of a page. */
    public record Edge(RankedPage page, Hit hit) {
        public Entity node() {
            return page.node(hit);
        }

        public String cursor() {
            return page.cursor(hit);
        }

        /** To four digits after the point. */
        public double score() {
            return Math.round(hit.score() * 10_000.0) / 10_000.0;
        }

        /** What shows why the measure is a hit. */
        public List<?> shown() {
            return page.shown.apply(node());
        }
    }

    /**
     * Which hits a page consists of.
     *
     * @throws QueryException if a cursor is that of another kind of list
     */
    public static Slice slice(PageRequest page, RequestContext reading) {
        Integer last = page.last();
        Integer first = page.first();
        int most = last != null ? last : first == null ? Integer.MAX_VALUE : first;
        return new Slice(
                bound("after", page.after(), reading, true),
                bound("before", page.before(), reading, false),
                most,
                last != null);
    }

    /** The place behind or before the hit that a cursor stands for, even if that is gone. */
    private static @Nullable Bound bound(
            String argument, @Nullable OrderKey place, RequestContext reading, boolean behind) {
        if (place == null) return null;
        if (!(place.parts().getFirst() instanceof OrderKey.Whole score)) {
            throw QueryException.badInput(argument + " is not a cursor of a list with scores");
        }
        List<OrderKey.Part> measure = place.parts().subList(1, place.parts().size());
        OrderKey key = new OrderKey(measure);
        return new Bound(
                Float.intBitsToFloat((int) score.value()),
                reading.view().index().position(key, behind));
    }

    private List<Hit> hits() {
        return found.hits();
    }

    public int totalCount() {
        return found.total();
    }

    public List<Edge> edges() {
        return hits().stream().map(hit -> new Edge(this, hit)).toList();
    }

    public List<Entity> nodes() {
        return hits().stream().map(this::node).toList();
    }

    private Entity node(Hit hit) {
        MeasureIndex order = reading.view().index();
        return reading.entity(order.measure(hit.entry()));
    }

    private String cursor(Hit hit) {
        List<OrderKey.Part> parts = new ArrayList<>();
        parts.add(new OrderKey.Whole(Float.floatToIntBits(hit.score())));
        parts.addAll(MeasurePage.order(reading).key().apply(node(hit)).parts());
        return CursorCodec.encode(name, new OrderKey(parts));
    }

    @Override
    public boolean hasNextPage() {
        return found.following() > 0;
    }

    @Override
    public boolean hasPreviousPage() {
        return found.preceding() > 0;
    }

    @Override
    public @Nullable String startCursor() {
        return hits().isEmpty() ? null : cursor(hits().getFirst());
    }

    @Override
    public @Nullable String endCursor() {
        return hits().isEmpty() ? null : cursor(hits().getLast());
    }
}
