package org.policygraph.extract.note;

import org.policygraph.fold.SimplifiedForms;
import org.policygraph.text.MatchingCopy;
import org.policygraph.text.TextSpan;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The characters of a note for matching: unified in width, simplified, and without white space,
 * since a layout breaks lines in the middle of a name. Leads back to the held text.
 */
final class NoteText {
    private final MatchingCopy copy;
    private final String text;

    /** For each unit of the text, the unit of the copy. */
    private final int[] units;

    /** The units before which a space stood that is no line end. */
    private final BitSet gaps = new BitSet();

    private NoteText(TextSpan span) {
        this.copy = MatchingCopy.of(span);
        String folded = SimplifiedForms.of(copy);
        StringBuilder kept = new StringBuilder(folded.length());
        int[] places = new int[folded.length()];
        for (int at = 0; at < folded.length(); at++) {
            char character = folded.charAt(at);
            if (!Character.isWhitespace(character) && !Character.isSpaceChar(character)) {
                places[kept.length()] = at;
                kept.append(bracket(character));
            } else if (character != '\n') {
                gaps.set(kept.length());
            }
        }
        this.text = kept.toString();
        this.units = Arrays.copyOf(places, kept.length());
    }

    /** All brackets are read as round ones. */
    private static char bracket(char character) {
        return switch (character) {
            case '[', '【', '〔', '［' -> '(';
            case ']', '】', '〕', '］' -> ')';
            default -> character;
        };
    }

    static NoteText of(TextSpan span) {
        return new NoteText(span);
    }

    String text() {
        return text;
    }

    /** Whether a space that is no line end stood before a unit. */
    boolean isGap(int unit) {
        return gaps.get(unit);
    }

    /** The held characters behind [from, to); from &lt; to. */
    TextSpan span(int from, int to) {
        return copy.span(units[from], units[to - 1] + 1);
    }
}
