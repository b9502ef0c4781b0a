package org.policygraph.query.page;

import org.jspecify.annotations.Nullable;
import org.policygraph.index.BasisCount;
import org.policygraph.index.MeasureOrder;
import org.policygraph.index.OrderKey;
import org.policygraph.index.SearchHits;
import org.policygraph.index.SearchHits.Hit;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.Reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A page of measures with scores, best first. Its cursors hold the score and the place in document
 * order.
 *
 * @param name tells the cursors of one list from those of another
 * @param hits those of the page
 * @param isFirst whether the page begins with the best
 * @param hasNextPage whether the list goes on
 * @param totalCount length of the whole list
 * @param totalsByBasis the same by the basis that brings a measure into it
 * @param matching how the hits answer a search; null where nothing was searched
 * @param shown what shows why a measure is a hit
 */
public record RankedPage(
        Reading reading,
        String name,
        List<Hit> hits,
        boolean isFirst,
        boolean hasNextPage,
        int totalCount,
        Supplier<List<BasisCount>> totalsByBasis,
        SearchHits.@Nullable Matching matching,
        Function<Entity, List<?>> shown)
        implements PageBounds {
    public RankedPage {
        hits = List.copyOf(hits);
    }

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
     * The hit that a cursor stands for: what comes after it is the next page.
     *
     * @param place what the cursor says; null for none
     * @return null for no cursor
     * @throws QueryException if it is the cursor of another kind of list
     */
    public static @Nullable Hit after(@Nullable OrderKey place, Reading reading) {
        if (place == null) return null;
        if (!(place.parts().getFirst() instanceof OrderKey.Whole score)) {
            throw QueryException.badInput("after is not a cursor of a list with scores");
        }
        List<OrderKey.Part> measure = place.parts().subList(1, place.parts().size());
        OrderKey key = new OrderKey(measure);
        int rank = reading.view().order().position(key, true) - 1;
        return new Hit(rank, Float.intBitsToFloat((int) score.value()));
    }

    public List<Edge> edges() {
        return hits.stream().map(hit -> new Edge(this, hit)).toList();
    }

    public List<Entity> nodes() {
        return hits.stream().map(this::node).toList();
    }

    private Entity node(Hit hit) {
        MeasureOrder order = reading.view().order();
        return reading.entity(order.measure(hit.rank()));
    }

    private String cursor(Hit hit) {
        List<OrderKey.Part> parts = new ArrayList<>();
        parts.add(new OrderKey.Whole(Float.floatToIntBits(hit.score())));
        parts.addAll(MeasurePage.order(reading).key().apply(node(hit)).parts());
        return CursorCodec.encode(name, new OrderKey(parts));
    }

    @Override
    public boolean hasPreviousPage() {
        return !isFirst;
    }

    @Override
    public @Nullable String startCursor() {
        return hits.isEmpty() ? null : cursor(hits.getFirst());
    }

    @Override
    public @Nullable String endCursor() {
        return hits.isEmpty() ? null : cursor(hits.getLast());
    }
}
