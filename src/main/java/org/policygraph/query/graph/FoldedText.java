package org.policygraph.query.graph;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A copy of a text for matching, in which width, compatibility forms and letter case do not matter
 * (NFKC, then lower case), with the way back to the code points of the original.
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
        return Normalizer.normalize(original, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    public static FoldedText of(String original) {
        FoldedText copy = new FoldedText();
        int point = 0;
        for (int unit = 0; unit < original.length(); ) {
            int end = endOfCluster(original, unit);
            int next = point + original.codePointCount(unit, end);
            copy.append(fold(original.substring(unit, end)), new Place(point, next));
            unit = end;
            point = next;
        }
        return copy;
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

    /** The first place of some folded, not empty characters, or null. */
    public @Nullable Place find(String folded) {
        int found = text.indexOf(folded);
        if (found < 0 || folded.isEmpty()) return null;
        return new Place(
                origins.get(found).start(), origins.get(found + folded.length() - 1).end());
    }
}
