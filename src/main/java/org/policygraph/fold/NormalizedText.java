package org.policygraph.fold;

import org.policygraph.text.CompatibilityForms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A copy of a text for matching, in which some differences are gone ({@link CompatibilityForms},
 * then lower case, then simplified, then without white space, then without punctuation, as asked
 * for), with the way back to the code points of the original.
 */
public final class NormalizedText {
    private final StringBuilder text = new StringBuilder();

    /** For each UTF-16 unit of the copy, the characters of the original that it came from. */
    private final List<Place> origins = new ArrayList<>();

    private final Set<Normalization> folds;

    private NormalizedText(Set<Normalization> folds) {
        this.folds = folds;
    }

    /**
     * Where some characters stand in the original, in code points.
     *
     * @param start first code point
     * @param end one past the last
     */
    public record Place(int start, int end) {}

    /** The folded form alone, as a search folds. */
    public static String fold(String original) {
        return isPlain(original) ? original : of(original).text();
    }

    /** The copy of a text in which a search looks. */
    public static NormalizedText of(String original) {
        return of(original, Normalization.OF_SEARCH);
    }

    /** The copy of a text without these differences. */
    public static NormalizedText of(String original, Set<Normalization> folds) {
        NormalizedText copy = new NormalizedText(folds);
        int point = 0;
        for (int unit = 0; unit < original.length(); ) {
            int end = endOfCluster(original, unit);
            int next = point + original.codePointCount(unit, end);
            copy.append(copy.cluster(original.substring(unit, end)), new Place(point, next));
            unit = end;
            point = next;
        }
        return folds.contains(Normalization.PUNCTUATION) ? copy.withoutPunctuation() : copy;
    }

    private NormalizedText withoutPunctuation() {
        NormalizedText copy = new NormalizedText(folds);
        for (int unit = 0; unit < text.length(); ) {
            int character = text.codePointAt(unit);
            if (!Punctuation.isIdle(text, unit)) {
                copy.append(Character.toString(character), origins.get(unit));
            }
            unit += Character.charCount(character);
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

    private String cluster(String original) {
        char first = original.charAt(0);
        boolean plain = original.length() == 1 && first >= 0x4E00 && first <= 0x9FFF;
        String folded =
                plain || !folds.contains(Normalization.WIDTH)
                        ? original
                        : CompatibilityForms.of(original);
        if (folds.contains(Normalization.CASE)) folded = folded.toLowerCase(Locale.ROOT);
        if (folds.contains(Normalization.SCRIPT)) folded = SimplifiedForms.of(folded);
        return folds.contains(Normalization.SPACE) ? withoutSpace(folded) : folded;
    }

    private static String withoutSpace(String text) {
        if (text.codePoints().noneMatch(NormalizedText::isSpace)) return text;
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(each -> !isSpace(each)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
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

    /** Where [from, to) of the copy, in its UTF-16 units, stands in the original; from &lt; to. */
    public Place place(int from, int to) {
        return new Place(origins.get(from).start(), origins.get(to - 1).end());
    }

    /** How many UTF-16 units of the copy come from characters before a code point. */
    public int unitsBefore(int point) {
        int from = 0;
        int to = origins.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (origins.get(middle).start() < point) from = middle + 1;
            else to = middle;
        }
        return from;
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
            int end = found + folded.length();
            places.add(place(found, end));
            found = text.indexOf(folded, end);
        }
        return places;
    }
}
