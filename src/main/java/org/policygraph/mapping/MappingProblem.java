package org.policygraph.mapping;

import java.util.Comparator;

/**
 * Something in the schema that cannot be mapped, at its place.
 *
 * @param line line, counted from 1
 * @param column column in UTF-16 units, counted from 1
 * @param found what stands there
 * @param expected what should stand there
 */
public record MappingProblem(int line, int column, String found, String expected)
        implements Comparable<MappingProblem> {
    private static final Comparator<MappingProblem> BY_PLACE =
            Comparator.comparingInt(MappingProblem::line)
                    .thenComparingInt(MappingProblem::column)
                    .thenComparing(MappingProblem::found)
                    .thenComparing(MappingProblem::expected);

    @Override
    public int compareTo(MappingProblem other) {
        return BY_PLACE.compare(this, other);
    }

    /** One line for people: {@code 7:12: found …, expected …}. */
    @Override
    public String toString() {
        return line + ":" + column + ": found " + found + ", expected " + expected;
    }
}
