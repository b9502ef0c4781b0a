package org.policygraph.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The cheapest edit script from a whole quotation to any part of a passage (fitting alignment with
 * affine gaps, after Gotoh 1982). What the passage has before and after costs nothing, but the
 * script begins and ends with something that agrees, or with a figure in the place of a figure; so
 * words that the quotation adds at an end are never laid beside whatever happens to stand there.
 *
 * <p>Characters that the quotation leaves out cost little, characters that it adds cost much, and
 * every difference costs something by itself: 取消参保 is 取消[就业地]参保 and not 业地参保 with two others.
 * Leaving out the edge of a clause costs more, since another clause says something else.
 */
final class FittingAlignment {
    private static final int OPENED = 10;
    private static final int INSERTED = 20;
    private static final int REPLACED = 20;
    private static final int DELETED = 1;
    private static final int EDGE_DELETED = 20;
    private static final int FIGURE_CHANGED = 15;
    private static final int FIGURE_REWRITTEN = 5;

    /** Far more than any script costs. */
    private static final int NEVER = Integer.MAX_VALUE / 2;

    private static final int FROM_START = 0;
    private static final int FROM_SAME = 1;
    private static final int FROM_GAP = 2;
    private static final int BY_INSERTION = 0;
    private static final int BY_DELETION = 1;
    private static final int BY_REPLACEMENT = 2;

    private final QuoteTokens quote;
    private final QuoteTokens passage;
    private final BitSet clauseStarts;

    /** For each pair of tokens, where the best script came from that ends with them agreeing. */
    private final byte[][] sameFrom;

    /**
     * The same for one that ends with a difference; the step is in the bits above the lowest two.
     */
    private final byte[][] gapFrom;

    private int endInQuote;
    private int endInPassage;

    /** How two tokens stand to one another. */
    enum Step {
        EQUAL,
        /** The same figure, written otherwise. */
        REWRITTEN_FIGURE,
        CHANGED_FIGURE,
        OTHER
    }

    /** Tokens of both, [from, to), treated alike. */
    record Run(Step step, int inQuote, int endInQuote, int inPassage, int endInPassage) {}

    /**
     * @param clauseStarts the UTF-16 units of the passage at which its clauses begin
     */
    FittingAlignment(QuoteTokens quote, QuoteTokens passage, BitSet clauseStarts) {
        this.quote = quote;
        this.passage = passage;
        this.clauseStarts = clauseStarts;
        this.sameFrom = new byte[quote.size() + 1][passage.size() + 1];
        this.gapFrom = new byte[quote.size() + 1][passage.size() + 1];
        fill();
    }

    private void fill() {
        int width = passage.size() + 1;
        int[] same = filled(width);
        int[] gap = filled(width);
        int least = NEVER;
        for (int inQuote = 1; inQuote <= quote.size(); inQuote++) {
            int[] nextSame = filled(width);
            int[] nextGap = filled(width);
            for (int at = 0; at < width; at++) {
                if (at > 0) {
                    nextSame[at] = agreeing(inQuote, at, same[at - 1], gap[at - 1]);
                    int total = nextSame[at] + added(quote.size() - inQuote);
                    if (total < least) {
                        least = total;
                        endInQuote = inQuote;
                        endInPassage = at;
                    }
                }
                nextGap[at] = differing(inQuote, at, same, gap, nextSame, nextGap);
            }
            same = nextSame;
            gap = nextGap;
        }
    }

    private static int[] filled(int width) {
        int[] row = new int[width];
        Arrays.fill(row, NEVER);
        return row;
    }

    /** What it costs to add so many tokens at an end. */
    private static int added(int tokens) {
        return tokens == 0 ? 0 : OPENED + INSERTED * tokens;
    }

