package org.policygraph.trace;

import org.policygraph.trace.FittingAlignment.Step;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A quotation beside one passage of a held text, both folded ({@link FittingAlignment}). Figures
 * are compared as wholes, so that 90% stands beside 80% and not 9 beside 8. What agrees by chance
 * between two larger differences is counted as different. What the passage has before and after the
 * quotation is no difference.
 */
final class QuoteAlignment {
    /** Most characters of a word at an end that may stand in the place of another. */
    private static final int REPLACED = 2;

    private final String quote;
    private final String passage;
    private final BitSet clauseStarts;
    private final List<Piece> pieces;

    /**
     * Some characters of both, in UTF-16 units of the two copies.
     *
     * @param step whether they are the same; if not, one of the two may be empty
     */
    record Piece(Step step, int inQuote, int endInQuote, int inPassage, int endInPassage) {
        boolean equal() {
            return step == Step.EQUAL;
        }

        /** Whether they say the same, be it in other numerals. */
        boolean agrees() {
            return equal() || step == Step.REWRITTEN_FIGURE;
        }

        int ofQuote() {
            return endInQuote - inQuote;
        }

        int ofPassage() {
            return endInPassage - inPassage;
        }

        private Piece upTo(int length) {
            return new Piece(step, inQuote, inQuote + length, inPassage, inPassage + length);
        }

        private Piece from(int by) {
            return new Piece(step, inQuote + by, endInQuote, inPassage + by, endInPassage);
        }

        private Piece moved(int by) {
            return new Piece(
                    step, inQuote + by, endInQuote + by, inPassage + by, endInPassage + by);
        }

        private Piece through(Piece next, Step step) {
            return new Piece(step, inQuote, next.endInQuote, inPassage, next.endInPassage);
        }
    }

    /**
     * @param clauseStarts the units of the passage at which its clauses begin
     */
    QuoteAlignment(String quote, String passage, BitSet clauseStarts) {
        this.quote = quote;
        this.passage = passage;
        this.clauseStarts = clauseStarts;
        this.pieces = atEnds(slid(merged(compared())));
    }

    /** From the first character of the quotation to its last. */
    List<Piece> pieces() {
        return pieces;
    }

    /** How many units of the quotation agree. */
    int equal() {
        return pieces.stream().filter(Piece::agrees).mapToInt(Piece::ofQuote).sum();
    }

    private List<Piece> compared() {
        QuoteTokens own = new QuoteTokens(quote);
        QuoteTokens other = new QuoteTokens(passage);
        List<Piece> compared = new ArrayList<>();
        for (FittingAlignment.Run run : new FittingAlignment(own, other, clauseStarts).runs()) {
            compared.add(
                    new Piece(
                            run.step(),
                            own.start(run.inQuote()),
                            own.start(run.endInQuote()),
                            other.start(run.inPassage()),
                            other.start(run.endInPassage())));
        }
        return compared;
    }

    /** Changes that are divided by fewer equal characters than they have themselves are one. */
    private List<Piece> merged(List<Piece> compared) {
        List<Piece> merged = new ArrayList<>(compared);
        for (int at = 1; at + 1 < merged.size(); at++) {
            Piece before = merged.get(at - 1);
            Piece piece = merged.get(at);
            Piece after = merged.get(at + 1);
            boolean byChance =
                    piece.equal()
                            && isChange(before)
                            && isChange(after)
                            && piece.ofQuote() < QuoteCheck.LEAST
                            && piece.ofQuote() <= Math.min(before.ofQuote(), after.ofQuote());
            Piece one = before.through(after, Step.OTHER);
            if (!byChance || isSame(one)) continue;
            merged.subList(at - 1, at + 2).clear();
            merged.add(at - 1, one);
            at = 0;
        }
        return merged;
    }

    private static boolean isChange(Piece piece) {
        return piece.step() == Step.OTHER && piece.ofQuote() > 0 && piece.ofPassage() > 0;
    }

