package org.policygraph.query.count;

import java.util.List;

/**
 * The counts of one dimension.
 *
 * @param total all measures that were looked at
 * @param values most first
 */
public record Facet(Dimension dimension, int total, List<Line> values) {
    public Facet {
        values = List.copyOf(values);
    }
}
