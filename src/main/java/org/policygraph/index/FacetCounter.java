package org.policygraph.index;

import org.apache.jena.graph.Node;

import java.util.ArrayList;
import java.util.List;

/** Counts measures along one axis. */
final class FacetCounter {
    private final List<Node> values;
    private final int[] direct;
    private final int[] rolledUp;
    private int total;
    private int unknown;

    /**
     * @param values the values by their numbers
     */
    FacetCounter(List<Node> values) {
        this.values = values;
        this.direct = new int[values.size()];
        this.rolledUp = new int[values.size()];
    }

    /**
     * Counts the measures of a part.
     *
     * @param counts how many have each set of values
     */
    void add(ValueSets sets, int[] counts) {
        for (int set = 0; set < counts.length; set++) {
            int more = counts[set];
            if (more == 0) continue;
            total += more;
            if (sets.direct().length(set) == 0) unknown += more;
            sets.direct().count(set, more, direct);
            sets.rolledUp().count(set, more, rolledUp);
        }
    }

    FacetCounts counts() {
        List<FacetCounts.Entry> entries = new ArrayList<>();
        for (int value = 0; value < direct.length; value++) {
            if (rolledUp[value] == 0) continue;
            entries.add(new FacetCounts.Entry(values.get(value), direct[value], rolledUp[value]));
        }
        return new FacetCounts(total, unknown, entries);
    }
}
