package org.policygraph.index;

import org.jspecify.annotations.Nullable;
import org.policygraph.index.SearchHits.Hit;
import org.policygraph.index.SearchHits.Slice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Takes all hits of a search in any order, and keeps those that are wanted. */
public final class HitCollector {
    private final Slice slice;
    private final Comparator<Hit> order;

    /** The first to go is at the head. */
    private final PriorityQueue<Hit> kept;

    private int total;
    private int earlier;
    private int between;

    public HitCollector(Slice slice) {
        this.slice = slice;
        this.order = slice.isFromEnd() ? Comparator.naturalOrder() : Comparator.reverseOrder();
        this.kept = new PriorityQueue<>(order);
    }

    /** Takes one. */
    public void take(Hit hit) {
        total++;
        @Nullable Hit after = slice.after();
        @Nullable Hit before = slice.before();
        if (after != null && hit.compareTo(after) <= 0) {
            earlier++;
            return;
        }
        if (before != null && hit.compareTo(before) >= 0) return;
        between++;
        if (kept.size() < slice.most()) {
            kept.add(hit);
            return;
        }
        @Nullable Hit first = kept.peek();
        if (first == null || order.compare(hit, first) <= 0) return;
        kept.poll();
        kept.add(hit);
    }

    /** What was wanted of all that was taken. */
    public SearchHits found(SearchHits.Matching matching) {
        List<Hit> hits = new ArrayList<>(kept);
        hits.sort(null);
        int left = slice.isFromEnd() ? between - hits.size() : 0;
        return new SearchHits(total, matching, earlier + left, hits);
    }
}
