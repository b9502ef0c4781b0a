package org.policygraph.trace;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

import java.util.ArrayList;
import java.util.List;

/**
 * A quotation beside one passage of a held text, both folded. They are compared character by
 * character (Myers), figures as wholes, so that 90% stands beside 80% and not 9 beside 8. What
 * agrees by chance between two larger differences is counted as different. What the passage has
 * before and after the quotation is no difference.
 */
final class QuoteAlignment {
    /** Most characters of a word at an end that may stand in the place of another. */
    private static final int REPLACED = 2;

    /** More characters of the passage, and what lies beyond them is another place. */
    private static final int FAR = 4;

    private final String quote;
    private final String passage;
    private final List<Piece> pieces;

    /**
     * Some characters of both, in UTF-16 units of the two copies.
     *
     * @param equal whether they are the same; if not, one of the two may be empty
     */
    record Piece(boolean equal, int inQuote, int endInQuote, int inPassage, int endInPassage) {
        int ofQuote() {
            return endInQuote - inQuote;
        }

        int ofPassage() {
            return endInPassage - inPassage;
        }

        private Piece through(Piece next, boolean equal) {
            return new Piece(equal, inQuote, next.endInQuote, inPassage, next.endInPassage);
        }

        /** The same characters of the quotation beside another place of the passage. */
        private Piece at(int place) {
            return new Piece(equal, inQuote, endInQuote, place, place + ofPassage());
        }
    }

    private QuoteAlignment(String quote, String passage) {
        this.quote = quote;
        this.passage = passage;
        this.pieces = trimmed(merged(shifted(compared())));
    }

    static QuoteAlignment of(String quote, String passage) {
        return new QuoteAlignment(quote, passage);
    }

    /** From the first character of the quotation to its last. */
    List<Piece> pieces() {
        return pieces;
    }

    /** How many units of the quotation agree. */
    int equal() {
        return pieces.stream().filter(Piece::equal).mapToInt(Piece::ofQuote).sum();
    }

