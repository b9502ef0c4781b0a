package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * A cell of a table: the characters [from, to) of a line, which may be none.
 *
 * @param passage the line
 */
record TableCell(FoldedPassage passage, int from, int to) {
    private static final char TAB = '\t';

    /** The cells of a row that stands on one line; cells at its ends that are empty count too. */
    static List<TableCell> ofRow(Line line) {
        FoldedPassage passage = line.passage();
        String text = passage.text();
        List<TableCell> cells = new ArrayList<>();
        for (int before = tabs(line, -1); before > 0; before--)
            cells.add(new TableCell(passage, 0, 0));
        int from = 0;
        for (int at = text.indexOf(TAB); at >= 0; at = text.indexOf(TAB, from)) {
            cells.add(new TableCell(passage, from, at));
            from = at + 1;
        }
        cells.add(new TableCell(passage, from, text.length()));
        for (int after = tabs(line, 1); after > 0; after--)
            cells.add(new TableCell(passage, text.length(), text.length()));
        return cells;
    }

    /** The tabs before (-1) or behind (1) a line that its margins hold. */
    private static int tabs(Line line, int step) {
        TextSpan span = line.span();
        int at = step < 0 ? span.start() - 1 : span.end();
        int tabs = 0;
        for (; at >= 0 && at < span.source().length(); at += step) {
            String character = span.source().slice(at, at + 1);
            if (character.equals("\n") || !character.isBlank()) break;
            if (character.charAt(0) == TAB) tabs++;
        }
        return tabs;
    }

    /** The one cell that a line is. */
    static TableCell of(Line line) {
        return new TableCell(line.passage(), 0, line.passage().text().length());
    }

    /** Its characters without white space. */
    String text() {
        return passage.text().substring(from, to).replaceAll("\\s", "");
    }

    /** Its characters as held; null if it is empty. */
    @Nullable TextSpan span() {
        return from == to ? null : passage.trimmed(from, to);
    }

    /**
     * The part of it from a place of its own text on, and up to one; for one without white space.
     */
    @Nullable TextSpan span(int start, int end) {
        TextSpan whole = span();
        if (whole == null || !passage.text().substring(from, to).strip().equals(text()))
            return null;
        int first = passage.skipMargin(from);
        return passage.trimmed(first + start, first + end);
    }
}
