package org.policygraph.query.count;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.BasisCount;
import org.policygraph.query.graph.Entity;

import java.util.List;

/**
 * One value of a dimension, and how many measures have it.
 *
 * @param value its node
 * @param node null for a basis
 * @param direct measures with exactly this value
 * @param rolledUp measures with this value or one below it
 * @param filled cells of the line that hold a measure; 0 where nothing is crossed
 * @param unknown measures of the line that have no value of the dimension that crosses it
 * @param chosen the counts on the bases asked for
 * @param held the counts on all bases on which links hold
 */
public record FacetLine(
        Node value,
        @Nullable Entity node,
        int direct,
        int rolledUp,
        int filled,
        int unknown,
        ValueCounts<Node> chosen,
        ValueCounts<Node> held) {
    /** The name of a basis; null for all else. */
    public @Nullable String basis() {
        return node != null ? null : value.getLiteralLexicalForm();
    }

    public List<BasisCount> directByBasis() {
        return chosen.direct(value);
    }

    public List<BasisCount> rolledUpByBasis() {
        return chosen.rolledUp(value);
    }

    /** Why no measure is counted; null where one is. */
    public @Nullable EmptyReason reason() {
        if (rolledUp > 0) return null;
        return otherBases().isEmpty() ? EmptyReason.NO_MEASURE : EmptyReason.OTHER_BASIS;
    }

    /** Where no measure is counted, those on bases that were not asked for. */
    public List<BasisCount> otherBases() {
        return rolledUp > 0 ? List.of() : held.rolledUp(value);
    }
}
