package org.policygraph.index;

import org.apache.jena.graph.Node;
import org.policygraph.index.ValueSets.Rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts measures along two axes. */
final class CrossCounter {
    /** Two arrays of so many counts take 32 MB; what has more cells has few that are not empty. */
    static final long MOST_IN_ARRAY = 4_000_000;

    private final List<Node> rowValues;
    private final List<Node> columnValues;
    private final FacetCounter rows;
    private final FacetCounter columns;
    private final FacetCounter rowsOnly;
    private final FacetCounter columnsOnly;
    private final Cells direct;
    private final Cells rolledUp;

    /** A count for each cell, in an array or a map. */
    private sealed interface Cells {
        static Cells of(long size, int width, long most) {
            return size <= most
                    ? new InArray(new int[(int) size], width)
                    : new InMap(new HashMap<>(), width);
        }

        /** Adds to the count of each cell of a row of rows and a row of columns. */
        void add(Rows rows, int row, Rows columns, int column, int more);

        int get(int row, int column);
    }

    @SuppressWarnings("ArrayRecordComponent") // read by the million, compared by nobody
    private record InArray(int[] counts, int width) implements Cells {
        @Override
        public void add(Rows rows, int row, Rows columns, int column, int more) {
            int from = columns.starts()[column];
            int to = columns.starts()[column + 1];
            for (int at = rows.starts()[row]; at < rows.starts()[row + 1]; at++) {
                int first = rows.numbers()[at] * width;
                for (int each = from; each < to; each++) {
                    counts[first + columns.numbers()[each]] += more;
                }
            }
        }

        @Override
        public int get(int row, int column) {
            return counts[row * width + column];
        }
    }

    private record InMap(Map<Long, Integer> counts, int width) implements Cells {
        @Override
        public void add(Rows rows, int row, Rows columns, int column, int more) {
            for (int at = rows.starts()[row]; at < rows.starts()[row + 1]; at++) {
                long first = (long) rows.numbers()[at] * width;
                for (int each = columns.starts()[column];
                        each < columns.starts()[column + 1];
                        each++) {
                    counts.merge(first + columns.numbers()[each], more, Integer::sum);
                }
            }
        }

        @Override
        public int get(int row, int column) {
            return counts.getOrDefault((long) row * width + column, 0);
        }
    }

    /**
     * Values by their numbers.
     *
     * @param most cells for which there is an array
     */
    CrossCounter(List<Node> rowValues, List<Node> columnValues, long most) {
        this.rowValues = rowValues;
        this.columnValues = columnValues;
        this.rows = new FacetCounter(rowValues);
        this.columns = new FacetCounter(columnValues);
        this.rowsOnly = new FacetCounter(rowValues);
        this.columnsOnly = new FacetCounter(columnValues);
        int width = columnValues.size();
        long size = (long) rowValues.size() * width;
        this.direct = Cells.of(size, width, most);
        this.rolledUp = Cells.of(size, width, most);
    }

    /**
     * Counts the measures of a part.
     *
     * @param counts how many have each pair
     */
    void add(ValueSets ofRows, ValueSets ofColumns, ValueSetPairs pairs, int[] counts) {
        int[] rowCounts = new int[ofRows.size()];
        int[] columnCounts = new int[ofColumns.size()];
        int[] lackingColumns = new int[ofRows.size()];
        int[] lackingRows = new int[ofColumns.size()];
        for (int pair = 0; pair < counts.length; pair++) {
            int more = counts[pair];
            if (more == 0) continue;
            int row = pairs.rows()[pair];
            int column = pairs.columns()[pair];
            rowCounts[row] += more;
            columnCounts[column] += more;
            if (ofColumns.direct().length(column) == 0) lackingColumns[row] += more;
            if (ofRows.direct().length(row) == 0) lackingRows[column] += more;
            direct.add(ofRows.direct(), row, ofColumns.direct(), column, more);
            rolledUp.add(ofRows.rolledUp(), row, ofColumns.rolledUp(), column, more);
        }
        rows.add(ofRows, rowCounts);
        columns.add(ofColumns, columnCounts);
        rowsOnly.add(ofRows, lackingColumns);
        columnsOnly.add(ofColumns, lackingRows);
    }

    CrossTab counts() {
        return new CrossTab(
                rows.counts(),
                columns.counts(),
                rowsOnly.counts(),
                columnsOnly.counts(),
                rowValues,
                columnValues,
                cells());
    }

    private List<CrossTab.Cell> cells() {
        List<CrossTab.Cell> cells = new ArrayList<>();
        if (rolledUp instanceof InMap(Map<Long, Integer> counts, int width)) {
            counts.keySet()
                    .forEach(cell -> addCell((int) (cell / width), (int) (cell % width), cells));
            return cells;
        }
        for (int row = 0; row < rowValues.size(); row++) {
            for (int column = 0; column < columnValues.size(); column++) {
                if (rolledUp.get(row, column) > 0) addCell(row, column, cells);
            }
        }
        return cells;
    }

    private void addCell(int row, int column, List<CrossTab.Cell> cells) {
        cells.add(
                new CrossTab.Cell(row, column, direct.get(row, column), rolledUp.get(row, column)));
    }
}
