package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.IndicatorRow;
import org.policygraph.extract.official.OfficialOutline.BodyCell;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds tables among the lines of a part, with one row a line and tabs between its cells, or with
 * one cell a line: tables of indicators ({@link TableColumns}), of tasks ({@link TaskColumns}) and
 * of amounts ({@link AmountColumns}). Rows of the first kind that do not fit the columns are left
 * to be read as all other lines; a table of the second kind ends with the first that does not, but
 * for a line between rows of indicators that names what follows. In all other tables with tabs the
 * cells are found that name who is responsible.
 */
final class TableReader {
    private static final int FEWEST_COLUMNS = 3;
    private static final int MOST_COLUMNS = 8;
    private static final int LONGEST_HEADING = 24;
    private static final int LONGEST_CELL = 40;
    private static final PrefilteredPattern HEADING =
            PrefilteredPattern.compile("[^。,;!?]*\\p{IsHan}[^。,;!?]*");

    private final List<Line> lines;
    private final Function<List<Line>, List<Block>> others;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Line> pending = new ArrayList<>();
    private final List<BodyCell> bodies = new ArrayList<>();
    private int at;

    private TableReader(List<Line> lines, Function<List<Line>, List<Block>> others) {
        this.lines = lines;
        this.others = others;
    }

    /**
     * The blocks of some lines: each row of such a table is one.
     *
     * @param others makes blocks of all other lines
     */
    static List<Block> blocks(List<Line> lines, Function<List<Line>, List<Block>> others) {
        return new TableReader(lines, others).read();
    }

    /** Which lines are cells of tables of tasks that have one cell a line. */
    static BitSet cells(List<Line> lines) {
        BitSet cells = new BitSet();
        for (int from = 0; from < lines.size(); from++) {
            int end = endOfTasks(lines, from);
            if (end == from) continue;
            cells.set(from, end);
            from = end - 1;
        }
        return cells;
    }

    private List<Block> read() {
        while (at < lines.size()) {
            boolean isTable =
                    readTabbed() || readListed() || readListedTasks() || readListedAmounts();
            if (!isTable) pending.add(lines.get(at++));
        }
        flush();
        return bodies.isEmpty() ? blocks : blocks.stream().map(each -> each.with(bodies)).toList();
    }

    private void flush() {
        if (!pending.isEmpty()) blocks.addAll(others.apply(List.copyOf(pending)));
        pending.clear();
    }

    private boolean readTabbed() {
        if (!isRow(at)) return false;
        List<TableCell> headings = TableCell.ofRow(lines.get(at));
        TableColumns columns = TableColumns.of(headings);
        if (columns != null) {
            findBodies(BodyColumns.of(headings));
            readIndicators(columns);
            return true;
        }
        if (readTasks(headings, 1)) return true;
        boolean isDouble = isRow(at + 1) && headings.stream().anyMatch(TaskColumns::isHeading);
        if (isDouble && readTasks(both(headings, TableCell.ofRow(lines.get(at + 1))), 2))
            return true;
        findBodies(BodyColumns.of(headings));
        return readAmounts(headings);
    }

    private boolean isRow(int line) {
        return line < lines.size() && TableDetector.isRow(lines.get(line).text());
    }

    /** The headings of a table whose first row names what several columns have in common. */
    private static List<TableCell> both(List<TableCell> above, List<TableCell> below) {
        if (above.size() != below.size()) return List.of();
        return IntStream.range(0, above.size())
                .mapToObj(at -> below.get(at).span() == null ? above.get(at) : below.get(at))
                .toList();
    }

    private void findBodies(BodyColumns named) {
        if (named.places().isEmpty()) return;
        for (int row = at + 1; isRow(row); row++)
            bodies.addAll(named.cells(TableCell.ofRow(lines.get(row)), lines.get(row).span()));
    }

    private boolean readAmounts(List<TableCell> headings) {
        AmountColumns columns = AmountColumns.of(headings);
        if (columns == null || !isRow(at + 1)) return false;
        if (columns.row(TableCell.ofRow(lines.get(at + 1))) == null) return false;
        flush();
        blocks.add(Block.cell(lines.get(at++)));
        for (; isRow(at); at++) {
            Line line = lines.get(at);
            blocks.add(Block.row(List.of(line), columns.row(TableCell.ofRow(line))));
        }
        return true;
    }

    /** A table of amounts with one cell a line, and how many rows it has. */
    private record Listed(AmountColumns columns, int rows) {}

    private boolean readListedAmounts() {
        Listed table = listedAmounts(at);
        if (table == null) return false;
        Listed below = listedAmounts(at + 1);
        if (below != null && below.rows() >= table.rows()) return false;
        flush();
        int width = table.columns().headings().size();
        lines.subList(at, at + width).forEach(line -> blocks.add(Block.cell(line)));
        at += width;
        for (int row = 0; row < table.rows(); row++, at += width) {
            IndicatorRow amounts = table.columns().row(cells(lines, at, width));
            blocks.add(Block.row(lines.subList(at, at + width), amounts));
        }
        return true;
    }

