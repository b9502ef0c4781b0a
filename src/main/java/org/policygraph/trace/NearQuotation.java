package org.policygraph.trace;

import org.policygraph.fold.NormalizedText;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A quotation that stands nowhere as a whole: beside the passage that has most of it, or, where
 * several places have more of it together, beside its longest parts.
 */
final class NearQuotation<D> {
    /** Least share of a quotation's characters that one passage has, for it to be a changed one. */
    private static final double FLOOR = 0.5;

    /** So many of the longest runs are held beside the passage that they stand in. */
    private static final int TRIED = 10;

    private final String quote;
    private final NormalizedText copy;
    private final List<HeldPassage<D>> texts;
    private final HedgeLexicon hedges;
    private final Function<HeldPassage<D>, TextDivision> divisions;

    NearQuotation(
            String quote,
            NormalizedText copy,
            List<HeldPassage<D>> texts,
            HedgeLexicon hedges,
            Function<HeldPassage<D>, TextDivision> divisions) {
        this.quote = quote;
        this.copy = copy;
        this.texts = texts;
        this.hedges = hedges;
        this.divisions = divisions;
    }

    QuoteVerification<D> verification() {
        List<QuoteRuns.Run<D>> runs = QuoteRuns.of(copy.text(), texts);
        if (runs.isEmpty()) return new QuoteVerification<>(QuoteVerdict.NOT_FOUND, List.of());
        PlacedQuotation<D> best = null;
        for (QuoteRuns.Run<D> run : runs.subList(0, Math.min(TRIED, runs.size()))) {
            PlacedQuotation<D> placed = placed(run);
            if (best == null || placed.equal() > best.equal()) best = placed;
        }
        if (best != null && best.isFigureWrittenOtherwise()) return ofOtherNumerals(best);
        List<QuoteRuns.Run<D>> parts = QuoteRuns.disjoint(runs, copy);
        int together = parts.stream().mapToInt(QuoteRuns.Run::length).sum();
        int length = copy.text().length();
        boolean isJoined =
                parts.size() > 1
                        && together >= FLOOR * length
                        && (best == null
                                || best.skipsAClause()
                                || parts.stream().anyMatch(best::lacks)
                                || (together == length && isOfTwoPlaces(best, parts)));
        if (isJoined) return ofParts(QuoteVerdict.JOINED, parts);
        boolean isPart = best == null || best.equal() < FLOOR * length || best.isWithin();
        if (isPart || best == null) return ofParts(QuoteVerdict.PARTIAL, parts);
        QuoteVerdict verdict =
                best.changesAFigure() ? QuoteVerdict.NUMBER_CHANGED : QuoteVerdict.WORDS_CHANGED;
        return new QuoteVerification<>(verdict, List.of(best.match()), best.diff());
    }

    /**
     * Whether every character stands somewhere, and a long part not where the most of it stands.
     */
    private static <D> boolean isOfTwoPlaces(
            PlacedQuotation<D> best, List<QuoteRuns.Run<D>> parts) {
        return parts.stream().anyMatch(best::misses);
    }

    /** The same but for the numerals, and so judged by what it leaves away, as any quotation is. */
    private QuoteVerification<D> ofOtherNumerals(PlacedQuotation<D> placed) {
        QuoteMatch<D> match = placed.match();
        QuoteVerdict verdict =
                match.isCutOut()
                        ? QuoteVerdict.CUT_OUT_OF_CONTEXT
                        : QuoteVerdict.FIGURE_WRITTEN_OTHERWISE;
        return new QuoteVerification<>(verdict, List.of(match), placed.diff());
    }

    private PlacedQuotation<D> placed(QuoteRuns.Run<D> run) {
        HeldPassage<D> held = run.held();
        NormalizedText text = held.loosest();
        TextDivision division = divisions.apply(held);
        TextSpan found = held.span(text.place(run.inText(), run.endInText()));
        return new PlacedQuotation<>(quote, copy, held, text, division, hedges, found);
    }

    private QuoteVerification<D> ofParts(QuoteVerdict verdict, List<QuoteRuns.Run<D>> parts) {
        List<QuoteMatch<D>> matches = new ArrayList<>();
        QuoteDiff<D> diff = new QuoteDiff<>(quote, copy);
        int end = 0;
        for (QuoteRuns.Run<D> run : parts) {
            HeldPassage<D> held = run.held();
            TextSpan span = held.span(held.loosest().place(run.inText(), run.endInText()));
            NormalizedText.Place inQuote = copy.place(run.inQuote(), run.endInQuote());
            QuoteContext around = CutOffCheck.around(divisions.apply(held), span);
            matches.add(
                    new QuoteMatch<>(
                            held.document(),
                            held.heldIn(),
                            span,
                            inQuote.start(),
                            inQuote.end(),
                            around));
            if (end < run.inQuote()) diff.add(end, run.inQuote(), null, null, false);
            diff.add(run.inQuote(), run.endInQuote(), held.document(), span, true);
            end = run.endInQuote();
        }
        if (end < copy.text().length()) diff.add(end, copy.text().length(), null, null, false);
        return new QuoteVerification<>(verdict, matches, diff.parts());
    }
}
