package org.policygraph.query.count;

import org.policygraph.index.BasisCount;

import java.util.List;
import java.util.function.Supplier;

/**
 * The counts of one dimension.
 *
 * @param total all measures that were looked at
 * @param totals the same by basis, worked out when asked for
 * @param unknown those of them that have no value of the dimension
 * @param values most first
 */
public record Facet(
        DimensionName dimension,
        int total,
        Supplier<List<BasisCount>> totals,
        int unknown,
        List<FacetLine> values) {
    public Facet {
        values = List.copyOf(values);
    }
}
