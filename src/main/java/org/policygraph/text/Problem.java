package org.policygraph.text;

import java.util.Comparator;

/**
 * Something that could not be read, at its place.
 *
 * @param line line, counted from 1
 * @param column column in code points, counted from 1
 * @param found what stands there
 * @param expected what should stand there
 */
public record Problem(int line, int column, String found, String expected)
        implements Comparable<Problem> {
    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparingInt(Problem::line)
                    .thenComparingInt(Problem::column)
                    .thenComparing(Problem::expected)
                    .thenComparing(Problem::found);

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    /** One line for people: {@code 7:12: found …, expected …}. */
    @Override
    public String toString() {
        return line + ":" + column + ": found " + found + ", expected " + expected;
    }
}
