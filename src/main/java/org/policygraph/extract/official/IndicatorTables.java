package org.policygraph.extract.official;

import org.policygraph.extract.facts.IndicatorRow;
import org.policygraph.extract.official.OfficialOutline.BodyCell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Finds tables of indicators among the lines of a part, with one row a line and tabs between its
 * cells, or with one cell a line. Rows of the first kind that do not fit the columns are left to be
 * read as all other lines; a table of the second kind ends with the first that does not, but for a
 * line between rows that names what follows. In these and all other tables with tabs the cells are
 * found that name who is responsible.
 */
final class IndicatorTables {
    private final List<Line> lines;
    private final Function<List<Line>, List<Block>> others;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Line> pending = new ArrayList<>();
    private final List<BodyCell> bodies = new ArrayList<>();
    private int at;

    private IndicatorTables(List<Line> lines, Function<List<Line>, List<Block>> others) {
        this.lines = lines;
        this.others = others;
    }

    /**
     * The blocks of some lines: each row of such a table is one.
     *
     * @param others makes blocks of all other lines
     */
    static List<Block> blocks(List<Line> lines, Function<List<Line>, List<Block>> others) {
        return new IndicatorTables(lines, others).read();
    }

    private List<Block> read() {
        while (at < lines.size()) {
            if (!readTabbed() && !readListed()) pending.add(lines.get(at++));
        }
        flush();
        return bodies.isEmpty() ? blocks : blocks.stream().map(each -> each.with(bodies)).toList();
    }

    private void flush() {
        if (!pending.isEmpty()) blocks.addAll(others.apply(List.copyOf(pending)));
        pending.clear();
    }

    private boolean readTabbed() {
        Line header = lines.get(at);
        if (!TableDetector.isRow(header.text())) return false;
        List<TableCell> headings = TableCell.ofRow(header);
        BodyColumns named = BodyColumns.of(headings);
        for (int row = at + 1;
                row < lines.size() && TableDetector.isRow(lines.get(row).text());
                row++)
            bodies.addAll(named.cells(TableCell.ofRow(lines.get(row)), lines.get(row).span()));
        TableColumns columns = TableColumns.of(headings);
        if (columns == null) return false;
        flush();
        blocks.add(Block.cell(header));
        at++;
        for (; at < lines.size() && TableDetector.isRow(lines.get(at).text()); at++) {
            Line line = lines.get(at);
            blocks.add(Block.row(List.of(line), columns.row(TableCell.ofRow(line))));
        }
        return true;
    }

    private boolean readListed() {
        int end = at;
        List<TableCell> headings = new ArrayList<>();
        while (end < lines.size()) {
            TableCell cell = TableCell.of(lines.get(end));
            if (TableColumns.Kind.of(cell) == null) break;
            headings.add(cell);
            end++;
        }
        TableColumns columns = TableColumns.of(headings);
        if (columns == null || columns.row(cells(end, headings.size())) == null) return false;
        flush();
        lines.subList(at, end).forEach(line -> blocks.add(Block.cell(line)));
        at = end;
        boolean goesOn = true;
        while (goesOn) goesOn = readRow(columns, at) || readRowAfterName(columns);
        return true;
    }

    private boolean readRow(TableColumns columns, int from) {
        int width = columns.kinds().size();
        IndicatorRow row = columns.row(cells(from, width));
        if (row == null) return false;
        List<Line> own = lines.subList(from, from + width);
        blocks.add(Block.row(own, row));
        bodies.addAll(
                BodyColumns.of(columns.headings())
                        .cells(cells(from, width), own.getFirst().span()));
        at = from + width;
        return true;
    }

    /** 一、养老服务 between two rows is no cell of either. */
    private boolean readRowAfterName(TableColumns columns) {
        if (at >= lines.size() || Label.at(lines.get(at).passage()) == null) return false;
        Line name = lines.get(at);
        if (columns.row(cells(at + 1, columns.kinds().size())) == null) return false;
        blocks.add(Block.cell(name));
        return readRow(columns, at + 1);
    }

    private List<TableCell> cells(int from, int width) {
        if (from + width > lines.size()) return List.of();
        return lines.subList(from, from + width).stream().map(TableCell::of).toList();
    }
}