    private boolean isSame(Piece piece) {
        return quote.substring(piece.inQuote(), piece.endInQuote())
                .equals(passage.substring(piece.inPassage(), piece.endInPassage()));
    }

    /**
     * 图书馆[美术馆] and 图书[馆美术]馆 leave out the same; of such places the first is taken where whole words
     * are left out.
     */
    private List<Piece> slid(List<Piece> pieces) {
        List<Piece> slid = new ArrayList<>(pieces);
        for (int at = 1; at + 1 < slid.size(); at++) {
            Piece before = slid.get(at - 1);
            Piece left = slid.get(at);
            Piece after = slid.get(at + 1);
            if (left.ofQuote() > 0 || !before.equal() || !after.equal()) continue;
            int by = slide(before, left, after);
            slid.set(at - 1, before.upTo(before.ofQuote() + by));
            slid.set(at, left.moved(by));
            slid.set(at + 1, after.from(by));
        }
        return slid;
    }

    private int slide(Piece before, Piece left, Piece after) {
        int least = 0;
        while (least > 1 - before.ofQuote()
                && passage.charAt(left.inPassage() + least - 1)
                        == passage.charAt(left.endInPassage() + least - 1)) {
            least--;
        }
        for (int by = least; by < after.ofQuote(); by++) {
            if (isWord(left.inPassage() + by, left.endInPassage() + by)) return by;
            boolean goesOn =
                    passage.charAt(left.inPassage() + by)
                            == passage.charAt(left.endInPassage() + by);
            if (!goesOn) break;
        }
        return 0;
    }

    /** Whether some characters are whole words, all of one clause. */
    private boolean isWord(int from, int to) {
        int first = Math.max(0, clauseStarts.previousSetBit(from));
        int next = clauseStarts.nextSetBit(from + 1);
        int end = next < 0 ? passage.length() : next;
        if (to > end) return false;
        WordBoundaries words =
                new WordBoundaries(passage.substring(first, end), WordList.shipped());
        return words.isBoundary(from - first) && words.isBoundary(to - first);
    }

    private List<Piece> atEnds(List<Piece> pieces) {
        List<Piece> whole = new ArrayList<>(pieces);
        if (whole.size() < 2) return whole;
        Piece first = whole.getFirst();
        if (isAdded(first))
            whole.set(0, replacing(first, first.inPassage() - first.ofQuote(), first.inPassage()));
        Piece last = whole.getLast();
        if (isAdded(last))
            whole.set(whole.size() - 1, replacing(last, last.inPassage(), last.inPassage()));
        return whole;
    }

    private static boolean isAdded(Piece piece) {
        return piece.ofPassage() == 0 && piece.ofQuote() > 0;
    }

    /**
     * 公建养老机构: a short word at an end stands in the place of as many characters beside it, if a word
     * of the same clause begins or ends with them; everything else was added.
     */
    private Piece replacing(Piece added, int from, int seam) {
        int to = from + added.ofQuote();
        if (added.ofQuote() > REPLACED
                || from < 0
                || to > passage.length()
                || clauseStarts.get(seam)) {
            return added;
        }
        Piece changed = new Piece(added.step(), added.inQuote(), added.endInQuote(), from, to);
        boolean isFigure =
                !FigureFinder.in(passage.substring(from, to)).isEmpty()
                        || !FigureFinder.in(quote.substring(added.inQuote(), added.endInQuote()))
                                .isEmpty();
        return isFigure || isSame(changed) || !isOfWords(from, to, seam) ? added : changed;
    }

    private boolean isOfWords(int from, int to, int seam) {
        int start = clauseStarts.previousSetBit(from);
        int next = clauseStarts.nextSetBit(from + 1);
        int end = next < 0 ? passage.length() : next;
        int first = Math.max(0, start);
        if (to > end) return false;
        WordBoundaries words =
                new WordBoundaries(passage.substring(first, end), WordList.shipped());
        return words.isBoundary((seam == to ? from : to) - first);
    }
}
