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
 * @param cells those that hold a measure, in no order
 */
public record CrossTab(
        FacetCounts rows,
        FacetCounts columns,
        FacetCounts rowsOnly,
        FacetCounts columnsOnly,
        List<Cell> cells) {
    public CrossTab {
        cells = List.copyOf(cells);
    }

    /**
     * Measures that have both values.
     *
     * @param direct with exactly these values
     * @param rolledUp with these values or ones below them
     */
    public record Cell(Node row, Node column, int direct, int rolledUp) {
        Cell turned() {
            Node newRow = column;
            Node newColumn = row;
            return new Cell(newRow, newColumn, direct, rolledUp);
        }
    }
}
