package org.policygraph.form;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A table on a page, as its rules say: what stands between two upright ones and two level ones is a
 * cell, whose lines belong together.
 */
final class PageTable {
    /** Rules nearer than this are one. */
    private static final double NEAR = 4;

    private final List<Double> columns;
    private final List<Double> rows;
    private final List<List<List<Glyph>>> cells = new ArrayList<>();

    private PageTable(List<Double> columns, List<Double> rows) {
        this.columns = columns;
        this.rows = rows;
        for (int row = 1; row < rows.size(); row++) {
            List<List<Glyph>> line = new ArrayList<>();
            for (int column = 1; column < columns.size(); column++) line.add(new ArrayList<>());
            cells.add(line);
        }
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
        List<Double> columns = places(group.stream().map(RuledLine::at).toList());
        if (columns.size() < 3) return;
        double top = group.stream().mapToDouble(RuledLine::from).min().orElseThrow() - NEAR;
        double bottom = group.stream().mapToDouble(RuledLine::to).max().orElseThrow() + NEAR;
        List<Double> rows =
                places(
                        rules.stream()
                                .filter(rule -> !rule.upright())
                                .filter(rule -> rule.at() >= top && rule.at() <= bottom)
                                .map(RuledLine::at)
                                .toList());
        if (rows.size() > 2) tables.add(new PageTable(columns, rows));
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
        int row = interval(rows, glyph.y() - glyph.size() / 3);
        int column = interval(columns, glyph.x() + glyph.width() / 2);
        if (row < 0 || column < 0) return false;
        cells.get(row).get(column).add(glyph);
        return true;
    }

    private static int interval(List<Double> places, double at) {
        for (int i = 1; i < places.size(); i++) {
            if (at < places.get(i)) return at >= places.get(i - 1) ? i - 1 : -1;
        }
        return -1;
    }

    double top() {
        return rows.getFirst();
    }

    double bottom() {
        return rows.getLast();
    }

    /** The rows, with TAB between cells. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (List<List<Glyph>> row : cells) {
            String line = String.join("\t", row.stream().map(PageTable::text).toList());
            if (!line.isBlank()) lines.add(line.stripTrailing());
        }
        return lines;
    }

    /** Lines of a cell end where its width does: they are joined as those of one paragraph. */
    private static String text(List<Glyph> cell) {
        LineBuilder text = new LineBuilder();
        for (PageLine line : PageLine.of(cell)) text.text(line.text().replace('\t', ' ') + "\n");
        text.end();
        return text.joined();
    }
}
