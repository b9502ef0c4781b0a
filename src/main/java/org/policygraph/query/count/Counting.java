package org.policygraph.query.count;

import org.apache.jena.graph.Node;
import org.policygraph.index.BasisCount;
import org.policygraph.index.BasisLevels;
import org.policygraph.index.Criterion;
import org.policygraph.index.CrossTab;
import org.policygraph.index.Dimension;
import org.policygraph.index.FacetCounts;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.filter.FilterText;
import org.policygraph.query.filter.MeasureFilters;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.request.Arguments;
import org.policygraph.query.request.RequestState;
import org.policygraph.text.Messages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Answers the entries facets and coverage. */
public final class Counting {
    /** More values or cells than this are no answer that anybody reads. */
    private static final int MOST = 100_000;

    private final SchemaMapping mapping;

    public Counting(SchemaMapping mapping) {
        this.mapping = mapping;
    }

    /** The counts of each dimension asked for. */
    public List<Facet> facets(Arguments given, RequestState request) {
        Dimensions axes = Dimensions.of(mapping, given);
        Criterion where = where(given, request);
        List<?> asked = Objects.requireNonNull(given.get("dimensions"));
        List<Facet> facets = new ArrayList<>();
        for (String each : new LinkedHashSet<>(FilterText.named("dimensions", asked))) {
            facets.add(facet(DimensionName.valueOf(each), axes, where, request));
        }
        return facets;
    }

    private static Facet facet(
            DimensionName dimension, Dimensions axes, Criterion where, RequestState request) {
        RequestContext reading = request.reading();
        Dimension axis = axes.axis(dimension);
        FacetCounts tally = reading.index().tally(where, axis);
        ValueCounts<Node> shares = ValueCounts.of(reading, where, axis);
        List<Node> values = axes.values(dimension, axis, request.view());
        FacetLines lines = FacetLines.of(values, tally, false, reading, shares, shares);
        limit(dimension + " values", lines.size());
        List<FacetLine> most = new ArrayList<>(lines.lines());
        most.sort(Comparator.comparingInt(FacetLine::rolledUp).reversed());
        return new Facet(dimension, tally.total(), totals(where, reading), tally.unknown(), most);
    }

    private static Supplier<List<BasisCount>> totals(Criterion where, RequestContext reading) {
        return () -> BasisLevels.totals(reading.index(), where);
    }

    private static Criterion where(Arguments given, RequestState request) {
        return MeasureFilters.condition(given.get("where"), request).criterion();
    }

    private static void limit(String what, long found) {
        if (found <= MOST) return;
        throw new QueryException(
                ErrorCode.QUERY_TOO_COMPLEX,
                Messages.format(
                        "the answer would have %s %s, and %s are admitted; narrow it with where",
                        found, what, MOST));
    }

    /**
     * The counts of two dimensions together.
     *
     * @throws QueryException if both are the same, or the cells are too many
     */
    public Coverage coverage(Arguments given, RequestState request) {
        DimensionName rows = dimension(given, "rows");
        DimensionName columns = dimension(given, "columns");
        if (rows == columns) {
            throw QueryException.badInput(
                    "rows and columns are both " + rows + "; choose two dimensions");
        }
        Dimensions axes = Dimensions.of(mapping, given);
        boolean zeros = Boolean.TRUE.equals(given.get("zeros"));
        return new Crossed(where(given, request), axes, rows, columns, request).coverage(zeros);
    }

    /** Two dimensions and the measures that are counted along them. */
    private record Crossed(
            Criterion where,
            Dimensions axes,
            DimensionName rows,
            DimensionName columns,
            RequestState request) {
        Coverage coverage(boolean zeros) {
            RequestContext reading = request.reading();
            Dimension rowAxis = axes.axis(rows, columns);
            Dimension columnAxis = axes.axis(columns, rows);
            Dimension allRows = axes.held().axis(rows, columns);
            Dimension allColumns = axes.held().axis(columns, rows);
            CrossTab matrix = reading.index().matrix(where, rowAxis, columnAxis);
            FacetLines rowLines = lines(rows, rowAxis, allRows, matrix.rows(), zeros);
            FacetLines columnLines =
                    lines(columns, columnAxis, allColumns, matrix.columns(), zeros);
            long all = (long) rowLines.size() * columnLines.size();
            limit("cells", zeros ? all : matrix.cells().size());
            int[] filledRows = new int[rowLines.size()];
            int[] filledColumns = new int[columnLines.size()];
            List<Coverage.Cell> cells = cells(matrix, rowLines, columnLines);
            for (Coverage.Cell each : cells) {
                filledRows[each.row()]++;
                filledColumns[each.column()]++;
            }
            return new Coverage(
                    matrix.rows().total(),
                    totals(where, reading),
                    rowLines.lines(filledRows, matrix.rowsOnly()),
                    columnLines.lines(filledColumns, matrix.columnsOnly()),
                    cells,
                    zeros,
                    ValueCounts.of(reading, where, rowAxis, columnAxis),
                    ValueCounts.of(reading, where, allRows, allColumns));
        }

        private FacetLines lines(
                DimensionName dimension,
                Dimension axis,
                Dimension held,
                FacetCounts tally,
                boolean zeros) {
            RequestContext reading = request.reading();
            List<Node> values = axes.values(dimension, axis, request.view());
            FacetLines lines =
                    FacetLines.of(
                            values,
                            tally,
                            zeros,
                            reading,
                            ValueCounts.of(reading, where, axis),
                            ValueCounts.of(reading, where, held));
            limit(dimension + " values", lines.size());
            return lines;
        }
    }

    private static DimensionName dimension(Arguments given, String argument) {
        Object asked = Objects.requireNonNull(given.get(argument));
        return DimensionName.valueOf(asked.toString());
    }

    /** The cells that hold a measure, by row, then column. */
    private static List<Coverage.Cell> cells(CrossTab matrix, FacetLines rows, FacetLines columns) {
        int[] rowPlaces = places(matrix.rowValues(), rows);
        int[] columnPlaces = places(matrix.columnValues(), columns);
        List<Coverage.Cell> cells = new ArrayList<>(matrix.cells().size());
        for (CrossTab.Cell each : matrix.cells()) {
            int row = rowPlaces[each.row()];
            int column = columnPlaces[each.column()];
            if (row < 0 || column < 0) continue;
            cells.add(new Coverage.Cell(row, column, each.direct(), each.rolledUp()));
        }
        cells.sort(
                Comparator.comparingLong(
                        each -> ((long) each.row() << Integer.SIZE) + each.column()));
        return cells;
    }

    private static int[] places(List<Node> values, FacetLines lines) {
        return values.stream().mapToInt(lines::place).toArray();
    }
}
