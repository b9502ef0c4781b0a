package org.policygraph.query.count;

import graphql.schema.DataFetchingEnvironment;

import org.apache.jena.graph.Node;
import org.policygraph.index.Axis;
import org.policygraph.index.Criterion;
import org.policygraph.index.Matrix;
import org.policygraph.index.Tally;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.filter.FilterText;
import org.policygraph.query.filter.MeasureFilters;
import org.policygraph.query.request.RequestState;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
        request.reading()
                .each(
                        new LinkedHashSet<>(FilterText.named("dimensions", asked)),
                        each -> facets.add(facet(Dimension.valueOf(each), axes, where, request)));
        return facets;
    }

    private static Facet facet(
            Dimension dimension, Axes axes, Criterion where, RequestState request) {
        Axis axis = axes.axis(dimension);
        Tally tally = request.reading().index().tally(where, axis);
        Lines lines = lines(dimension, axis, axes, tally, false, request);
        List<Line> most = new ArrayList<>(lines.lines(new int[lines.size()]));
        most.sort(Comparator.comparingInt(Line::rolledUp).reversed());
        return new Facet(dimension, tally.total(), most);
    }

    private static Criterion where(DataFetchingEnvironment call, RequestState request) {
        return MeasureFilters.condition(call.getArgument("where"), request).criterion();
    }

    private static Lines lines(
            Dimension dimension,
            Axis axis,
            Axes axes,
            Tally tally,
            boolean zeros,
            RequestState request) {
        List<Node> values = axes.values(dimension, axis, request.view());
        Lines lines = Lines.of(values, tally, zeros, request.reading());
        limit(dimension + " values", lines.size());
        return lines;
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
        Axis rowAxis = axes.axis(rows, columns);
        Axis columnAxis = axes.axis(columns, rows);
        Matrix matrix = request.reading().index().matrix(where(call, request), rowAxis, columnAxis);
        Lines rowLines = lines(rows, rowAxis, axes, matrix.rows(), zeros, request);
        Lines columnLines = lines(columns, columnAxis, axes, matrix.columns(), zeros, request);
        limit("cells", zeros ? (long) rowLines.size() * columnLines.size() : matrix.cells().size());
        return coverage(matrix, rowLines, columnLines, zeros);
    }

    private static Dimension dimension(DataFetchingEnvironment call, String argument) {
        Object asked = Objects.requireNonNull(call.getArgument(argument));
        return Dimension.valueOf(asked.toString());
    }

    private static Coverage coverage(Matrix matrix, Lines rows, Lines columns, boolean zeros) {
        int[] filledRows = new int[rows.size()];
        int[] filledColumns = new int[columns.size()];
        Map<Long, Coverage.Cell> cells = HashMap.newHashMap(matrix.cells().size());
        for (Matrix.Cell each : matrix.cells()) {
            int row = rows.place(each.row());
            int column = columns.place(each.column());
            if (row < 0 || column < 0) continue;
            filledRows[row]++;
            filledColumns[column]++;
            var cell = new Coverage.Cell(row, column, each.direct(), each.rolledUp());
            cells.put((long) row * columns.size() + column, cell);
        }
        return new Coverage(
                matrix.rows().total(),
                rows.lines(filledRows),
                columns.lines(filledColumns),
                zeros ? all(cells, rows.size(), columns.size()) : inOrder(cells));
    }

    private static List<Coverage.Cell> inOrder(Map<Long, Coverage.Cell> cells) {
        return cells.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<Coverage.Cell> all(Map<Long, Coverage.Cell> cells, int height, int width) {
        List<Coverage.Cell> all = new ArrayList<>(height * width);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                Coverage.Cell cell = cells.get((long) row * width + column);
                all.add(cell != null ? cell : new Coverage.Cell(row, column, 0, 0));
            }
        }
        return all;
    }
}
