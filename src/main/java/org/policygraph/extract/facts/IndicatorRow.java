package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * A row of a table of indicators.
 *
 * @param indicator its heading, which says what is measured
 * @param cells what it is to be, or was, year by year
 */
public record IndicatorRow(TextSpan indicator, List<Cell> cells) {
    /**
     * A cell.
     *
     * @param value its characters
     * @param unit the unit of the row or of the column, where the cell itself has none; null where
     *     neither says one
     * @param heading that of its column, which names a year
     */
    public record Cell(TextSpan value, @Nullable TextSpan unit, TextSpan heading) {}
}