    /**
     * The table that begins at a line; null if none does. Nothing says how many columns it has: it
     * has that many with which most rows fit, and at least two. Where one begins at the next line
     * as well, this one is its caption.
     */
    private @Nullable Listed listedAmounts(int from) {
        if (!mayBeHeading(from)) return null;
        Listed best = null;
        for (int width = 2; width <= MOST_COLUMNS && mayBeHeading(from + width - 1); width++) {
            AmountColumns columns = AmountColumns.of(cells(lines, from, width));
            int rows = columns == null ? 0 : rows(columns, from + width, width);
            if (columns != null && rows > (best == null ? 1 : best.rows()))
                best = new Listed(columns, rows);
        }
        return best;
    }

    /** How many rows of so many cells there are from a line on. */
    private int rows(AmountColumns columns, int first, int width) {
        int rows = 0;
        for (int from = first; ; from += width, rows++) {
            List<TableCell> cells = cells(lines, from, width);
            boolean isShort = cells.stream().allMatch(cell -> cell.text().length() <= LONGEST_CELL);
            if (cells.isEmpty() || !isShort || columns.row(cells) == null) return rows;
        }
    }

    private boolean mayBeHeading(int line) {
        if (line >= lines.size()) return false;
        String text = lines.get(line).text();
        return text.length() <= LONGEST_HEADING
                && HEADING.matcher(text).matches()
                && Label.at(lines.get(line).passage()) == null;
    }

    private void readIndicators(TableColumns columns) {
        flush();
        blocks.add(Block.cell(lines.get(at++)));
        for (; isRow(at); at++) {
            Line line = lines.get(at);
            blocks.add(Block.row(List.of(line), columns.row(TableCell.ofRow(line))));
        }
    }

    private boolean readTasks(List<TableCell> headings, int rows) {
        TaskColumns columns = TaskColumns.of(headings);
        if (columns == null || !isRow(at + rows)) return false;
        flush();
        for (int row = 0; row < rows; row++) blocks.add(Block.cell(lines.get(at++)));
        TaskRow above = null;
        for (; isRow(at); at++) {
            Line line = lines.get(at);
            TaskRow row = columns.row(TableCell.ofRow(line), line.span(), above);
            if (row == null) {
                bodies.addAll(columns.bodies().cells(TableCell.ofRow(line), line.span()));
                blocks.add(Block.cell(line));
            } else {
                blocks.add(Block.task(List.of(line), row));
                above = row;
            }
        }
        return true;
    }

    private boolean readListedTasks() {
        int end = endOfTasks(lines, at);
        if (end == at) return false;
        flush();
        List<TableCell> headings = headings(lines, at, TaskColumns::isHeading);
        TaskColumns columns = Objects.requireNonNull(TaskColumns.of(headings));
        int width = headings.size();
        lines.subList(at, at + width).forEach(line -> blocks.add(Block.cell(line)));
        for (at += width; at < end; at += width) {
            List<Line> own = lines.subList(at, at + width);
            TextSpan whole = own.getFirst().span().through(own.getLast().span());
            TaskRow row = columns.row(cells(lines, at, width), whole, null);
            blocks.add(Block.task(own, Objects.requireNonNull(row)));
        }
        return true;
    }

    /** Where a table of tasks ends that begins here with one cell a line; here if none does. */
    private static int endOfTasks(List<Line> lines, int from) {
        List<TableCell> headings = headings(lines, from, TaskColumns::isHeading);
        TaskColumns columns = TaskColumns.of(headings);
        int width = headings.size();
        if (columns == null || width < FEWEST_COLUMNS) return from;
        int end = from + width;
        while (columns.isRow(cells(lines, end, width))) end += width;
        return end == from + width ? from : end;
    }

    private static List<TableCell> headings(
            List<Line> lines, int from, Predicate<TableCell> isHeading) {
        List<TableCell> headings = new ArrayList<>();
        for (int line = from; line < lines.size(); line++) {
            TableCell cell = TableCell.of(lines.get(line));
            if (!isHeading.test(cell)) break;
            headings.add(cell);
        }
        return headings;
    }

    private boolean readListed() {
        List<TableCell> headings = headings(lines, at, cell -> TableColumns.Kind.of(cell) != null);
        int end = at + headings.size();
        TableColumns columns = TableColumns.of(headings);
        if (columns == null || columns.row(cells(lines, end, headings.size())) == null)
            return false;
        flush();
        lines.subList(at, end).forEach(line -> blocks.add(Block.cell(line)));
        at = end;
        boolean goesOn = true;
        while (goesOn) goesOn = readRow(columns, at) || readRowAfterName(columns);
        return true;
    }

    private boolean readRow(TableColumns columns, int from) {
        int width = columns.kinds().size();
        List<TableCell> cells = cells(lines, from, width);
        IndicatorRow row = columns.row(cells);
        if (row == null) return false;
        List<Line> own = lines.subList(from, from + width);
        blocks.add(Block.row(own, row));
        bodies.addAll(BodyColumns.of(columns.headings()).cells(cells, own.getFirst().span()));
        at = from + width;
        return true;
    }

    /** 一、养老服务 between two rows is no cell of either. */
    private boolean readRowAfterName(TableColumns columns) {
        if (at >= lines.size() || Label.at(lines.get(at).passage()) == null) return false;
        Line name = lines.get(at);
        if (columns.row(cells(lines, at + 1, columns.kinds().size())) == null) return false;
        blocks.add(Block.cell(name));
        return readRow(columns, at + 1);
    }

    private static List<TableCell> cells(List<Line> lines, int from, int width) {
        if (from + width > lines.size()) return List.of();
        return lines.subList(from, from + width).stream().map(TableCell::of).toList();
    }
}
