package org.policygraph.index;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Counts by the number of a cell: in an array where the cells are few, else in a map. */
final class CellCounts {
    /** An array of so many counts takes 16 MB. */
    private static final long MOST_IN_ARRAY = 4_000_000;

    private final int @Nullable [] array;
    private final Map<Long, Integer> map = new HashMap<>();

    private CellCounts(int @Nullable [] array) {
        this.array = array;
    }

    /** For cells 0 to size - 1. */
    static CellCounts of(long size) {
        return new CellCounts(size <= MOST_IN_ARRAY ? new int[(int) size] : null);
    }

    void add(long cell) {
        if (array != null) array[(int) cell]++;
        else map.merge(cell, 1, Integer::sum);
    }

    int get(long cell) {
        return array != null ? array[(int) cell] : map.getOrDefault(cell, 0);
    }

    /** The cells that were counted at least once. */
    LongStream cells() {
        int[] counts = array;
        if (counts == null) return map.keySet().stream().mapToLong(Long::longValue);
        return IntStream.range(0, counts.length).filter(cell -> counts[cell] > 0).asLongStream();
    }
}
