package org.policygraph.index;

import java.util.Arrays;

/**
 * The values of all measures of a part of the index along two dimensions; see {@link ValueSets}.
 * Pairs that have the same values along the rows lie beside each other.
 *
 * @param ofEntry for each entry of the part the number of its pair
 * @param rows for each pair the number of its set along the rows, ascending
 * @param columns for each pair the number of its set along the columns
 */
@SuppressWarnings("ArrayRecordComponent") // read by the million, compared by nobody
record ValueSetPairs(int[] ofEntry, int[] rows, int[] columns) {
    static ValueSetPairs of(ValueSets rows, ValueSets columns) {
        int[] ofEntry = new int[rows.ofEntry().length];
        long[] ofEntries = new long[ofEntry.length];
        for (int entry = 0; entry < ofEntry.length; entry++) {
            ofEntries[entry] = ((long) rows.ofEntry()[entry] << 32) | columns.ofEntry()[entry];
        }
        long[] pairs = Arrays.stream(ofEntries).sorted().distinct().toArray();
        for (int entry = 0; entry < ofEntry.length; entry++) {
            ofEntry[entry] = Arrays.binarySearch(pairs, ofEntries[entry]);
        }
        return new ValueSetPairs(
                ofEntry,
                Arrays.stream(pairs).mapToInt(pair -> (int) (pair >>> 32)).toArray(),
                Arrays.stream(pairs).mapToInt(pair -> (int) pair).toArray());
    }

    int bytes() {
        return Integer.BYTES * (ofEntry.length + rows.length + columns.length);
    }
}
