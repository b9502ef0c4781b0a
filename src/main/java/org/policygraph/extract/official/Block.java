package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.IndicatorRow;
import org.policygraph.extract.official.OfficialOutline.BodyCell;
import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * A paragraph of the text: one line, or several that a layout broke.
 *
 * @param passage its characters over all its lines
 * @param label its number; null if it has none
 * @param amendedFrom the unit from which it is words of another document, which this one changes;
 *     its end if there are none
 * @param row what it says as a row of a table of indicators; null for all else
 * @param bodies its cells that name who is responsible; none where it is no row of a table
 * @param task what it says as a row of a table of tasks; null for all else
 */
record Block(
        FoldedPassage passage,
        @Nullable Label label,
        int amendedFrom,
        @Nullable IndicatorRow row,
        List<BodyCell> bodies,
        @Nullable TaskRow task) {
    private Block(FoldedPassage passage, @Nullable Label label, @Nullable IndicatorRow row) {
        this(passage, label, passage.text().length(), row, List.of(), null);
    }

    /** A paragraph over these lines, with the label that it begins with. */
    static Block of(List<Line> lines) {
        FoldedPassage passage =
                FoldedPassage.of(lines.stream().flatMap(line -> line.spans().stream()).toList());
        return new Block(passage, Label.at(passage), null);
    }

    /** The row or cell of a table that a line is: a number in it is no label. */
    static Block cell(Line line) {
        return new Block(line.passage(), null, null);
    }

    /**
     * A row of a table of indicators over these lines.
     *
     * @param row what it says; null where it does not fit the columns
     */
    static Block row(List<Line> lines, @Nullable IndicatorRow row) {
        return new Block(FoldedPassage.of(lines.stream().map(Line::span).toList()), null, row);
    }

    /** The same as words of another document from a unit on; a number in them is no label. */
    Block amendedFrom(int unit) {
        return new Block(passage, unit == 0 ? null : label, unit, row, bodies, task);
    }

    /** A row of a table of tasks over these lines. */
    static Block task(List<Line> lines, TaskRow row) {
        FoldedPassage passage = FoldedPassage.of(lines.stream().map(Line::span).toList());
        int end = passage.text().length();
        return new Block(passage, null, end, null, row.bodies(), row);
    }

    /** The line in which a cell stands. */
    static Block around(TableCell cell) {
        return new Block(cell.passage(), null, null);
    }

    /** The same with those of some cells that stand in it. */
    Block with(List<BodyCell> cells) {
        if (task != null) return this;
        TextSpan own = span();
        return new Block(
                passage,
                label,
                amendedFrom,
                row,
                cells.stream().filter(cell -> cell.span().overlaps(own)).toList(),
                null);
    }

    /** The same as a line of a list that is no part of the tree: a number in it is no label. */
    Block unlabelled() {
        return new Block(passage, null, amendedFrom, row, bodies, task);
    }

    TextSpan span() {
        return passage.span(0, passage.text().length());
    }

    String text() {
        return passage.text();
    }

    /** The unit where its words begin, after the label. */
    int contentStart() {
        return label == null ? 0 : label.contentStart();
    }

    String content() {
        return text().substring(contentStart());
    }
}
