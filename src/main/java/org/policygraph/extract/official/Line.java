package org.policygraph.extract.official;

import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * A line that holds characters, without the white space and the marks of emphasis around it.
 *
 * @param spans its characters as printed, of each line of a page apart
 * @param passage the same for matching
 * @param afterGap whether an empty line stands before it
 * @param isIndented whether it is set in by two wide spaces, as the first line of a paragraph
 */
record Line(List<TextSpan> spans, FoldedPassage passage, boolean afterGap, boolean isIndented) {
    private static final String INDENT = "\u3000\u3000";

    /** The lines of a text in order; empty ones are left out. */
    static List<Line> of(HeldText text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        boolean afterGap = false;
        for (String printed : text.lines()) {
            int end = start + printed.codePointCount(0, printed.length());
            TextSpan trimmed = trimmed(text, printed, start);
            Line line = of(List.of(trimmed), afterGap, printed.startsWith(INDENT));
            if (!line.text().isBlank()) lines.add(line);
            afterGap = line.text().isBlank();
            start = end + 1;
        }
        return lines;
    }

    /** A line of these characters. */
    static Line of(List<TextSpan> spans, boolean afterGap, boolean isIndented) {
        return new Line(spans, FoldedPassage.of(spans), afterGap, isIndented);
    }

    private static TextSpan trimmed(HeldText text, String printed, int start) {
        int first = 0;
        int last = printed.length();
        while (first < last && isMargin(printed.charAt(first))) first++;
        while (first < last && isMargin(printed.charAt(last - 1))) last--;
        int from = start + printed.codePointCount(0, first);
        return text.span(from, from + printed.codePointCount(first, last));
    }

    /**
     * White space, and the asterisks and number signs with which Markdown marks bold and headings.
     */
    private static boolean isMargin(char character) {
        return FoldedPassage.isSpace(character)
                || character == '*'
                || character == '#'
                || character == '\uFEFF';
    }

    TextSpan span() {
        return passage.span(0, passage.text().length());
    }

    String text() {
        return passage.text();
    }
}
