package org.policygraph.form;

import org.jsoup.nodes.Element;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A table of data while its rows are read. A cell over several columns or rows stands in the first
 * of each, and leaves the others empty, so that a column keeps its place in every row.
 */
final class HtmlTable {
    /** Wider or higher cells are nobody's. */
    static final int WIDEST = 100;

    /** A cell of more characters and blocks is a place on the page, not a value. */
    private static final int LONGEST_CELL = 2_000;

    private static final int FEWEST_BLOCKS = 5;

    private final Element table;
    private final LineBuilder lines;

    /** How many more rows each column is taken by a cell from above. */
    private final Map<Integer, Integer> taken = new HashMap<>();

    private int column;
    private int spanned;

    HtmlTable(Element table, LineBuilder lines) {
        this.table = table;
        this.lines = lines;
    }

    /** Whether a table holds data, and is not there to place blocks on the page. */
    static boolean isData(Element table) {
        int widest = 0;
        for (Element row : rows(table)) {
            int cells = 0;
            for (Element cell : row.children()) {
                if (!isCell(cell)) continue;
                cells++;
                if (cell.selectFirst("table") != null || isPlace(cell)) return false;
            }
            widest = Math.max(widest, cells);
        }
        return widest > 1;
    }

    private static List<Element> rows(Element table) {
        return table.children().stream()
                .flatMap(each -> isRow(each) ? Stream.of(each) : each.children().stream())
                .filter(HtmlTable::isRow)
                .toList();
    }

    private static boolean isRow(Element element) {
        return element.normalName().equals("tr");
    }

    private static boolean isPlace(Element cell) {
        return cell.text().length() > LONGEST_CELL
                && cell.select("p, br, div").size() > FEWEST_BLOCKS;
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    boolean is(Element element) {
        return table.equals(element);
    }

    void beginRow() {
        lines.end();
        column = 0;
    }

    void beginCell(Element cell) {
        skipTaken();
        spanned = span(cell, "colspan");
        int rows = span(cell, "rowspan");
        for (int i = 0; i < spanned && rows > 1; i++) taken.put(column + i, rows - 1);
        lines.beginCell();
    }

    void endCell() {
        lines.endCell();
        column++;
        for (int i = 1; i < spanned; i++, column++) empty();
        spanned = 1;
    }

    private void skipTaken() {
        for (int rows = left(); rows > 0; rows = left()) {
            taken.put(column, rows - 1);
            empty();
            column++;
        }
    }

    private int left() {
        return taken.getOrDefault(column, 0);
    }

    private void empty() {
        lines.beginCell();
        lines.endCell();
    }

    private static int span(Element cell, String attribute) {
        String digits = cell.attr(attribute);
        return digits.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(digits), 1, WIDEST) : 1;
    }
}
