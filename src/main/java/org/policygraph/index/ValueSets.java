package org.policygraph.index;

import org.apache.jena.graph.Node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of all measures of a part of the index along a dimension. Measures that have the same
 * values share one set of them, so that what counts them counts each set once. Sets of measures
 * that were deleted since are there as well.
 *
 * @param values the values by their numbers
 * @param ofEntry for each entry of the part the number of its set
 * @param direct for each set the values that a measure has
 * @param rolledUp for each set those and the ones above them
 */
@SuppressWarnings("ArrayRecordComponent") // read by the million; sets compare by content
record ValueSets(List<Node> values, int[] ofEntry, Rows direct, Rows rolledUp) {
    /**
     * Rows of numbers that lie one after another.
     *
     * @param starts where each row begins, and at the end where the last one ends
     */
    record Rows(int[] starts, int[] numbers) {
        int length(int row) {
            return starts[row + 1] - starts[row];
        }

        /** Adds to the count of each number of a row. */
        void count(int row, int more, int[] counts) {
            for (int at = starts[row]; at < starts[row + 1]; at++) counts[numbers[at]] += more;
        }

        Rows renumbered(int[] others) {
            int[] renumbered = new int[numbers.length];
            for (int at = 0; at < numbers.length; at++) renumbered[at] = others[numbers[at]];
            return new Rows(starts, renumbered);
        }

        private static Rows of(List<int[]> rows) {
            int[] starts = new int[rows.size() + 1];
            for (int row = 0; row < rows.size(); row++) {
                starts[row + 1] = starts[row] + rows.get(row).length;
            }
            int[] numbers = rows.stream().flatMapToInt(Arrays::stream).toArray();
            return new Rows(starts, numbers);
        }
    }

    /** How many sets there are. */
    int size() {
        return direct.starts.length - 1;
    }

    /** The same with other numbers for the values. */
    ValueSets renumbered(List<Node> others, int[] numbers) {
        return new ValueSets(
                others, ofEntry, direct.renumbered(numbers), rolledUp.renumbered(numbers));
    }

    /** How much it takes, in bytes, about; the values are shared with others. */
    int bytes() {
        int ofSets = 2 * size() + direct.numbers.length + rolledUp.numbers.length;
        return Integer.BYTES * (ofEntry.length + ofSets);
    }

    /** Gathers the values of entries, each of which may be told more than once. */
    static final class Builder {
        private static final int FIRST_ROOM = 1_024;

        private final Map<Node, Integer> numbers = new HashMap<>();
        private final List<Node> values = new ArrayList<>();
        private final Pairs direct = new Pairs();
        private final Pairs rolledUp = new Pairs();

        /** The values of one entry. */
        private record Set(int[] direct, int[] rolledUp) {
            @Override
            public boolean equals(Object other) {
                return other instanceof Set(int[] otherDirect, int[] otherRolledUp)
                        && Arrays.equals(direct, otherDirect)
                        && Arrays.equals(rolledUp, otherRolledUp);
            }

            @Override
            public int hashCode() {
                return 31 * Arrays.hashCode(direct) + Arrays.hashCode(rolledUp);
            }
        }

        /** The number of a value. */
        int number(Node value) {
            return numbers.computeIfAbsent(
                    value,
                    each -> {
                        values.add(each);
                        return values.size() - 1;
                    });
        }

        /** Says that an entry has a value. */
        void addDirect(int entry, int number) {
            direct.add(entry, number);
        }

        /** Says that an entry has a value, or one below it. */
        void addRolledUp(int entry, int number) {
            rolledUp.add(entry, number);
        }

        /** The sets, where an entry has a value if it has one below it. */
        ValueSets nested(int entries) {
            return made(direct.rows(entries), rolledUp.rows(entries));
        }

        /** The sets, where nothing stands above another value. */
        ValueSets flat(int entries) {
            int[][] rows = direct.rows(entries);
            return made(rows, rows);
        }

        private ValueSets made(int[][] ofDirect, int[][] ofRolledUp) {
            Map<Set, Integer> known = new HashMap<>();
            List<int[]> directRows = new ArrayList<>();
            List<int[]> rolledUpRows = new ArrayList<>();
            int[] ofEntry = new int[ofDirect.length];
            for (int entry = 0; entry < ofEntry.length; entry++) {
                Set set = new Set(ofDirect[entry], ofRolledUp[entry]);
                Integer number = known.putIfAbsent(set, directRows.size());
                ofEntry[entry] = number == null ? directRows.size() : number;
                if (number != null) continue;
                directRows.add(set.direct);
                rolledUpRows.add(set.rolledUp);
            }
            return new ValueSets(values, ofEntry, Rows.of(directRows), Rows.of(rolledUpRows));
        }

        /** Pairs of an entry (upper half) and a value (lower half). */
        private static final class Pairs {
            private static final int[] NONE = {};

            private long[] pairs = new long[FIRST_ROOM];
            private int length;

            void add(int entry, int number) {
                if (length == pairs.length) pairs = Arrays.copyOf(pairs, 2 * length);
                pairs[length++] = ((long) entry << 32) | number;
            }

            /** For each entry its values, each once, in order. */
            int[][] rows(int entries) {
                long[] sorted = Arrays.stream(pairs, 0, length).sorted().distinct().toArray();
                int[][] rows = new int[entries][];
                int from = 0;
                for (int entry = 0; entry < entries; entry++) {
                    int to = from;
                    while (to < sorted.length && sorted[to] >>> 32 == entry) to++;
                    int[] row = from == to ? NONE : new int[to - from];
                    for (int at = from; at < to; at++) row[at - from] = (int) sorted[at];
                    rows[entry] = row;
                    from = to;
                }
                return rows;
            }
        }
    }
}
