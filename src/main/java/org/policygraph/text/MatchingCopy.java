package org.policygraph.text;

import java.util.Arrays;
import java.util.List;

/**
 * A folded copy of a span, for matching alone: {@link CompatibilityForms} are unified where one
 * character is unified to one, and characters without a glyph are left out. Every place in the copy
 * leads back to the held text, so that what was matched is quoted from there and never from here.
 */
public final class MatchingCopy {
    private final HeldText source;
    private final String text;

    /** For each UTF-16 unit of the copy, and for its end, the code point in the source. */
    private final int[] origins;

    private MatchingCopy(HeldText source, String text, int[] origins) {
        this.source = source;
        this.text = text;
        this.origins = origins;
    }

    /** The copy of a span. */
    public static MatchingCopy of(TextSpan span) {
        return of(List.of(span));
    }

    /**
     * The copy of a sentence as it is read over the ends of its lines: without white space, but
     * where it stands between digits or Latin letters, and without the numbers of pages between its
     * lines. Three digits and more that stand apart, each by itself, are one number that was set
     * wide: 2 0 3 2 年.
     */
    public static MatchingCopy unbroken(TextSpan span) {
        return of(List.of(span), true);
    }

    /** The copy of spans of one text in a row, without what stands between them; at least one. */
    public static MatchingCopy of(List<TextSpan> spans) {
        return of(spans, false);
    }

    private static MatchingCopy of(List<TextSpan> spans, boolean isUnbroken) {
        int length = spans.stream().mapToInt(TextSpan::length).sum();
        StringBuilder folded = new StringBuilder(length);
        // A character of one unit may stand for one of two.
        int[] origins = new int[2 * length + 1];
        for (TextSpan span : spans) append(span, folded, origins, isUnbroken);
        origins[folded.length()] = spans.getLast().end();
        return new MatchingCopy(
                spans.getFirst().source(),
                folded.toString(),
                Arrays.copyOf(origins, folded.length() + 1));
    }

    private static void append(
            TextSpan span, StringBuilder folded, int[] origins, boolean isUnbroken) {
        String original = span.text();
        int point = span.start();
        List<int[]> pages = isUnbroken ? PageNumberLines.in(original) : List.of();
        for (int unit = 0; unit < original.length(); point++) {
            int character = original.codePointAt(unit);
            boolean isOfPage = !pages.isEmpty() && holds(pages, unit);
            unit += Character.charCount(character);
            if (isOfPage || CompatibilityForms.isInvisible(character)) continue;
            if (isUnbroken && isSpace(character) && !isBetweenWords(original, unit)) continue;
            int replacement = CompatibilityForms.of(character);
            Arrays.fill(
                    origins,
                    folded.length(),
                    folded.length() + Character.charCount(replacement),
                    point);
            folded.appendCodePoint(replacement);
        }
    }

    private static boolean holds(List<int[]> ranges, int unit) {
        return ranges.stream().anyMatch(range -> range[0] <= unit && unit < range[1]);
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Whether digits or Latin letters stand on both sides of the white space before a place. */
    private static boolean isBetweenWords(String text, int after) {
        int before = after - 1;
        while (before >= 0 && isSpace(text.charAt(before))) before--;
        int next = after;
        while (next < text.length() && isSpace(text.charAt(next))) next++;
        return before >= 0
                && next < text.length()
                && isOfWord(text.charAt(before))
                && isOfWord(text.charAt(next))
                && !isSetWide(text, before, next);
    }

    /** Whether two digits are of a number of three digits and more that stand apart. */
    private static boolean isSetWide(String text, int before, int next) {
        if (!isLoneDigit(text, before) || !isLoneDigit(text, next)) return false;
        int further = next + 1;
        while (further < text.length() && isSpace(text.charAt(further))) further++;
        int earlier = before - 1;
        while (earlier >= 0 && isSpace(text.charAt(earlier))) earlier--;
        return (further > next + 1 && isLoneDigit(text, further))
                || (earlier < before - 1 && isLoneDigit(text, earlier));
    }

    private static boolean isLoneDigit(String text, int place) {
        return isDigit(text, place) && !isDigit(text, place - 1) && !isDigit(text, place + 1);
    }

    private static boolean isDigit(String text, int place) {
        return place >= 0 && place < text.length() && Character.isDigit(text.charAt(place));
    }

    private static boolean isOfWord(char character) {
        return Character.isLetterOrDigit(character) && !Character.isIdeographic(character);
    }

    /** The folded characters. */
    public String text() {
        return text;
    }

    /** The held text that the copy leads back to. */
    public HeldText source() {
        return source;
    }

    /**
     * The held characters behind [from, to) of the copy, in UTF-16 units of the copy; from &lt; to.
     */
    public TextSpan span(int from, int to) {
        if (from >= to) throw new IllegalArgumentException("an empty match has no characters");
        return source.span(origins[from], origins[to - 1] + 1);
    }

    /** The place in the held text of a unit of the copy, or of its end, in code points. */
    public int origin(int unit) {
        return origins[unit];
    }
}
