package org.policygraph.trace;

import org.policygraph.fold.CharacterPairs;
import org.policygraph.fold.SimplifiedForms;
import org.policygraph.text.HeldText;
import org.policygraph.text.MatchingCopy;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Held wording as two texts are compared: width, compatibility forms and traditional characters
 * unified, without white space. Every character leads back to the held one.
 */
final class ComparedText {
    private final TextSpan held;
    private final List<Integer> characters = new ArrayList<>();

    /** For each character its place in the held text. */
    private final List<Integer> places = new ArrayList<>();

    ComparedText(TextSpan held) {
        this.held = held;
        MatchingCopy copy = MatchingCopy.of(held);
        String text = SimplifiedForms.of(copy);
        for (int unit = 0; unit < text.length(); ) {
            int character = text.codePointAt(unit);
            if (!Character.isWhitespace(character) && !Character.isSpaceChar(character)) {
                characters.add(character);
                places.add(copy.origin(unit));
            }
            unit += Character.charCount(character);
        }
    }

    TextSpan held() {
        return held;
    }

    /** The characters, as code points. */
    List<Integer> characters() {
        return characters;
    }

    /** The characters in one string. */
    String text() {
        StringBuilder text = new StringBuilder(characters.size());
        characters.forEach(text::appendCodePoint);
        return text.toString();
    }

    /** The held characters behind [from, to); where that is empty, the place between two. */
    TextSpan span(int from, int to) {
        HeldText source = held.source();
        if (from < to) return source.span(places.get(from), places.get(to - 1) + 1);
        int place = from < places.size() ? places.get(from) : held.end();
        return source.span(place, place);
    }

    /** How many UTF-16 units of {@link #text()} stand before a code point of the held text. */
    int unitsBefore(int point) {
        int units = 0;
        for (int at = 0; at < places.size() && places.get(at) < point; at++) {
            units += Character.charCount(characters.get(at));
        }
        return units;
    }

    /** As {@link #span}, for places in {@link #text()}, in its UTF-16 units. */
    TextSpan unitSpan(int from, int to) {
        String text = text();
        int first = text.codePointCount(0, from);
        return span(first, first + text.codePointCount(from, to));
    }

    /** The pairs of neighbouring characters. */
    Set<Long> pairs() {
        return CharacterPairs.of(characters);
    }
}
