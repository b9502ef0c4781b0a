package org.policygraph.index;

import org.apache.jena.graph.Node;

import java.util.List;

/**
 * Measures counted along one axis. Every measure counts once for a value.
 *
 * @param total all measures that were looked at
 * @param unknown those of them that have no value at all
 * @param values in no order; only those with a measure
 */
public record FacetCounts(int total, int unknown, List<Entry> values) {
    public FacetCounts {
        values = List.copyOf(values);
    }

    /**
     * The count of one value.
     *
     * @param value a concept, theme, paragraph or document; of a basis its name as a literal
     * @param direct measures with exactly this value
     * @param rolledUp measures with this value or one below it
     */
    public record Entry(Node value, int direct, int rolledUp) {}
}
