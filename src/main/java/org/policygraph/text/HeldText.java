package org.policygraph.text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * An immutable text whose characters are counted in Unicode code points and whose identity is the
 * SHA-256 of its UTF-8 bytes. Lines end with LF.
 */
public final class HeldText {
    private final String text;
    private final String sha256;

    /** UTF-16 index of each code point and of the end; null where every code point is one unit. */
    private final int @Nullable [] utf16;

    /** Code-point index of the first character of each line. */
    private final int[] lineStarts;

    private final int length;

    /** Holds these characters. Unpaired surrogates are refused. */
    public HeldText(String text) {
        this.text = Objects.requireNonNull(text);
        this.length = text.codePointCount(0, text.length());
        this.utf16 = length == text.length() ? null : utf16Indexes(text, length);
        this.lineStarts = lineStarts();
        this.sha256 = Sha256.of(text);
    }

    private static int[] utf16Indexes(String text, int length) {
        int[] indexes = new int[length + 1];
        int unit = 0;
        for (int point = 0; point < length; point++) {
            indexes[point] = unit;
            unit += Character.charCount(text.codePointAt(unit));
        }
        indexes[length] = unit;
        return indexes;
    }

    private int[] lineStarts() {
        List<Integer> starts = new ArrayList<>(List.of(0));
        int point = 0;
        for (int unit = 0; unit < text.length(); point++) {
            int character = text.codePointAt(unit);
            if (character >= 0xD800 && character <= 0xDFFF) {
                throw new IllegalArgumentException("unpaired surrogate at code point " + point);
            }
            if (character == '\n') starts.add(point + 1);
            unit += Character.charCount(character);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** SHA-256 of the text in UTF-8, 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** The first 12 digits of {@link #sha256()}, by which the text is addressed. */
    public String shortHash() {
        return sha256.substring(0, 12);
    }

    /** Length in code points. */
    public int length() {
        return length;
    }

    /**
     * The span [start, end), in code points.
     *
     * @throws IndexOutOfBoundsException unless 0 ≤ start ≤ end ≤ length
     */
    public TextSpan span(int start, int end) {
        return new TextSpan(this, start, end);
    }

    /** The characters of [start, end), in code points. */
    public String slice(int start, int end) {
        return text.substring(utf16Index(start), utf16Index(end));
    }

    /** The UTF-16 index of a code point, or of the end. */
    public int utf16Index(int point) {
        Objects.checkIndex(point, length + 1);
        return utf16 == null ? point : utf16[point];
    }

    /** The code point that a UTF-16 index lies in, or the length for the end. */
    public int codePointIndex(int unit) {
        Objects.checkIndex(unit, text.length() + 1);
        if (utf16 == null) return unit;
        int found = Arrays.binarySearch(utf16, unit);
        return found >= 0 ? found : -found - 2;
    }

    /** The line of a code point, counted from 1. The end of the text lies in the last line. */
    public int line(int point) {
        Objects.checkIndex(point, length + 1);
        int found = Arrays.binarySearch(lineStarts, point);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of a code point in its line, in code points, counted from 1. */
    public int column(int point) {
        return point - lineStarts[line(point) - 1] + 1;
    }

    /**
     * The code point at a line and column, both from 1; the column may be one past the last of its
     * line.
     *
     * @throws IndexOutOfBoundsException if the text has no such line, or the line no such column
     */
    public int pointAt(int line, int column) {
        Objects.checkIndex(line - 1, lineStarts.length);
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] - 1 : length;
        return start + Objects.checkIndex(column - 1, end - start + 1);
    }

    /** The code point that a problem of this text is at. */
    public int pointAt(Problem problem) {
        return pointAt(problem.line(), problem.column());
    }

    /** The lines without their line ends. */
    public List<String> lines() {
        return List.of(text.split("\n", -1));
    }

    /** What stands at a code point cannot be read. */
    public Problem problem(int point, String found, String expected) {
        return new Problem(line(point), column(point), found, expected);
    }

    /** Equal texts are the same text. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HeldText that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "text " + shortHash() + " of " + length + " code points";
    }
}
