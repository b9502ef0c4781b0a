package org.policygraph.text;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * The characters [start, end) of one held text, in code points. A span cannot exist outside its
 * text.
 *
 * @param source the text that it is a span of
 * @param start first code point, from 0
 * @param end one past the last code point; start ≤ end ≤ length of the text
 */
public record TextSpan(HeldText source, int start, int end) implements Comparable<TextSpan> {
    /** Code points of context on either side in {@link #prefix()} and {@link #suffix()}. */
    public static final int CONTEXT = 16;

    private static final int SHOWN = 30;
    private static final String CHARACTERS = "char=";

    /** Digits of an offset. */
    private static final int LONGEST = 9;

    /** Checks the bounds. */
    public TextSpan {
        Objects.checkFromToIndex(start, end, source.length());
    }

    /**
     * The span that {@link #fragment()} names in a text; null if it names none, or one that the
     * text does not have.
     */
    public static @Nullable TextSpan named(String fragment, HeldText source) {
        int comma = fragment.indexOf(',');
        if (!fragment.startsWith(CHARACTERS)) return null;
        int start = offset(fragment, CHARACTERS.length(), comma);
        int end = offset(fragment, comma + 1, fragment.length());
        boolean isIn = 0 <= start && start <= end && end <= source.length();
        return isIn ? new TextSpan(source, start, end) : null;
    }

    /** A number without leading zeros; -1 if it is none. */
    private static int offset(String written, int from, int to) {
        int length = to - from;
        if (length < 1 || length > LONGEST) return -1;
        if (length > 1 && written.charAt(from) == '0') return -1;
        int value = 0;
        for (int at = from; at < to; at++) {
            int digit = written.charAt(at) - '0';
            if (digit < 0 || digit > 9) return -1;
            value = 10 * value + digit;
        }
        return value;
    }

    /** The characters. */
    public String text() {
        return source.slice(start, end);
    }

    /** Up to {@value #CONTEXT} code points before. */
    public String prefix() {
        return source.slice(Math.max(0, start - CONTEXT), start);
    }

    /** Up to {@value #CONTEXT} code points after. */
    public String suffix() {
        return source.slice(end, Math.min(source.length(), end + CONTEXT));
    }

    /** Line of the first character, from 1. */
    public int line() {
        return source.line(start);
    }

    /** Column of the first character in code points, from 1. */
    public int column() {
        return source.column(start);
    }

    /** Start in UTF-16 code units. */
    public int utf16Start() {
        return source.utf16Index(start);
    }

    /** End in UTF-16 code units. */
    public int utf16End() {
        return source.utf16Index(end);
    }

    /** Length in code points. */
    public int length() {
        return end - start;
    }

    /** Whether both, of the same text, share a character. */
    public boolean overlaps(TextSpan other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that covers both, which are of the same text. */
    public TextSpan through(TextSpan last) {
        return new TextSpan(source, Math.min(start, last.start), Math.max(end, last.end));
    }

    /** The fragment identifier of RFC 5147 §2.2.1: {@code char=120,140}. */
    public String fragment() {
        return CHARACTERS + start + "," + end;
    }

    /**
     * The same with the length of the whole text in code points, by which whoever opens it can tell
     * that it is the text that was meant (RFC 5147 §3, integrity-check): {@code
     * char=120,140;length=2091}.
     */
    public String checkedFragment() {
        return fragment() + ";length=" + source.length();
    }

    /**
     * The characters in quotation marks for a message of one line, at most {@value #SHOWN} code
     * points of them; a line end is shown as ⏎.
     */
    public String quoted() {
        if (start == end) return "the end of the text";
        String shown = length() <= SHOWN ? text() : source.slice(start, start + SHOWN) + "…";
        return "“" + shown.replace('\n', '⏎') + "”";
    }

    /** By place in the text. */
    @Override
    public int compareTo(TextSpan other) {
        return start != other.start
                ? Integer.compare(start, other.start)
                : Integer.compare(end, other.end);
    }

    @Override
    public String toString() {
        return "“" + text() + "” (" + fragment() + ")";
    }
}
