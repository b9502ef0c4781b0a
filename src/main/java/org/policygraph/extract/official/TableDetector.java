package org.policygraph.extract.official;

import java.util.List;

/**
 * Tells tables from text: rows have tabs between their cells, or stand flattened with one cell a
 * line. Numbers in a table number its rows and no divisions.
 */
final class TableDetector {
    private static final int COLUMNS = 3;
    private static final int LONGEST_COLUMN = 12;

    private TableDetector() {}

    /** A row whose cells stand on one line. */
    static boolean isRow(String text) {
        return text.indexOf('\t') >= 0;
    }

    /**
     * Whether an annex is a table: a third of its lines are rows, or it begins with the headings of
     * its columns, one a line.
     */
    static boolean isTable(List<Line> annex) {
        long rows = annex.stream().filter(line -> isRow(line.text())).count();
        if (rows > 1 && 3 * rows >= annex.size()) return true;
        long columns = annex.stream().takeWhile(TableDetector::isColumn).count();
        return columns >= COLUMNS && columns < annex.size();
    }

    private static boolean isColumn(Line line) {
        String text = line.text();
        return text.length() <= LONGEST_COLUMN
                && Label.at(line.passage()) == null
                && text.chars().noneMatch(character -> "。;:!?".indexOf(character) >= 0);
    }
}
