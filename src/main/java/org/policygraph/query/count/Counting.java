package org.policygraph.query.count;

import graphql.schema.DataFetchingEnvironment;

import org.apache.jena.graph.Node;
import org.policygraph.index.Axis;
import org.policygraph.index.BasisCount;
import org.policygraph.index.BasisLevels;
import org.policygraph.index.Criterion;
import org.policygraph.index.Matrix;
import org.policygraph.index.Tally;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.filter.FilterText;
import org.policygraph.query.filter.MeasureFilters;
import org.policygraph.query.graph.Reading;
import org.policygraph.query.request.RequestState;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    public List<Facet> facets(DataFetchingEnvironment call, RequestState request) {
        Axes axes = Axes.of(mapping, call);
        Criterion where = where(call, request);
        List<?> asked = Objects.requireNonNull(call.getArgument("dimensions"));
        List<Facet> facets = new ArrayList<>();
        for (String each : new LinkedHashSet<>(FilterText.named("dimensions", asked))) {
            facets.add(facet(Dimension.valueOf(each), axes, where, request));
        }
        return facets;
    }

    private static Facet facet(
            Dimension dimension, Axes axes, Criterion where, RequestState request) {
        Reading reading = request.reading();
        Axis axis = axes.axis(dimension);
        Tally tally = reading.index().tally(where, axis);
        Shares<Node> shares = Shares.of(reading, where, axis);
        List<Node> values = axes.values(dimension, axis, request.view());
        Lines lines = Lines.of(values, tally, false, reading, shares, shares);
        limit(dimension + " values", lines.size());
        List<Line> most = new ArrayList<>(lines.lines());
        most.sort(Comparator.comparingInt(Line::rolledUp).reversed());
        return new Facet(dimension, tally.total(), totals(where, reading), tally.unknown(), most);
    }

    private static Supplier<List<BasisCount>> totals(Criterion where, Reading reading) {
        return () -> BasisLevels.totals(reading.index(), where);
    }

    private static Criterion where(DataFetchingEnvironment call, RequestState request) {
        return MeasureFilters.condition(call.getArgument("where"), request).criterion();
    }

    private static void limit(String what, long found) {
        if (found <= MOST) return;
        throw new QueryException(
                ErrorCode.QUERY_TOO_COMPLEX,
                "the answer would have "
                        + found
                        + " "
                        + what
                        + ", and "
                        + MOST
                        + " are admitted; narrow it with where");
    }

    /**
     * The counts of two dimensions together.
     *
     * @throws QueryException if both are the same, or the cells are too many
     */
    public Coverage coverage(DataFetchingEnvironment call, RequestState request) {
        Dimension rows = dimension(call, "rows");
        Dimension columns = dimension(call, "columns");
        if (rows == columns) {
            throw QueryException.badInput(
                    "rows and columns are both " + rows + "; choose two dimensions");
        }
        Axes axes = Axes.of(mapping, call);
        boolean zeros = Boolean.TRUE.equals(call.getArgument("zeros"));
        return new Crossed(where(call, request), axes, rows, columns, request).coverage(zeros);
    }

    /** Two dimensions and the measures that are counted along them. */
    private record Crossed(
            Criterion where, Axes axes, Dimension rows, Dimension columns, RequestState request) {
        Coverage coverage(boolean zeros) {
            Reading reading = request.reading();
            Axis rowAxis = axes.axis(rows, columns);
            Axis columnAxis = axes.axis(columns, rows);
            Axis allRows = axes.held().axis(rows, columns);
            Axis allColumns = axes.held().axis(columns, rows);
            Matrix matrix = reading.index().matrix(where, rowAxis, columnAxis);
            Lines rowLines = lines(rows, rowAxis, allRows, matrix.rows(), zeros);
            Lines columnLines = lines(columns, columnAxis, allColumns, matrix.columns(), zeros);
            long all = (long) rowLines.size() * columnLines.size();
            limit("cells", zeros ? all : matrix.cells().size());
            int[] filledRows = new int[rowLines.size()];
            int[] filledColumns = new int[columnLines.size()];
            Map<Shares.Pair, Coverage.Cell> cells = cells(matrix, rowLines, columnLines);
            for (Coverage.Cell each : cells.values()) {
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
                    Shares.of(reading, where, rowAxis, columnAxis),
                    Shares.of(reading, where, allRows, allColumns));
        }

        private Lines lines(Dimension dimension, Axis axis, Axis held, Tally tally, boolean zeros) {
            Reading reading = request.reading();
            List<Node> values = axes.values(dimension, axis, request.view());
            Lines lines =
                    Lines.of(
                            values,
                            tally,
                            zeros,
                            reading,
                            Shares.of(reading, where, axis),
                            Shares.of(reading, where, held));
            limit(dimension + " values", lines.size());
            return lines;
        }
    }

    private static Dimension dimension(DataFetchingEnvironment call, String argument) {
        Object asked = Objects.requireNonNull(call.getArgument(argument));
        return Dimension.valueOf(asked.toString());
    }

    /** The cells that hold a measure, by row, then column. */
    private static Map<Shares.Pair, Coverage.Cell> cells(Matrix matrix, Lines rows, Lines columns) {
        Map<Shares.Pair, Coverage.Cell> cells = new LinkedHashMap<>();
        matrix.cells().stream()
                .filter(each -> rows.place(each.row()) >= 0 && columns.place(each.column()) >= 0)
                .sorted(
                        Comparator.comparingInt((Matrix.Cell each) -> rows.place(each.row()))
                                .thenComparingInt(each -> columns.place(each.column())))
                .forEach(
                        each ->
                                cells.put(
                                        new Shares.Pair(each.row(), each.column()),
                                        new Coverage.Cell(
                                                rows.place(each.row()),
                                                columns.place(each.column()),
                                                each.direct(),
                                                each.rolledUp())));
        return cells;
    }
}