    private List<Piece> compared() {
        Tokens own = new Tokens(quote);
        Tokens other = new Tokens(passage);
        boolean withEqualParts = true;
        List<Piece> compared = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(own.tokens, other.tokens, withEqualParts).getDeltas()) {
            var source = delta.getSource();
            var target = delta.getTarget();
            boolean equal =
                    switch (delta.getType()) {
                        case EQUAL -> true;
                        case CHANGE, DELETE, INSERT -> false;
                    };
            compared.add(
                    new Piece(
                            equal,
                            own.start(source.getPosition()),
                            own.start(source.getPosition() + source.size()),
                            other.start(target.getPosition()),
                            other.start(target.getPosition() + target.size())));
        }
        return compared;
    }

    /** Figures and single characters, and where each begins. */
    private static final class Tokens {
        private final List<String> tokens = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();

        private Tokens(String text) {
            List<Figures.Figure> figures = Figures.in(text);
            int next = 0;
            for (int at = 0; at < text.length(); ) {
                boolean isFigure = next < figures.size() && figures.get(next).from() == at;
                int end =
                        isFigure
                                ? figures.get(next++).to()
                                : at + Character.charCount(text.codePointAt(at));
                starts.add(at);
                tokens.add(text.substring(at, end));
                at = end;
            }
            starts.add(text.length());
        }

        private int start(int token) {
            return starts.get(token);
        }
    }

    /**
     * 职[工→]…支[→工]会经费: what agrees far off agrees as well right beside the rest, with the difference
     * moved over it.
     */
    private List<Piece> shifted(List<Piece> compared) {
        List<Piece> shifted = new ArrayList<>(compared);
        for (int at = 1; at + 1 < shifted.size(); at++) {
            Piece before = shifted.get(at - 1);
            Piece left = shifted.get(at);
            Piece after = shifted.get(at + 1);
            boolean divides =
                    before.equal() && !left.equal() && left.ofQuote() == 0 && after.equal();
            if (!divides) continue;
            String missed = passage.substring(left.inPassage(), left.endInPassage());
            if (missed.endsWith(held(before)) && (at == 1 || before.ofQuote() <= 2)) {
                int to = left.endInPassage() - before.ofPassage();
                shifted.set(
                        at - 1,
                        new Piece(
                                false, before.inQuote(), before.inQuote(), before.inPassage(), to));
                shifted.set(at, before.at(to).through(after, true));
                shifted.remove(at + 1);
                at = 0;
            } else if (missed.startsWith(held(after))
                    && (at + 2 == shifted.size() || after.ofQuote() <= 2)) {
                shifted.set(at - 1, before.through(after.at(before.endInPassage()), true));
                int from = before.endInPassage() + after.ofPassage();
                shifted.set(
                        at,
                        new Piece(
                                false,
                                after.endInQuote(),
                                after.endInQuote(),
                                from,
                                after.endInPassage()));
                shifted.remove(at + 1);
                at = 0;
            }
        }
        return coalesced(shifted);
    }

    private static List<Piece> coalesced(List<Piece> pieces) {
        List<Piece> coalesced = new ArrayList<>();
        for (Piece piece : pieces) {
            boolean goesOn = !coalesced.isEmpty() && coalesced.getLast().equal() == piece.equal();
            if (goesOn) coalesced.add(coalesced.removeLast().through(piece, piece.equal()));
            else coalesced.add(piece);
        }
        return coalesced;
    }

    private String held(Piece piece) {
        return passage.substring(piece.inPassage(), piece.endInPassage());
    }

    /** Differences that are divided by fewer equal characters than they have themselves are one. */
    private static List<Piece> merged(List<Piece> compared) {
        List<Piece> merged = new ArrayList<>(compared);
        for (int at = 1; at + 1 < merged.size(); at++) {
            Piece before = merged.get(at - 1);
            Piece piece = merged.get(at);
            Piece after = merged.get(at + 1);
            boolean byChance =
                    piece.equal()
                            && !before.equal()
                            && !after.equal()
                            && piece.ofQuote() < QuoteCheck.LEAST
                            && piece.ofQuote() <= size(before)
                            && piece.ofQuote() <= size(after);
            if (!byChance) continue;
            merged.subList(at - 1, at + 2).clear();
            merged.add(at - 1, before.through(piece, false).through(after, false));
            at = 0;
        }
        return merged;
    }

    private static int size(Piece piece) {
        return Math.max(piece.ofQuote(), piece.ofPassage());
    }

    private List<Piece> trimmed(List<Piece> merged) {
        List<Piece> trimmed = new ArrayList<>(merged);
        if (trimmed.isEmpty()) return trimmed;
        dropStray(trimmed, 0, 1);
        dropStray(trimmed, trimmed.size() - 1, trimmed.size() - 2);
        Piece first = trimmed.removeFirst();
        trimmed.addAll(0, first.equal() ? List.of(first) : leading(first));
        if (trimmed.isEmpty()) return trimmed;
        Piece last = trimmed.removeLast();
        trimmed.addAll(last.equal() ? List.of(last) : trailing(last));
        return trimmed;
    }

    /** One or two characters at an end, beyond a larger difference, agree by chance. */
    private static void dropStray(List<Piece> pieces, int end, int inner) {
        if (pieces.size() < 3) return;
        Piece stray = pieces.get(end);
        Piece beside = pieces.get(inner);
        boolean isFar = beside.ofPassage() > beside.ofQuote() + FAR;
        if (!stray.equal() || stray.ofQuote() > 2 || !isFar) return;
        Piece one = end < inner ? stray.through(beside, false) : beside.through(stray, false);
        pieces.set(Math.min(end, inner), one);
        pieces.remove(Math.max(end, inner));
    }

    /** At the beginning only as much of the passage counts as stands in the place of the quoted. */
    private List<Piece> leading(Piece piece) {
        int length = replaced(piece, true);
        int from = piece.endInPassage() - length;
        if (piece.ofQuote() == 0) return List.of();
        return List.of(
                new Piece(false, piece.inQuote(), piece.endInQuote(), from, piece.endInPassage()));
    }

    /** The same at the end; a figure there takes the place of a figure, words of words. */
    private List<Piece> trailing(Piece piece) {
        if (piece.ofQuote() == 0) return List.of();
        int own = figureAtStart(quote.substring(piece.inQuote(), piece.endInQuote()));
        int other = figureAtStart(passage.substring(piece.inPassage(), piece.endInPassage()));
        if (own > 0 && other > 0 && own < piece.ofQuote()) {
            int middle = piece.inQuote() + own;
            int middleInPassage = piece.inPassage() + other;
            return List.of(
                    new Piece(false, piece.inQuote(), middle, piece.inPassage(), middleInPassage),
                    new Piece(false, middle, piece.endInQuote(), middleInPassage, middleInPassage));
        }
        int to = piece.inPassage() + (own > 0 && other > 0 ? other : replaced(piece, false));
        return List.of(
                new Piece(false, piece.inQuote(), piece.endInQuote(), piece.inPassage(), to));
    }

    /** A short word may stand in the place of another; a longer one was added. */
    private int replaced(Piece piece, boolean atStart) {
        int own = piece.ofQuote();
        String held = passage.substring(piece.inPassage(), piece.endInPassage());
        List<Figures.Figure> figures = Figures.in(held);
        if (atStart && !figures.isEmpty() && figures.getLast().to() == held.length()) {
            return held.length() - figures.getLast().from();
        }
        return own <= REPLACED && own <= held.length() ? own : 0;
    }

    private static int figureAtStart(String text) {
        List<Figures.Figure> figures = Figures.in(text);
        return !figures.isEmpty() && figures.getFirst().from() == 0 ? figures.getFirst().to() : 0;
    }
}
