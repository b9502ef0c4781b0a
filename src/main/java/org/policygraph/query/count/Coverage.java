package org.policygraph.query.count;

import java.util.List;

/**
 * The counts of two dimensions.
 *
 * @param total all measures that were looked at
 * @param cells by row, then column
 */
public record Coverage(int total, List<Line> rows, List<Line> columns, List<Cell> cells) {
    public Coverage {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }

    /**
     * The measures that have both values.
     *
     * @param row place in the rows, from 0
     * @param column place in the columns, from 0
     */
    public record Cell(int row, int column, int direct, int rolledUp) {}
}
