package org.policygraph.form;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A table on a page, as its rules say: what stands between two upright ones and two level ones is a
 * cell, whose lines belong together. An upright rule parts only the rows that it runs along, so
 * that a heading over all columns is one cell, and what stands in a frame around a table is none of
 * it.
 */
final class PageTable {
    /** Rules nearer than this are one. */
    private static final double NEAR = 4;

    /** So many upright rules close two columns. */
    private static final int COLUMNS = 3;

    private final List<Row> rows;

    /** Whether its first upright rule goes on above and below it, as the side of a frame does. */
    private final boolean isFramed;

    /**
     * A row.
     *
     * @param columns where its upright rules stand, from the left
     */
    private record Row(double top, double bottom, List<Double> columns, List<List<Glyph>> cells) {
        static Row of(double top, double bottom, List<RuledLine> upright) {
            double middle = (top + bottom) / 2;
            List<Double> columns =
                    places(
                            upright.stream()
                                    .filter(rule -> rule.from() <= middle && middle <= rule.to())
                                    .map(RuledLine::at)
                                    .toList());
            List<List<Glyph>> cells = new ArrayList<>();
            for (int column = 1; column < columns.size(); column++) cells.add(new ArrayList<>());
            return new Row(top, bottom, columns, cells);
        }

        boolean isParted() {
            return columns.size() >= COLUMNS;
        }

        /** Whether it is one cell over all columns of the row above. */
        boolean isSpanned(Row above) {
            return columns.size() == 2
                    && !above.columns.isEmpty()
                    && Math.abs(columns.getFirst() - above.columns.getFirst()) < NEAR
                    && Math.abs(columns.getLast() - above.columns.getLast()) < NEAR;
        }

        /** Its cells with TAB between them, from one on. */
        String line(int first) {
            return String.join("\t", cells.stream().skip(first).map(PageTable::text).toList());
        }
    }

    private PageTable(List<Row> rows, boolean isFramed) {
        this.rows = rows;
        this.isFramed = isFramed;
    }

    /** The tables of a page: groups of upright rules beside each other that close two columns. */
    static List<PageTable> of(List<RuledLine> rules) {
        List<RuledLine> upright =
                rules.stream()
                        .filter(RuledLine::upright)
                        .sorted((a, b) -> Double.compare(a.from(), b.from()))
                        .toList();
        List<PageTable> tables = new ArrayList<>();
        List<RuledLine> group = new ArrayList<>();
        double bottom = 0;
        for (RuledLine rule : upright) {
            if (!group.isEmpty() && rule.from() > bottom + NEAR) {
                add(group, rules, tables);
                group.clear();
                bottom = 0;
            }
            group.add(rule);
            bottom = Math.max(bottom, rule.to());
        }
        add(group, rules, tables);
        return tables;
    }

    private static void add(List<RuledLine> group, List<RuledLine> rules, List<PageTable> tables) {
        if (places(group.stream().map(RuledLine::at).toList()).size() < COLUMNS) return;
        double top = group.stream().mapToDouble(RuledLine::from).min().orElseThrow() - NEAR;
        double bottom = group.stream().mapToDouble(RuledLine::to).max().orElseThrow() + NEAR;
        List<Double> level =
                places(
                        rules.stream()
                                .filter(rule -> !rule.upright())
                                .filter(rule -> rule.at() >= top && rule.at() <= bottom)
                                .map(RuledLine::at)
                                .toList());
        if (level.size() < COLUMNS) return;
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < level.size(); i++) {
            Row row = Row.of(level.get(i - 1), level.get(i), group);
            boolean goesOn = row.isParted() || (!rows.isEmpty() && row.isSpanned(rows.getLast()));
            if (!goesOn) close(rows, group, tables);
            else rows.add(row);
        }
        close(rows, group, tables);
    }

    /** What is one cell below the last row that is parted may as well stand in a frame. */
    private static void close(List<Row> rows, List<RuledLine> upright, List<PageTable> tables) {
        while (!rows.isEmpty() && !rows.getLast().isParted()) rows.removeLast();
        if (!rows.isEmpty()) tables.add(new PageTable(List.copyOf(rows), isFramed(rows, upright)));
        rows.clear();
    }

    private static boolean isFramed(List<Row> rows, List<RuledLine> upright) {
        double left = rows.getFirst().columns().getFirst();
        return upright.stream()
                .filter(rule -> Math.abs(rule.at() - left) < NEAR)
                .anyMatch(
                        rule ->
                                rule.from() < rows.getFirst().top() - NEAR
                                        && rule.to() > rows.getLast().bottom() + NEAR);
    }

    private static List<Double> places(List<Double> all) {
        List<Double> places = new ArrayList<>();
        for (double place : new TreeSet<>(all)) {
            if (places.isEmpty() || place - places.getLast() > NEAR) places.add(place);
        }
        return places;
    }

    /** Takes a glyph that stands in the table. */
    boolean take(Glyph glyph) {
        double height = glyph.y() - glyph.size() / 3;
        for (Row row : rows) {
            if (height < row.top() || height >= row.bottom()) continue;
            int column = interval(row.columns(), glyph.x() + glyph.width() / 2);
            if (column < 0) return false;
            row.cells().get(column).add(glyph);
            return true;
        }
        return false;
    }

    private static int interval(List<Double> places, double at) {
        for (int i = 1; i < places.size(); i++) {
            if (at < places.get(i)) return at >= places.get(i - 1) ? i - 1 : -1;
        }
        return -1;
    }

    double top() {
        return rows.getFirst().top();
    }

    double bottom() {
        return rows.getLast().bottom();
    }

    /** The rows, with TAB between cells. */
    List<String> lines() {
        boolean hasMargin =
                isFramed && rows.stream().allMatch(row -> row.cells().getFirst().isEmpty());
        return rows.stream()
                .map(row -> row.line(hasMargin ? 1 : 0))
                .filter(line -> !line.isBlank())
                .map(String::stripTrailing)
                .toList();
    }

    /** Lines of a cell end where its width does: they are joined as those of one paragraph. */
    private static String text(List<Glyph> cell) {
        LineBuilder text = new LineBuilder();
        for (PageLine line : PageLine.of(cell)) text.text(line.text().replace('\t', ' ') + "\n");
        text.end();
        return text.joined();
    }
}