    private int agreeing(int inQuote, int inPassage, int same, int gap) {
        int start = added(inQuote - 1);
        int before = Math.min(start, Math.min(same, gap));
        int from = before == same ? FROM_SAME : before == gap ? FROM_GAP : FROM_START;
        sameFrom[inQuote][inPassage] = (byte) from;
        int cost =
                switch (step(inQuote - 1, inPassage - 1)) {
                    case EQUAL -> 0;
                    case REWRITTEN_FIGURE -> FIGURE_REWRITTEN;
                    case CHANGED_FIGURE -> FIGURE_CHANGED;
                    case OTHER -> NEVER;
                };
        return Math.min(NEVER, before + cost);
    }

    private int differing(
            int inQuote, int at, int[] same, int[] gap, int[] nextSame, int[] nextGap) {
        int best = NEVER;
        best = better(best, inQuote, at, BY_INSERTION, same[at], gap[at], INSERTED);
        if (at == 0) return best;
        best =
                better(
                        best,
                        inQuote,
                        at,
                        BY_DELETION,
                        nextSame[at - 1],
                        nextGap[at - 1],
                        deleted(at - 1));
        boolean isFigure = quote.get(inQuote - 1).isFigure() || passage.get(at - 1).isFigure();
        if (isFigure) return best;
        return better(best, inQuote, at, BY_REPLACEMENT, same[at - 1], gap[at - 1], REPLACED);
    }

    private int better(int best, int inQuote, int at, int by, int same, int gap, int cost) {
        int opened = same + OPENED;
        int total = Math.min(NEVER, Math.min(opened, gap) + cost);
        if (total >= best) return best;
        gapFrom[inQuote][at] = (byte) (by << 2 | (opened <= gap ? FROM_SAME : FROM_GAP));
        return total;
    }

    private int deleted(int token) {
        boolean isEdge =
                clauseStarts.get(passage.start(token))
                        || clauseStarts.get(passage.start(token + 1));
        int length = passage.start(token + 1) - passage.start(token);
        return DELETED * length + (isEdge ? EDGE_DELETED : 0);
    }

    private Step step(int inQuote, int inPassage) {
        QuoteTokens.Token own = quote.get(inQuote);
        QuoteTokens.Token other = passage.get(inPassage);
        if (own.text().equals(other.text())) return Step.EQUAL;
        if (!own.isFigure() || !other.isFigure()) return Step.OTHER;
        return FigureFinder.isSameValue(own.text(), other.text())
                ? Step.REWRITTEN_FIGURE
                : Step.CHANGED_FIGURE;
    }

    /** The script, from the first token of the quotation to its last. */
    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int own = endInQuote;
        int other = endInPassage;
        if (own < quote.size()) runs.add(new Run(Step.OTHER, own, quote.size(), other, other));
        int from = own == 0 ? FROM_START : FROM_SAME;
        while (from != FROM_START) {
            int ownEnd = own;
            int otherEnd = other;
            Step step = Step.OTHER;
            if (from == FROM_SAME) {
                from = sameFrom[own--][other--];
                step = step(own, other);
            } else {
                int came = gapFrom[own][other];
                from = came & 3;
                if (came >> 2 != BY_DELETION) own--;
                if (came >> 2 != BY_INSERTION) other--;
            }
            add(runs, new Run(step, own, ownEnd, other, otherEnd));
        }
        if (own > 0) runs.add(new Run(Step.OTHER, 0, own, other, other));
        return runs.reversed();
    }

    /** Neighbours of one kind are one run; each figure is one by itself. */
    private static void add(List<Run> backwards, Run run) {
        boolean isText = run.step() == Step.EQUAL || run.step() == Step.OTHER;
        Run later = backwards.isEmpty() ? null : backwards.getLast();
        if (later == null || !isText || later.step() != run.step()) {
            backwards.add(run);
            return;
        }
        backwards.set(
                backwards.size() - 1,
                new Run(
                        run.step(),
                        run.inQuote(),
                        later.endInQuote(),
                        run.inPassage(),
                        later.endInPassage()));
    }
}
