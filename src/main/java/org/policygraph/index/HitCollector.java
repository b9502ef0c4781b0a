package org.policygraph.index;

import org.jspecify.annotations.Nullable;
import org.policygraph.index.SearchHits.Bound;
import org.policygraph.index.SearchHits.Hit;
import org.policygraph.index.SearchHits.Slice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Keeps those of all hits of a search that are wanted. Hits that are equally good are put in
 * document order; since they come part by part of the index, that is looked up only for the few of
 * each part that are left.
 */
public final class HitCollector {
    private final Slice slice;
    private final DocumentOrder documents;
    private final Comparator<Hit> order;

    /** Those of the present part; the first to go is at the head. */
    private final PriorityQueue<Hit> kept;

    private final List<Hit> ofEarlierParts = new ArrayList<>();
    private int endOfPart;
    private int total;
    private int earlier;
    private int between;

    HitCollector(Slice slice, DocumentOrder documents) {
        this.slice = slice;
        this.documents = documents;
        Comparator<Hit> best =
                Comparator.comparingDouble(Hit::score).reversed().thenComparingInt(Hit::entry);
        this.order = slice.isFromEnd() ? best : best.reversed();
        this.kept = new PriorityQueue<>(order);
    }

    /** Takes one, of an entry with a greater number than those before it. */
    public void take(Hit hit) {
        if (hit.entry() >= endOfPart) endPart(hit.entry());
        total++;
        Bound after = slice.after();
        Bound before = slice.before();
        if (after != null && after.isBehind(hit)) {
            earlier++;
            return;
        }
        if (before != null && !before.isBehind(hit)) return;
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

    private void endPart(int next) {
        ofEarlierParts.addAll(kept);
        kept.clear();
        endOfPart = documents.end(documents.part(next));
    }

    /** What was wanted of all that was taken. */
    public SearchHits found(SearchHits.Matching matching) {
        ofEarlierParts.addAll(kept);
        kept.clear();
        ofEarlierParts.sort(
                Comparator.comparingDouble(Hit::score)
                        .reversed()
                        .thenComparing(Hit::entry, documents::compare));
        int size = ofEarlierParts.size();
        int most = Math.min(slice.most(), size);
        List<Hit> hits =
                slice.isFromEnd()
                        ? ofEarlierParts.subList(size - most, size)
                        : ofEarlierParts.subList(0, most);
        int left = slice.isFromEnd() ? between - most : 0;
        return new SearchHits(total, matching, earlier + left, hits);
    }
}
