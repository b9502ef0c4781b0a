package org.policygraph.index;

import java.util.BitSet;
import java.util.List;

/**
 * Finds measures by filter, order, count and full text, by whatever means. All means give the same
 * answers, scores included.
 */
public interface MeasureIndex extends MeasureOrder {
    /**
     * Says what will be asked for next, so that what must be fetched for it is fetched at once.
     *
     * @param criteria what measures will be looked for
     * @param axes one or two for each count
     */
    default void expect(List<Criterion> criteria, List<List<Axis>> axes) {}

    /** How many measures meet a criterion. */
    int count(Criterion where);

    /** The first ranks in [from, to) that meet a criterion, ascending, at most so many. */
    int[] firstRanks(Criterion where, int from, int to, int most);

    /** The last ranks in [from, to) that meet a criterion, ascending, at most so many. */
    int[] lastRanks(Criterion where, int from, int to, int most);

    /** All ranks that meet a criterion. */
    BitSet ranks(Criterion where);

    /**
     * The measures that answer some words, best first.
     *
     * @param slice which of them
     */
    SearchHits search(SearchWords words, Criterion where, SearchHits.Slice slice);

    /** Measures that meet a criterion, counted along an axis. */
    Tally tally(Criterion where, Axis axis);

    /** Measures that meet a criterion, counted along two axes. */
    Matrix matrix(Criterion where, Axis rows, Axis columns);
}
