package org.policygraph.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A copy of a text for matching, in which width, compatibility forms, letter case, traditional
 * forms and invisible characters do not matter (NFKC, then lower case, then simplified), with the
 * way back to the code points of the original.
 */
public final class FoldedText {
    private final StringBuilder text = new StringBuilder();

    /** For each UTF-16 unit of the copy, the characters of the original that it came from. */
    private final List<Place> origins = new ArrayList<>();

    private FoldedText() {}

    /**
     * Where some characters stand in the original, in code points.
     *
     * @param start first code point
     * @param end one past the last
     */
    public record Place(int start, int end) {}

    /** The folded form alone. */
    public static String fold(String original) {
        return isPlain(original) ? original : of(original).text();
    }

    /** The copy of a text. */
    public static FoldedText of(String original) {
        FoldedText copy = new FoldedText();
        int point = 0;
        for (int unit = 0; unit < original.length(); ) {
            int end = endOfCluster(original, unit);
            int next = point + original.codePointCount(unit, end);
            copy.append(cluster(original.substring(unit, end)), new Place(point, next));
            unit = end;
            point = next;
        }
        return copy;
    }

    /** ASCII without capitals is its own folded form. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character >= 0x80 || (character >= 'A' && character <= 'Z')) return false;
        }
        return true;
    }

    private static String cluster(String original) {
        char first = original.charAt(0);
        if (original.length() == 1 && first >= 0x4E00 && first <= 0x9FFF) {
            return SimplifiedForms.of(original);
        }
        StringBuilder visible = new StringBuilder();
        original.codePoints()
                .filter(character -> !isInvisible(character))
                .forEach(visible::appendCodePoint);
        String normal = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        return SimplifiedForms.of(normal.toLowerCase(Locale.ROOT));
    }

    private static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT
                || (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF);
    }

    private void append(String folded, Place origin) {
        text.append(folded);
        for (int unit = 0; unit < folded.length(); unit++) origins.add(origin);
    }

    /** A character and the marks that combine with it are folded together. */
    private static int endOfCluster(String original, int unit) {
        int end = unit + Character.charCount(original.codePointAt(unit));
        while (end < original.length() && combines(original.codePointAt(end))) {
            end += Character.charCount(original.codePointAt(end));
        }
        return end;
    }

    private static boolean combines(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** The folded characters. */
    public String text() {
        return text.toString();
    }

    /**
     * The places of some folded, not empty characters, from the first on, that do not overlap.
     *
     * @param most at most so many
     */
    public List<Place> findAll(String folded, int most) {
        List<Place> places = new ArrayList<>();
        if (folded.isEmpty()) return places;
        int found = text.indexOf(folded);
        while (found >= 0 && places.size() < most) {
            int last = found + folded.length() - 1;
            places.add(new Place(origins.get(found).start(), origins.get(last).end()));
            found = text.indexOf(folded, last + 1);
        }
        return places;
    }
}
