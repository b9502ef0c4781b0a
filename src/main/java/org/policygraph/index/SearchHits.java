package org.policygraph.index;

import java.util.List;

/**
 * What a search found, best first.
 *
 * @param total all measures that answer it
 * @param matching how they do
 * @param hits those of the page
 */
public record SearchHits(int total, Matching matching, List<Hit> hits) {
    public SearchHits {
        hits = List.copyOf(hits);
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
     * @param rank its place in document order
     * @param score greater than 0; of use only to compare hits of the same search
     */
    public record Hit(int rank, float score) implements Comparable<Hit> {
        @Override
        public int compareTo(Hit other) {
            int compared = Float.compare(other.score, score);
            return compared != 0 ? compared : Integer.compare(rank, other.rank);
        }
    }
}
