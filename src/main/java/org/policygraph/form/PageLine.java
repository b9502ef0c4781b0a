package org.policygraph.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Glyphs on one base line, from left to right.
 *
 * @param glyphs at least one
 */
record PageLine(List<Glyph> glyphs) {
    /** Part of the size of a glyph by which it may stand above or below its line. */
    private static final double RAISED = 0.45;

    /**
     * Gaps, in sizes of the font, that are a space between letters, and between wide characters.
     */
    private static final double LETTER_GAP = 0.2;

    private static final double WIDE_GAP = 0.8;

    /** A gap, in sizes of the font, between what does not belong together. */
    private static final double COLUMN_GAP = 3;

    /** The lines of a page or of a part of it, from the top. */
    static List<PageLine> of(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.removeIf(Glyph::isBlank);
        sorted.sort(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::x));
        List<PageLine> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        double y = 0;
        for (Glyph glyph : sorted) {
            if (!line.isEmpty() && glyph.y() - y > RAISED * Math.max(glyph.size(), size(line))) {
                lines.add(new PageLine(line));
                line = new ArrayList<>();
            }
            if (line.isEmpty() || glyph.size() >= size(line)) y = glyph.y();
            line.add(glyph);
        }
        if (!line.isEmpty()) lines.add(new PageLine(line));
        return lines;
    }

    private static double size(List<Glyph> glyphs) {
        return glyphs.getFirst().size();
    }

    PageLine {
        glyphs = glyphs.stream().sorted(Comparator.comparingDouble(Glyph::x)).toList();
    }

    double y() {
        return glyphs.getFirst().y();
    }

    double left() {
        return glyphs.getFirst().x();
    }

    double right() {
        return glyphs.stream().mapToDouble(Glyph::right).max().orElseThrow();
    }

    /** The characters of the line; TAB where a gap is so wide that its sides are two things. */
    String text() {
        StringBuilder text = new StringBuilder();
        LineBuilder part = new LineBuilder();
        Glyph before = glyphs.getFirst();
        for (Glyph glyph : glyphs) {
            double gap = (glyph.x() - before.right()) / Math.max(glyph.size(), before.size());
            if (gap > COLUMN_GAP) {
                part.end();
                part = part(part, text);
            } else if (gap > (isWide(before) && isWide(glyph) ? WIDE_GAP : LETTER_GAP)) {
                part.text(" ");
            }
            part.text(glyph.text());
            before = glyph;
        }
        part.end();
        part(part, text);
        return text.toString();
    }

    private static LineBuilder part(LineBuilder part, StringBuilder text) {
        if (!text.isEmpty() && !part.list().isEmpty()) text.append('\t');
        text.append(part.joined());
        return new LineBuilder();
    }

    private static boolean isWide(Glyph glyph) {
        return LineBuilder.isWide(glyph.text().codePointAt(0));
    }
}
