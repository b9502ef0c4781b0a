package org.policygraph.fold;

import org.policygraph.text.MatchingCopy;
import org.policygraph.text.TextSpan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The pairs of neighbouring characters of a wording, each once, punctuation and white space left
 * out: what two wordings of one thing share, in whatever order and with whatever between. Each pair
 * is one number.
 */
public final class CharacterPairs {
    private CharacterPairs() {}

    /** Those of held characters, width and traditional characters unified. */
    public static Set<Long> of(TextSpan held) {
        String text = SimplifiedForms.of(MatchingCopy.of(held));
        return of(text.codePoints().boxed().collect(Collectors.toList()));
    }

    /** Those of characters as they are. */
    public static Set<Long> of(List<Integer> characters) {
        Set<Long> pairs = new HashSet<>();
        int before = 0;
        for (int character : characters) {
            if (!counts(character)) continue;
            if (before != 0) pairs.add((long) before << Integer.SIZE | character);
            before = character;
        }
        return pairs;
    }

    /** Letters, Chinese characters among them, digits and the sign that gives them their sense. */
    public static boolean counts(int character) {
        return Character.isLetterOrDigit(character) || character == '%';
    }
}
