package org.policygraph.trace;

import org.policygraph.fold.Normalization;
import org.policygraph.fold.NormalizedText;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A held text, ready for quotations to be looked for. Only the folded characters are kept; the way
 * back to the held ones is made anew where something was found, since most texts hold nothing of
 * what is asked.
 *
 * @param <D> how whoever holds it names its document
 */
public final class HeldPassage<D> {
    private static final Map<QuoteVerdict, Set<Normalization>> OVERLOOKED =
            new EnumMap<>(
                    Map.of(
                            QuoteVerdict.EXACT,
                            Set.of(),
                            QuoteVerdict.WIDTH_OR_SPACE_ONLY,
                            EnumSet.of(
                                    Normalization.WIDTH, Normalization.CASE, Normalization.SPACE),
                            QuoteVerdict.EXCEPT_PUNCTUATION,
                            EnumSet.of(
                                    Normalization.WIDTH,
                                    Normalization.CASE,
                                    Normalization.SPACE,
                                    Normalization.PUNCTUATION),
                            QuoteVerdict.SCRIPT_VARIANT,
                            EnumSet.of(
                                    Normalization.WIDTH,
                                    Normalization.CASE,
                                    Normalization.SPACE,
                                    Normalization.PUNCTUATION,
                                    Normalization.SCRIPT)));

    private final D document;
    private final HeldIn heldIn;
    private final HeldText text;
    private final Map<QuoteVerdict, String> copies = new EnumMap<>(QuoteVerdict.class);

    /** Folds the text once for every quotation. */
    public HeldPassage(D document, HeldIn heldIn, HeldText text) {
        this.document = document;
        this.heldIn = heldIn;
        this.text = text;
        for (QuoteVerdict verdict : OVERLOOKED.keySet()) {
            boolean asHeld = verdict == QuoteVerdict.EXACT;
            copies.put(verdict, asHeld ? text.text() : folded(text.text(), verdict).text());
        }
    }

    /**
     * The copy in which a verdict compares; only those of {@link QuoteVerdict#isSameWording}
     * compare copies.
     */
    static NormalizedText folded(String text, QuoteVerdict verdict) {
        return NormalizedText.of(text, Objects.requireNonNull(OVERLOOKED.get(verdict)));
    }

    /** The document, as the holder names it. */
    public D document() {
        return document;
    }

    public HeldIn heldIn() {
        return heldIn;
    }

    HeldText text() {
        return text;
    }

    /** The folded characters. */
    String copy(QuoteVerdict verdict) {
        return Objects.requireNonNull(copies.get(verdict));
    }

    /** Where the held text has some folded characters, at most so many places. */
    List<TextSpan> find(String folded, QuoteVerdict verdict, int most) {
        if (!copy(verdict).contains(folded)) return List.of();
        return folded(text.text(), verdict).findAll(folded, most).stream().map(this::span).toList();
    }

    /** The loosest copy, with the way back to the held characters. */
    NormalizedText loosest() {
        return folded(text.text(), QuoteVerdict.LOOSEST);
    }

    /** The held characters of a place. */
    TextSpan span(NormalizedText.Place place) {
        return text.span(place.start(), place.end());
    }
}
