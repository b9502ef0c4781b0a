package org.policygraph.index;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Counts measures along axes. The columns are read when first needed, and then kept; so are the
 * counts over everything.
 */
public final class Columns {
    private final int size;
    private final Function<Dimension, Column> reader;
    private final Map<Dimension, Column> columns = new ConcurrentHashMap<>();
    private final Map<List<Dimension>, CrossTab> matrices = new ConcurrentHashMap<>();

    /**
     * @param size number of measures
     * @param reader reads the values of all measures along an axis
     */
    public Columns(int size, Function<Dimension, Column> reader) {
        this.size = size;
        this.reader = reader;
    }

    /**
     * Counts along an axis.
     *
     * @param chosen the ranks that count; null for all
     */
    public FacetCounts tally(@Nullable BitSet chosen, Dimension axis) {
        return tally(chosen, column(axis));
    }

    private FacetCounts tally(@Nullable BitSet chosen, Column column) {
        int[] direct = new int[column.values().size()];
        int[] rolledUp = new int[direct.length];
        for (int rank = next(chosen, 0); rank >= 0; rank = next(chosen, rank + 1)) {
            count(column.direct(), rank, direct);
            count(column.rolledUp(), rank, rolledUp);
        }
        List<FacetCounts.Entry> entries = new ArrayList<>();
        for (int value = 0; value < direct.length; value++) {
            if (rolledUp[value] == 0) continue;
            Node node = column.values().get(value);
            entries.add(new FacetCounts.Entry(node, direct[value], rolledUp[value]));
        }
        return new FacetCounts(
                chosen == null ? size : chosen.cardinality(),
                without(column, chosen).cardinality(),
                entries);
    }

    private int next(@Nullable BitSet chosen, int from) {
        if (chosen != null) return chosen.nextSetBit(from);
        return from < size ? from : -1;
    }

    private static void count(Column.Rows rows, int rank, int[] counts) {
        int end = rows.start(rank + 1);
        for (int at = rows.start(rank); at < end; at++) counts[rows.value(at)]++;
    }

    /** Counts along two axes; see {@link #tally(BitSet, Dimension)}. */
    public CrossTab matrix(@Nullable BitSet chosen, Dimension rows, Dimension columns) {
        if (chosen != null) return counted(chosen, rows, columns);
        List<Dimension> axes = List.of(rows, columns);
        CrossTab known = matrices.get(axes);
        return known != null
                ? known
                : matrices.computeIfAbsent(axes, each -> counted(null, rows, columns));
    }

    private CrossTab counted(@Nullable BitSet chosen, Dimension rows, Dimension columns) {
        if (rows instanceof Dimension.Concepts concepts
                && columns instanceof Dimension.Bases bases) {
            if (isOwn(bases, concepts)) return byBasis(chosen, concepts, bases);
        }
        if (rows instanceof Dimension.Bases bases
                && columns instanceof Dimension.Concepts concepts) {
            if (isOwn(bases, concepts)) return turned(byBasis(chosen, concepts, bases));
        }
        return crossed(chosen, column(rows), column(columns));
    }

    private static boolean isOwn(Dimension.Bases bases, Dimension.Concepts concepts) {
        return bases.links().equals(Set.of(concepts.link()));
    }

    /** The axes along which measures are counted for a matrix. */
    public static List<Dimension> axes(Dimension rows, Dimension columns) {
        List<Dimension> axes = new ArrayList<>(List.of(rows, columns));
        for (Dimension axis : List.of(rows, columns)) {
            if (!(axis instanceof Dimension.Bases bases)) continue;
            Dimension beside = axis == rows ? columns : rows;
            if (beside instanceof Dimension.Concepts concepts && isOwn(bases, concepts)) {
                bases.among().forEach(basis -> axes.add(onBasis(concepts, basis)));
            }
        }
        return axes;
    }

    private static Dimension onBasis(Dimension.Concepts concepts, String basis) {
        return new Dimension.Concepts(concepts.link(), Set.of(basis));
    }

    /** The basis is that of the link to the concept, and not of any other link. */
    private CrossTab byBasis(
            @Nullable BitSet chosen, Dimension.Concepts concepts, Dimension.Bases bases) {
        List<CrossTab.Cell> cells = new ArrayList<>();
        for (String basis : bases.among()) {
            Node column = NodeFactory.createLiteralString(basis);
            Dimension ofBasis = onBasis(concepts, basis);
            for (FacetCounts.Entry each : tally(chosen, column(ofBasis)).values()) {
                cells.add(new CrossTab.Cell(each.value(), column, each.direct(), each.rolledUp()));
            }
        }
        return matrix(chosen, column(concepts), column(bases), cells);
    }

    private CrossTab matrix(
            @Nullable BitSet chosen, Column rows, Column columns, List<CrossTab.Cell> cells) {
        return new CrossTab(
                tally(chosen, rows),
                tally(chosen, columns),
                tally(without(columns, chosen), rows),
                tally(without(rows, chosen), columns),
                cells);
    }

    /** Those that have no value in a column. */
    private BitSet without(Column column, @Nullable BitSet chosen) {
        BitSet found = new BitSet(size);
        for (int rank = next(chosen, 0); rank >= 0; rank = next(chosen, rank + 1)) {
            if (column.direct().start(rank) == column.direct().start(rank + 1)) found.set(rank);
        }
        return found;
    }

    private static CrossTab turned(CrossTab matrix) {
        List<CrossTab.Cell> cells = matrix.cells().stream().map(CrossTab.Cell::turned).toList();
        FacetCounts rows = matrix.columns();
        FacetCounts columns = matrix.rows();
        FacetCounts rowsOnly = matrix.columnsOnly();
        FacetCounts columnsOnly = matrix.rowsOnly();
        return new CrossTab(rows, columns, rowsOnly, columnsOnly, cells);
    }

    private CrossTab crossed(@Nullable BitSet chosen, Column rows, Column columns) {
        long width = columns.values().size();
        long size = rows.values().size() * width;
        CellCounts direct = counts(chosen, rows.direct(), columns.direct(), width, size);
        CellCounts rolledUp = counts(chosen, rows.rolledUp(), columns.rolledUp(), width, size);
        List<CrossTab.Cell> cells = new ArrayList<>();
        rolledUp.cells()
                .forEach(
                        cell -> {
                            Node row = rows.values().get((int) (cell / width));
                            Node column = columns.values().get((int) (cell % width));
                            int exact = direct.get(cell);
                            cells.add(new CrossTab.Cell(row, column, exact, rolledUp.get(cell)));
                        });
        return matrix(chosen, rows, columns, cells);
    }

    private CellCounts counts(
            @Nullable BitSet chosen, Column.Rows rows, Column.Rows columns, long width, long size) {
        CellCounts counts = CellCounts.of(size);
        for (int rank = next(chosen, 0); rank >= 0; rank = next(chosen, rank + 1)) {
            int from = columns.start(rank);
            int to = columns.start(rank + 1);
            for (int row = rows.start(rank); row < rows.start(rank + 1); row++) {
                long base = rows.value(row) * width;
                for (int at = from; at < to; at++) counts.add(base + columns.value(at));
            }
        }
        return counts;
    }

    private Column column(Dimension axis) {
        Column known = columns.get(axis);
        return known != null ? known : columns.computeIfAbsent(axis, reader);
    }
}
