package org.policygraph.index;

import org.apache.jena.graph.Node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers pairs of a measure and a value that it has along an axis. */
public final class ColumnPairs {
    private static final int FIRST_ROOM = 1_024;

    private final List<Node> values;
    private final Map<Node, Integer> numbers;
    private long[] pairs = new long[FIRST_ROOM];
    private int length;

    public ColumnPairs() {
        this.values = new ArrayList<>();
        this.numbers = new HashMap<>();
    }

    private ColumnPairs(ColumnPairs other) {
        this.values = other.values;
        this.numbers = other.numbers;
    }

    /** Other pairs of the same values. */
    public ColumnPairs beside() {
        return new ColumnPairs(this);
    }

    /** The number of a value among all. */
    public int number(Node value) {
        return numbers.computeIfAbsent(value, this::numbered);
    }

    private int numbered(Node value) {
        values.add(value);
        return values.size() - 1;
    }

    /** Says that the measure of a rank has the value of a number. */
    public void add(int rank, int number) {
        if (length == pairs.length) pairs = Arrays.copyOf(pairs, 2 * length);
        pairs[length++] = ((long) rank << 32) | number;
    }

    /**
     * A column in which nothing stands above another value.
     *
     * @param size number of measures
     */
    public Column flat(int size) {
        Column.Rows rows = rows(size);
        return new Column(values, rows, rows);
    }

    /**
     * A column of these pairs, with what counts for values above as well.
     *
     * @param rolledUp pairs {@link #beside() beside} these
     * @param size number of measures
     */
    public Column under(ColumnPairs rolledUp, int size) {
        return new Column(values, rows(size), rolledUp.rows(size));
    }

    private Column.Rows rows(int size) {
        return Column.Rows.of(Arrays.copyOf(pairs, length), size);
    }
}
