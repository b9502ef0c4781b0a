package org.policygraph.trace;

import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds a quotation against held texts. It is compared as it is first, and only then with the
 * differences that {@link QuoteVerdict} names; nothing that differs by one character more is called
 * more than partial.
 */
public final class QuoteCheck {
    /** Characters, white space not counted, below which chance cannot be told from quotation. */
    public static final int LEAST = 4;

    /** A quotation that stands in more places is shown at the first of them. */
    public static final int MOST = 100;

    private static final List<QuoteVerdict> WHOLE =
            List.of(
                    QuoteVerdict.EXACT,
                    QuoteVerdict.WIDTH_OR_SPACE_ONLY,
                    QuoteVerdict.SCRIPT_VARIANT);

    private QuoteCheck() {}

    /** Looks for a quotation in all texts. */
    public static <D> QuoteVerification<D> of(String quote, List<HeldPassage<D>> texts) {
        if (isShort(quote)) return new QuoteVerification<>(QuoteVerdict.TOO_SHORT, List.of());
        for (QuoteVerdict verdict : WHOLE) {
            List<QuoteMatch<D>> matches = whole(quote, verdict, texts);
            if (!matches.isEmpty()) return new QuoteVerification<>(verdict, matches);
        }
        List<QuoteMatch<D>> parts = QuoteParts.of(quote, texts);
        return parts.isEmpty()
                ? new QuoteVerification<>(QuoteVerdict.NOT_FOUND, List.of())
                : new QuoteVerification<>(QuoteVerdict.PARTIAL, parts);
    }

    private static boolean isShort(String quote) {
        String characters = HeldPassage.folded(quote, QuoteVerdict.WIDTH_OR_SPACE_ONLY).text();
        return characters.codePointCount(0, characters.length()) < LEAST;
    }

    private static <D> List<QuoteMatch<D>> whole(
            String quote, QuoteVerdict verdict, List<HeldPassage<D>> texts) {
        String folded = HeldPassage.folded(quote, verdict).text();
        int length = quote.codePointCount(0, quote.length());
        List<QuoteMatch<D>> matches = new ArrayList<>();
        for (HeldPassage<D> held : texts) {
            for (TextSpan span : held.find(folded, verdict, MOST - matches.size())) {
                matches.add(new QuoteMatch<>(held.document(), held.heldIn(), span, 0, length));
            }
        }
        return matches;
    }
}
