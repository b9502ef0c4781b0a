package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * A paragraph of the text: one line, or several that a layout broke.
 *
 * @param passage its characters over all its lines
 * @param label its number; null if it has none
 */
record Block(Passage passage, @Nullable Label label) {
    /** A paragraph over these lines, with the label that it begins with. */
    static Block of(List<Line> lines) {
        Passage passage =
                Passage.of(lines.stream().flatMap(line -> line.spans().stream()).toList());
        return new Block(passage, Label.at(passage));
    }

    /** The row or cell of a table that a line is: a number in it is no label. */
    static Block cell(Line line) {
        return new Block(line.passage(), null);
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
