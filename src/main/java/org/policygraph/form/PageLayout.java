package org.policygraph.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The lines of a page in the order in which they are read: from the top, rows of tables as one line
 * each, and of two columns the left one first.
 */
final class PageLayout {
    /** Lines that must stand on each side of a gutter, so that there are columns. */
    private static final int FEWEST = 6;

    /** Share of the width of a column that its lines take, unless they end a paragraph. */
    private static final double FILLED = 0.7;

    /** Indentation of a first line, in sizes of the font; two is what is usual. */
    private static final double INDENT = 1.2;

    /** Shorter lines do not say where the margin is. */
    private static final int FEWEST_GLYPHS = 3;

    /** Lines before and behind one that say where its margin is. */
    private static final int AROUND = 8;

    /** Width of a gutter, in points. */
    private static final double GUTTER = 8;

    /**
     * A line of a page, or a row of one of its tables.
     *
     * @param y its place from the top, in points
     */
    record Placed(double y, String text) {}

    private PageLayout() {}

    /** The lines of a page. */
    static List<Placed> of(PdfPage page) {
        List<PageTable> tables = PageTable.of(page.rules());
        List<Glyph> rest = new ArrayList<>();
        for (Glyph glyph : page.glyphs()) {
            if (tables.stream().noneMatch(table -> table.take(glyph))) rest.add(glyph);
        }
        List<Placed> placed = new ArrayList<>(inColumns(rest));
        for (PageTable table : tables) {
            int before = 0;
            while (before < placed.size() && placed.get(before).y() < table.bottom()) before++;
            List<Placed> rows =
                    table.lines().stream().map(row -> new Placed(table.top(), row)).toList();
            placed.addAll(before, rows);
        }
        return placed;
    }

    private static List<Placed> inColumns(List<Glyph> glyphs) {
        List<PageLine> lines = PageLine.of(glyphs);
        double gutter = gutter(lines);
        if (gutter < 0) return placed(lines);
        List<Placed> placed = new ArrayList<>();
        List<Glyph> columns = new ArrayList<>();
        for (PageLine line : lines) {
            boolean crosses = line.glyphs().stream().anyMatch(glyph -> crosses(glyph, gutter));
            if (!crosses) {
                columns.addAll(line.glyphs());
                continue;
            }
            addColumns(columns, gutter, placed);
            placed.addAll(placed(List.of(line)));
        }
        addColumns(columns, gutter, placed);
        return placed;
    }

    private static void addColumns(List<Glyph> glyphs, double gutter, List<Placed> placed) {
        List<Glyph> left = glyphs.stream().filter(glyph -> glyph.right() <= gutter + 1).toList();
        List<Glyph> right = glyphs.stream().filter(glyph -> glyph.right() > gutter + 1).toList();
        placed.addAll(placed(PageLine.of(left)));
        placed.addAll(placed(PageLine.of(right)));
        glyphs.clear();
    }

    private static boolean crosses(Glyph glyph, double gutter) {
        return glyph.x() < gutter && glyph.right() > gutter + 1;
    }

    /** What is set in, as the first line of a paragraph is, begins with two wide spaces. */
    private static List<Placed> placed(List<PageLine> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(at -> placed(lines.get(at), margin(lines, at)))
                .toList();
    }

    /** That of the lines around it: what is set beside a list of links has a margin of its own. */
    private static double margin(List<PageLine> lines, int at) {
        return lines
                .subList(Math.max(0, at - AROUND), Math.min(lines.size(), at + AROUND + 1))
                .stream()
                .filter(line -> line.glyphs().size() >= FEWEST_GLYPHS)
                .mapToDouble(PageLine::left)
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private static Placed placed(PageLine line, double margin) {
        double indent = (line.left() - margin) / line.glyphs().getFirst().size();
        return new Placed(line.y(), (indent > INDENT ? "\u3000\u3000" : "") + line.text());
    }

    /** The middle of the gutter between two columns, or a negative number where there is none. */
    private static double gutter(List<PageLine> lines) {
        if (lines.size() < FEWEST) return -1;
        double left = lines.stream().mapToDouble(PageLine::left).min().orElseThrow();
        double right = lines.stream().mapToDouble(PageLine::right).max().orElseThrow();
        double width = right - left;
        for (double at = left + width * 0.4; at < left + width * 0.6; at += 2) {
            double middle = at;
            List<PageLine> beside = lines.stream().filter(line -> isClear(line, middle)).toList();
            if (beside.size() * 2 >= lines.size() && isFilled(beside, middle, left, right))
                return at;
        }
        return -1;
    }

    /** Whether a line stands on both sides of a gutter and not in it. */
    private static boolean isClear(PageLine line, double at) {
        boolean before = false;
        boolean after = false;
        for (Glyph glyph : line.glyphs()) {
            if (glyph.right() <= at - GUTTER / 2) before = true;
            else if (glyph.x() >= at + GUTTER / 2) after = true;
            else return false;
        }
        return before && after;
    }

    /** Most lines of running text fill their column; the cells of a table hardly ever do. */
    private static boolean isFilled(List<PageLine> lines, double at, double left, double right) {
        long leftFilled =
                lines.stream().filter(line -> ends(line, at) > left + FILLED * (at - left)).count();
        long rightFilled =
                lines.stream().filter(line -> line.right() > at + FILLED * (right - at)).count();
        return lines.size() >= FEWEST
                && leftFilled * 2 > lines.size()
                && rightFilled * 2 > lines.size();
    }

    private static double ends(PageLine line, double at) {
        return line.glyphs().stream()
                .filter(glyph -> glyph.right() <= at)
                .max(Comparator.comparingDouble(Glyph::right))
                .map(Glyph::right)
                .orElse(0.0);
    }
}
