package org.policygraph.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a held text while they are gathered. White space is set as a reader sees it: a run
 * of it is one space, none at the ends of a line, and none where a line of the source ends between
 * two wide characters (CSS Text 3, segment break transformation). What cannot be seen is left out:
 * soft hyphens, zero-width spaces, control characters. Blank lines are not kept.
 */
final class LineBuilder {
    private static final Pattern ENDS = Pattern.compile("^[ \\u3000]+|[ \\t\\u3000]+$");

    /** Where Chinese, Japanese and Korean begin among the characters, with their punctuation. */
    private static final int FIRST_WIDE = 0x2E80;

    private final List<String> done = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private boolean inCell;
    private boolean spaced;
    private boolean broken;

    /** Adds characters to the line; white space is set anew. */
    void text(String characters) {
        characters.codePoints().forEach(this::character);
    }

    private void character(int character) {
        if (isSpace(character)) {
            spaced = true;
            broken |= character == '\n' || character == '\r';
            return;
        }
        if (isInvisible(character)) return;
        StringBuilder current = inCell ? cell : line;
        if (spaced && needsSpace(current, character)) current.append(' ');
        spaced = false;
        broken = false;
        current.appendCodePoint(character);
    }

    private boolean needsSpace(StringBuilder current, int next) {
        if (current.isEmpty() || current.charAt(current.length() - 1) == '\t') return false;
        boolean joins =
                broken
                        && next >= FIRST_WIDE
                        && current.codePointBefore(current.length()) >= FIRST_WIDE;
        return !joins;
    }

    /** A space that is no end of a line of the source. */
    private void space() {
        spaced = true;
        broken = false;
    }

    /** Ends the line; within a cell of a table, where lines are not told apart, it is a space. */
    void end() {
        if (inCell) {
            space();
            return;
        }
        String text = ENDS.matcher(line).replaceAll("");
        if (!text.isBlank()) done.add(text);
        line.setLength(0);
        spaced = false;
        broken = false;
    }

    /** Adds a line that is set already. */
    void add(String text) {
        if (!text.isBlank()) done.add(ENDS.matcher(text).replaceAll(""));
    }

    /** Begins a cell: what is added goes into it until it ends. */
    void beginCell() {
        spaced = false;
        inCell = true;
    }

    /** Ends a cell, which is the next of its line. */
    void endCell() {
        inCell = false;
        spaced = false;
        line.append(ENDS.matcher(cell).replaceAll("")).append('\t');
        cell.setLength(0);
    }

    /** The lines that were ended, from the first. */
    List<String> list() {
        return done;
    }

    /** The lines that were ended, with LF between them. */
    String joined() {
        return String.join("\n", done);
    }

    /** Whether a character takes the place of two letters, as those of Chinese do. */
    static boolean isWide(int character) {
        return character >= FIRST_WIDE;
    }

    private static boolean isSpace(int character) {
        return character == ' '
                || (character >= '\t' && character <= '\r')
                || character == 0x85
                || character == 0xA0
                || character == 0x2028
                || character == 0x2029;
    }

    private static boolean isInvisible(int character) {
        return Character.isISOControl(character)
                || character == 0xAD
                || character == 0x200B
                || character == 0x2060
                || character == 0xFEFF
                || (character & 0xFFFE) == 0xFFFE
                || (character >= 0xFDD0 && character <= 0xFDEF)
                || (character >= 0xD800 && character <= 0xDFFF);
    }
}
