package org.policygraph.index;

import org.apache.jena.graph.Node;

import java.util.Arrays;
import java.util.List;

/**
 * The values of all measures along one axis: for each rank the numbers of its values, in rows that
 * lie one after another.
 */
public final class Column {
    private final List<Node> values;
    private final Rows direct;
    private final Rows rolledUp;

    /** For each rank its values. */
    static final class Rows {
        /** Where the row of a rank begins, and at the end where the last one ends. */
        private final int[] starts;

        private final int[] values;

        private Rows(int[] starts, int[] values) {
            this.starts = starts;
            this.values = values;
        }

        private int length() {
            return starts.length + values.length;
        }

        int start(int rank) {
            return starts[rank];
        }

        int value(int at) {
            return values[at];
        }

        /** Rows of pairs of a rank (upper half) and a value (lower half); sorts the pairs. */
        static Rows of(long[] pairs, int size) {
            Arrays.sort(pairs);
            int[] starts = new int[size + 1];
            int[] values = new int[pairs.length];
            int length = 0;
            int rank = 0;
            for (int at = 0; at < pairs.length; at++) {
                if (at > 0 && pairs[at] == pairs[at - 1]) continue;
                int next = (int) (pairs[at] >>> 32);
                while (rank < next) starts[++rank] = length;
                values[length++] = (int) pairs[at];
            }
            while (rank < size) starts[++rank] = length;
            return new Rows(starts, Arrays.copyOf(values, length));
        }
    }

    /**
     * @param values the values by their numbers
     * @param direct the values that each measure has
     * @param rolledUp those and the ones above them
     */
    Column(List<Node> values, Rows direct, Rows rolledUp) {
        this.values = values;
        this.direct = direct;
        this.rolledUp = rolledUp;
    }

    /** How much it takes, in bytes, about; the values are shared with others. */
    public int bytes() {
        return Integer.BYTES * (direct.length() + rolledUp.length());
    }

    List<Node> values() {
        return values;
    }

    Rows direct() {
        return direct;
    }

    Rows rolledUp() {
        return rolledUp;
    }
}
