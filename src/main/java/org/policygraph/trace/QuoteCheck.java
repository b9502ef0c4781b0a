package org.policygraph.trace;

import org.policygraph.fold.NormalizedText;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds a quotation against held texts.
 *
 * <ol>
 *   <li>It is compared as it is first, and only then with the differences that {@link QuoteVerdict}
 *       names; nothing that differs by one character more is called the same.
 *   <li>Wherever it stands as a whole, {@link CutOffCheck} tells what it leaves away of the clauses
 *       around it. If every place loses something, it was cut out of its context.
 *   <li>Otherwise it is held beside the passage that it shares most with ({@link NearQuotation}),
 *       and the differences are shown.
 * </ol>
 */
public final class QuoteCheck<D> {
    /** Characters, white space and punctuation not counted, below which chance cannot be told. */
    public static final int LEAST = 4;

    /** A quotation that stands in more places is shown at the first of them. */
    public static final int MOST = 100;

    private static final Set<QuoteVerdict> WHOLE =
            EnumSet.of(
                    QuoteVerdict.EXACT,
                    QuoteVerdict.WIDTH_OR_SPACE_ONLY,
                    QuoteVerdict.EXCEPT_PUNCTUATION,
                    QuoteVerdict.SCRIPT_VARIANT);

    private final List<HeldPassage<D>> texts;
    private final HedgeLexicon hedges;
    private final Map<HeldText, TextDivision> divisions = new HashMap<>();

    /** For one quotation or some, asked one after another. */
    public QuoteCheck(List<HeldPassage<D>> texts, HedgeLexicon hedges) {
        this.texts = List.copyOf(texts);
        this.hedges = hedges;
    }

    /** Looks for a quotation in all texts. */
    public QuoteVerification<D> of(String quote) {
        NormalizedText copy = HeldPassage.folded(quote, QuoteVerdict.LOOSEST);
        if (copy.text().codePointCount(0, copy.text().length()) < LEAST) {
            return new QuoteVerification<>(QuoteVerdict.TOO_SHORT, List.of());
        }
        for (QuoteVerdict verdict : WHOLE) {
            List<QuoteMatch<D>> matches = whole(quote, verdict);
            if (matches.isEmpty()) continue;
            boolean cutOut = matches.stream().allMatch(QuoteMatch::isCutOut);
            return new QuoteVerification<>(
                    cutOut ? QuoteVerdict.CUT_OUT_OF_CONTEXT : verdict, matches);
        }
        return new NearQuotation<>(quote, copy, texts, hedges, this::division).verification();
    }

    private TextDivision division(HeldPassage<D> held) {
        return divisions.computeIfAbsent(held.text(), text -> TextDivision.of(text, held.heldIn()));
    }

    private List<QuoteMatch<D>> whole(String quote, QuoteVerdict verdict) {
        String folded = HeldPassage.folded(quote, verdict).text();
        int length = quote.codePointCount(0, quote.length());
        List<QuoteMatch<D>> matches = new ArrayList<>();
        for (HeldPassage<D> held : texts) {
            for (TextSpan span : held.find(folded, verdict, MOST - matches.size())) {
                QuoteContext context = new CutOffCheck(division(held), hedges).of(span);
                matches.add(
                        new QuoteMatch<>(held.document(), held.heldIn(), span, 0, length, context));
            }
        }
        return matches;
    }
}
