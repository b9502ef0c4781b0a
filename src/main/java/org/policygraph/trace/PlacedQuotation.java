package org.policygraph.trace;

import org.policygraph.fold.NormalizedText;
import org.policygraph.text.TextSpan;

import java.util.BitSet;
import java.util.List;

/** A quotation beside the measure, heading or paragraph that it was perhaps taken from. */
final class PlacedQuotation<D> {
    /** Fewer characters from elsewhere are a changed word, and no joint. */
    private static final int LEAST_JOINT = 6;

    /** So many times its own length before and behind what was found a quotation is compared. */
    private static final int REACH = 2;

    /** Longer words before or behind a quotation are somebody's who quotes. */
    private static final int LONGEST_WORD = 2;

    private final String quote;
    private final NormalizedText copy;
    private final HeldPassage<D> held;
    private final NormalizedText text;
    private final TextDivision division;
    private final HedgeLexicon hedges;

    /** The unit of the text's copy at which the passage begins. */
    private final int start;

    private final String passage;
    private final QuoteAlignment alignment;

    /**
     * @param copy the loosest copy of the quotation
     * @param text the loosest copy of the held text
     * @param found characters of the held text that the quotation has as well
     */
    PlacedQuotation(
            String quote,
            NormalizedText copy,
            HeldPassage<D> held,
            NormalizedText text,
            TextDivision division,
            HedgeLexicon hedges,
            TextSpan found) {
        this.quote = quote;
        this.copy = copy;
        this.held = held;
        this.text = text;
        this.division = division;
        this.hedges = hedges;
        int length = copy.text().length();
        int first = text.unitsBefore(found.start()) - REACH * length;
        int last = text.unitsBefore(found.end()) + REACH * length;
        TextSpan passage = division.passage(found);
        this.start = Math.max(text.unitsBefore(passage.start()), first);
        int end = Math.min(text.unitsBefore(passage.end()), last);
        this.passage = text.text().substring(start, end);
        this.alignment = new QuoteAlignment(copy.text(), this.passage, clauseStarts());
    }

    private BitSet clauseStarts() {
        BitSet starts = new BitSet();
        for (TextSpan clause : division.clauses()) {
            int unit = text.unitsBefore(clause.start()) - start;
            if (unit >= 0 && unit <= passage.length()) starts.set(unit);
        }
        return starts;
    }

    /** How many characters agree, in UTF-16 units. */
    int equal() {
        return alignment.equal();
    }

    private List<QuoteAlignment.Piece> pieces() {
        return alignment.pieces();
    }

    private TextSpan span(int from, int to) {
        return held.span(text.place(start + from, start + to));
    }

    /** Whether a whole clause is left out, so that two places that are apart stand together. */
    boolean skipsAClause() {
        return pieces().stream()
                .filter(piece -> !piece.equal() && piece.ofQuote() == 0)
                .map(piece -> span(piece.inPassage(), piece.endInPassage()))
                .anyMatch(left -> division.clauses().stream().anyMatch(each -> covers(left, each)));
    }

