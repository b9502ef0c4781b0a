package org.policygraph.index;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a search found, best first.
 *
 * @param total all measures that answer it
 * @param matching how they do
 * @param preceding how many of them come before the page
 * @param hits those of the page
 */
public record SearchHits(int total, Matching matching, int preceding, List<Hit> hits) {
    public SearchHits {
        hits = List.copyOf(hits);
    }

    /** How many come after the page. */
    public int following() {
        return total - preceding - hits.size();
    }

    /**
     * A place among hits.
     *
     * @param score that of the hits around it
     * @param position where it lies among hits of this score
     */
    public record Bound(float score, Position position) {
        boolean isBehind(Hit hit) {
            return hit.score > score || (hit.score == score && position.isBehind(hit.entry));
        }
    }

    /**
     * Which of the hits are wanted.
     *
     * @param after only what comes after this place; null from the best on
     * @param before only what comes before this place; null to the last
     * @param most at most so many of these, from 0
     * @param isFromEnd whether the last of them are wanted and not the first
     */
    public record Slice(
            @Nullable Bound after, @Nullable Bound before, int most, boolean isFromEnd) {
        /** The best. */
        public static Slice first(int most) {
            return new Slice(null, null, most, false);
        }
    }

    /** How hits answer the words. */
    public enum Matching {
        /** They hold every word as it was written. */
        EXACT,
        /** No measure holds every word; these hold most pairs of their characters. */
        RELAXED
    }

    /**
     * A measure that answers the words. Hits come by falling score, then in document order.
     *
     * @param entry that of the measure in the index
     * @param score greater than 0; of use only to compare hits of the same search
     */
    public record Hit(int entry, float score) {}
}
