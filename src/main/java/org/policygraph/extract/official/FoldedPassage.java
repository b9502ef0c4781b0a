package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.fold.SimplifiedForms;
import org.policygraph.text.MatchingCopy;
import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * Characters of one or more lines in a row, without the line ends between them, folded for
 * matching: brackets, digits, colons and commas are half-width, traditional characters simplified.
 * Places are UTF-16 units of {@link #text}; {@link #span} leads back to the held text.
 *
 * @param copy the folded characters and where they come from
 * @param text the same, simplified; never quoted from
 */
record FoldedPassage(MatchingCopy copy, String text) {
    static FoldedPassage of(List<TextSpan> spans) {
        MatchingCopy copy = MatchingCopy.of(spans);
        return new FoldedPassage(copy, SimplifiedForms.of(copy));
    }

    /** The characters of a span without the ends of lines in it. */
    static FoldedPassage unbroken(TextSpan span) {
        MatchingCopy copy = MatchingCopy.unbroken(span);
        return new FoldedPassage(copy, SimplifiedForms.of(copy));
    }

    /** The held characters of [from, to); from &lt; to. */
    TextSpan span(int from, int to) {
        return copy.span(from, to);
    }

    /**
     * The held characters of [from, to) without white space and marks of emphasis at either end;
     * null if there are none.
     */
    @Nullable TextSpan trimmed(int from, int to) {
        int first = from;
        int last = to;
        while (first < last && isMargin(text.charAt(first))) first++;
        while (first < last && isMargin(text.charAt(last - 1))) last--;
        return first == last ? null : span(first, last);
    }

    /** The first place from here on that is neither white space nor emphasis; the end if all is. */
    int skipMargin(int from) {
        int at = from;
        while (at < text.length() && isMargin(text.charAt(at))) at++;
        return at;
    }

    /** White space, and the asterisks with which some plain texts mark what is bold. */
    static boolean isMargin(char character) {
        return isSpace(character) || character == '*';
    }

    static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