    private static boolean covers(TextSpan outer, TextSpan inner) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }

    /** Whether a run before or after all that agrees here adds enough to be a second place. */
    boolean lacks(QuoteRuns.Run<D> run) {
        List<QuoteAlignment.Piece> equal =
                pieces().stream().filter(QuoteAlignment.Piece::equal).toList();
        if (equal.isEmpty()) return false;
        int before = Math.min(run.endInQuote(), equal.getFirst().inQuote()) - run.inQuote();
        int after = run.endInQuote() - Math.max(run.inQuote(), equal.getLast().endInQuote());
        return Math.max(before, after) >= LEAST_JOINT;
    }

    /** Whether a long run that stands elsewhere has words that do not agree here. */
    boolean misses(QuoteRuns.Run<D> run) {
        int missed =
                pieces().stream()
                        .filter(piece -> piece.step() == FittingAlignment.Step.OTHER)
                        .mapToInt(
                                piece ->
                                        Math.min(run.endInQuote(), piece.endInQuote())
                                                - Math.max(run.inQuote(), piece.inQuote()))
                        .filter(shared -> shared > 0)
                        .sum();
        return run.length() >= LEAST_JOINT && missed > 1;
    }

    /** Whether all of it stands here but for what the quotation adds before or after. */
    boolean isWithin() {
        List<QuoteAlignment.Piece> pieces = pieces();
        for (int at = 0; at < pieces.size(); at++) {
            QuoteAlignment.Piece piece = pieces.get(at);
            if (piece.equal()) continue;
            boolean atEnd = at == 0 || at == pieces.size() - 1;
            if (!atEnd || piece.ofPassage() > 0 || addsWords(piece)) return false;
        }
        return true;
    }

    /**
     * Whether what stands beside the quoted words, and is not set off from them, changes what they
     * say: a single word (大力), or a figure, negation, condition or hedge at any length.
     */
    private boolean addsWords(QuoteAlignment.Piece piece) {
        String added = copy.text().substring(piece.inQuote(), piece.endInQuote());
        boolean says =
                added.length() <= LONGEST_WORD
                        || !ContextTerms.in(added).isEmpty()
                        || hedges.isIn(added)
                        || addsAFigure(piece);
        return says && !isSetOff(piece);
    }

    /** Whether some words beside the quoted ones, and not set off from them, bring a figure. */
    private boolean addsAFigure(QuoteAlignment.Piece piece) {
        return !figures(copy.text(), piece.inQuote(), piece.endInQuote()).isEmpty()
                && !isSetOff(piece);
    }

    private boolean isSetOff(QuoteAlignment.Piece piece) {
        int seam = piece.inQuote() == 0 ? piece.endInQuote() : piece.inQuote();
        return copy.place(seam - 1, seam).end() < copy.place(seam, seam + 1).start();
    }

    /** Whether a figure is another one, is put in or is left out. */
    boolean changesAFigure() {
        List<QuoteAlignment.Piece> pieces = pieces();
        for (int at = 0; at < pieces.size(); at++) {
            QuoteAlignment.Piece piece = pieces.get(at);
            if (piece.agrees()) continue;
            boolean isFrame =
                    (at == 0 || at == pieces.size() - 1)
                            && piece.ofPassage() == 0
                            && !addsAFigure(piece);
            var own = figures(copy.text(), piece.inQuote(), piece.endInQuote());
            var other = figures(passage, piece.inPassage(), piece.endInPassage());
            if (!isFrame && !own.equals(other)) return true;
        }
        return false;
    }

    /** Whether nothing differs but the numerals of a figure, and its value does not. */
    boolean isFigureWrittenOtherwise() {
        return pieces().stream().allMatch(QuoteAlignment.Piece::agrees);
    }

    private static List<String> figures(String text, int from, int to) {
        return FigureFinder.in(text).stream()
                .filter(figure -> from < figure.to() && figure.from() < to)
                .map(figure -> text.substring(figure.from(), figure.to()))
                .toList();
    }

    QuoteMatch<D> match() {
        List<QuoteAlignment.Piece> beside =
                pieces().stream().filter(piece -> piece.ofPassage() > 0).toList();
        QuoteAlignment.Piece first = beside.getFirst();
        QuoteAlignment.Piece last = beside.getLast();
        TextSpan span = span(first.inPassage(), last.endInPassage());
        NormalizedText.Place inQuote = copy.place(first.inQuote(), last.endInQuote());
        return new QuoteMatch<>(
                held.document(),
                held.heldIn(),
                span,
                inQuote.start(),
                inQuote.end(),
                context(span));
    }

    private QuoteContext context(TextSpan span) {
        return isFigureWrittenOtherwise()
                ? new CutOffCheck(division, hedges).of(span)
                : CutOffCheck.around(division, span);
    }

    List<QuoteDiffPart<D>> diff() {
        QuoteDiff<D> diff = new QuoteDiff<>(quote, copy);
        for (QuoteAlignment.Piece piece : pieces()) {
            TextSpan beside =
                    piece.ofPassage() == 0 ? null : span(piece.inPassage(), piece.endInPassage());
            diff.add(
                    piece.inQuote(),
                    piece.endInQuote(),
                    beside == null ? null : held.document(),
                    beside,
                    piece.equal());
        }
        return diff.parts();
    }
}
