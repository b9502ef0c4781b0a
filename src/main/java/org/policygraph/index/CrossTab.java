package org.policygraph.index;

import org.apache.jena.graph.Node;

import java.util.List;

/**
 * Measures counted along two axes.
 *
 * @param rows the counts of the rows alone
 * @param columns the counts of the columns alone
 * @param rowsOnly those measures of the rows that have no value along the columns at all
 * @param columnsOnly those measures of the columns that have no value along the rows at all
 * @param rowValues the values that cells number their rows by
 * @param columnValues the values that cells number their columns by
 * @param cells those that hold a measure, in no order
 */
public record CrossTab(
        FacetCounts rows,
        FacetCounts columns,
        FacetCounts rowsOnly,
        FacetCounts columnsOnly,
        List<Node> rowValues,
        List<Node> columnValues,
        List<Cell> cells) {
    /**
     * Measures that have both values.
     *
     * @param row the number of the value of the row
     * @param column the number of the value of the column
     * @param direct with exactly these values
     * @param rolledUp with these values or ones below them
     */
    public record Cell(int row, int column, int direct, int rolledUp) {

        Cell turned() {
            int newRow = column;
            int newColumn = row;
            return new Cell(newRow, newColumn, direct, rolledUp);
        }
    }

    /** The same with rows as columns. */
    @SuppressWarnings("ArgumentSelectionDefectChecker") // rows become columns
    CrossTab turned() {
        FacetCounts newRows = columns;
        FacetCounts newColumns = rows;
        FacetCounts newRowsOnly = columnsOnly;
        FacetCounts newColumnsOnly = rowsOnly;
        return new CrossTab(
                newRows,
                newColumns,
                newRowsOnly,
                newColumnsOnly,
                columnValues,
                rowValues,
                cells.stream().map(Cell::turned).toList());
    }
}
