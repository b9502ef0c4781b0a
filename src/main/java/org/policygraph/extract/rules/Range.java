package org.policygraph.extract.rules;

import java.util.List;

/**
 * A part of a clause, in UTF-16 units of its copy.
 *
 * @param from its first unit
 * @param to one past its last unit
 */
record Range(int from, int to) {
    /** Whether one of these holds the unit. */
    static boolean anyHolds(List<Range> ranges, int unit) {
        return ranges.stream().anyMatch(range -> range.from <= unit && unit < range.to);
    }
}
