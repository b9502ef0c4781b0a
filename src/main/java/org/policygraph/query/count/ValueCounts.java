package org.policygraph.query.count;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.BasisCount;
import org.policygraph.index.BasisLevels;
import org.policygraph.index.Criterion;
import org.policygraph.index.CrossTab;
import org.policygraph.index.Dimension;
import org.policygraph.index.FacetCounts;
import org.policygraph.index.MeasureIndex;
import org.policygraph.query.graph.RequestContext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * The counts of many values by basis. They are worked out together, when the first is asked for.
 *
 * @param <K> what has a count
 */
final class ValueCounts<K> {
    private static final Share NONE = new Share(0, 0);

    private final Supplier<BasisLevels<Map<K, Share>>> source;
    private @Nullable BasisLevels<Map<K, Share>> levels;

    /** What one level has of a value. */
    private record Share(int direct, int rolledUp) {}

    /** A value of the rows and one of the columns. */
    record Pair(Node row, Node column) {}

    private ValueCounts(Supplier<BasisLevels<Map<K, Share>>> source) {
        this.source = source;
    }

    /** Of the values along an axis. */
    static ValueCounts<Node> of(RequestContext reading, Criterion where, Dimension axis) {
        return new ValueCounts<>(
                () -> {
                    MeasureIndex index = reading.index();
                    return BasisLevels.of(
                            index,
                            where,
                            List.of(axis),
                            (each, axes) -> shares(index.tally(each, axes.getFirst())));
                });
    }

    private static Map<Node, Share> shares(FacetCounts tally) {
        Map<Node, Share> shares = HashMap.newHashMap(tally.values().size());
        for (FacetCounts.Entry each : tally.values()) {
            shares.put(each.value(), new Share(each.direct(), each.rolledUp()));
        }
        return shares;
    }

    /** Of the pairs of values along two axes. */
    static ValueCounts<Pair> of(
            RequestContext reading, Criterion where, Dimension rows, Dimension columns) {
        return new ValueCounts<>(
                () -> {
                    MeasureIndex index = reading.index();
                    return BasisLevels.of(
                            index,
                            where,
                            List.of(rows, columns),
                            (each, axes) ->
                                    shares(index.matrix(each, axes.getFirst(), axes.getLast())));
                });
    }

    private static Map<Pair, Share> shares(CrossTab matrix) {
        Map<Pair, Share> shares = HashMap.newHashMap(matrix.cells().size());
        for (CrossTab.Cell each : matrix.cells()) {
            shares.put(
                    new Pair(
                            matrix.rowValues().get(each.row()),
                            matrix.columnValues().get(each.column())),
                    new Share(each.direct(), each.rolledUp()));
        }
        return shares;
    }

    /** The measures with exactly this value. */
    List<BasisCount> direct(K value) {
        return counts(value, Share::direct);
    }

    /** The measures with this value or one below it. */
    List<BasisCount> rolledUp(K value) {
        return counts(value, Share::rolledUp);
    }

    private List<BasisCount> counts(K value, ToIntFunction<Share> number) {
        BasisLevels<Map<K, Share>> known = levels;
        if (known == null) {
            known = source.get();
            levels = known;
        }
        return known.counts(level -> number.applyAsInt(level.getOrDefault(value, NONE)));
    }
}
