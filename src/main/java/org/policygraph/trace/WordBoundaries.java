package org.policygraph.trace;

import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * Where the words of a clause end: the most likely row of words by how often each is written
 * (unigrams). A compound of words of its own (公共服务) may be divided between them; a word may not
 * (就|业), nor may an affix be taken off (老年|人, 就业|地). A figure ends where it ends: the 所 of 1000所以上
 * is no part of 所以.
 */
final class WordBoundaries {
    /** What belongs to the word before it, also where the dictionary lacks the two together. */
    private static final String SUFFIXES = "化性型者员率式度额费制地站所院室馆园店证权法";

    /** What is a word of its own before any other. */
    private static final String DETERMINERS = "各本该某每此全总副";

    /** How many times less likely other words may be, as a logarithm, to be meant all the same. */
    private static final double UNDECIDED = Math.log(20);

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2}");

    private final String clause;
    private final WordList words;

    /** For each place the start of the word that ends there. */
    private final int[] starts;

    /** Where figures begin and end. */
    private final BitSet edges;

    /** For each place, how likely the words before it are. */
    private final double[] best;

    /** For each place, the end of the word that covers the character there. */
    private final int[] ends;

    WordBoundaries(String clause, WordList words) {
        this.clause = clause;
        this.words = words;
        this.starts = new int[clause.length() + 1];
        this.ends = new int[clause.length()];
        this.edges = edges(clause);
        this.best = segment(0, starts);
        markEnds();
    }

    private static BitSet edges(String clause) {
        BitSet edges = new BitSet();
        for (FigureFinder.Figure figure : FigureFinder.in(clause)) {
            edges.set(figure.from());
            edges.set(figure.to());
        }
        return edges;
    }

    /** The likelihood of the best row of words from a place on, by the place where each ends. */
    private double[] segment(int first, int[] starts) {
        double[] best = new double[clause.length() + 1];
        for (int end = first + 1; end <= clause.length(); end++) {
            best[end] = Double.NEGATIVE_INFINITY;
            for (int start = Math.max(first, end - WordList.LONGEST); start < end; start++) {
                String word = clause.substring(start, end);
                if (end - start > 1 && !words.has(word)) continue;
                int edge = edges.nextSetBit(start + 1);
                if (edge > start && edge < end) continue;
                double weight = best[start] + words.weight(word);
                if (weight <= best[end]) continue;
                best[end] = weight;
                starts[end] = start;
            }
        }
        return best;
    }

    private void markEnds() {
        for (int end = clause.length(); end > 0; end = starts[end]) {
            for (int at = starts[end]; at < end; at++) ends[at] = end;
        }
    }

    /**
     * The word that a cut at a place goes through, as [from, to); empty where it goes through none.
     */
    FigureFinder.Figure splitAt(int at) {
        FigureFinder.Figure none = new FigureFinder.Figure(at, at);
        if (at == 0 || at == clause.length()) return none;
        if (LATIN.matcher(clause.substring(at - 1, at + 1)).matches()) {
            return new FigureFinder.Figure(at - 1, at + 1);
        }
        int end = ends[at - 1];
        int start = starts[end];
        if (end > at) {
            boolean isWord = !isCompound(start, at, end) && !isUndecided(at);
            return isWord ? new FigureFinder.Figure(start, end) : none;
        }
        boolean affix = ends[at] == at + 1 && SUFFIXES.indexOf(clause.charAt(at)) >= 0;
        return affix && start < at - 1 ? new FigureFinder.Figure(start, at + 1) : none;
    }

    /** Whether words that end here are nearly as likely: 期满后|退还, where 后退 is a word as well. */
    private boolean isUndecided(int at) {
        int last = clause.length();
        double divided = best[at] + segment(at, new int[last + 1])[last];
        return best[last] - divided < UNDECIDED;
    }

    private boolean isCompound(int start, int at, int end) {
        if (at - start == 1) return end - at > 1 && DETERMINERS.indexOf(clause.charAt(start)) >= 0;
        if (end - at == 1) return false;
        return words.has(clause.substring(start, at)) && words.has(clause.substring(at, end));
    }

    /** One past the word that covers the character at a place. */
    int endOfWord(int at) {
        return ends[at];
    }

    /** Whether a word ends at a place, and the next begins. */
    boolean isBoundary(int at) {
        return at == 0 || ends[at - 1] == at;
    }

    /** Whether the word that begins at a place is a verb and nothing else. */
    boolean isVerb(int at) {
        return at < clause.length() && words.isVerb(clause.substring(at, ends[at]));
    }

    /** Whether the word that begins at a place is the last of the clause. */
    boolean isLast(int at) {
        return ends[at] == clause.length();
    }

    /** Whether it may be a verb that governs what follows. */
    boolean mayGovern(int at) {
        return at < clause.length() && words.mayBeVerb(clause.substring(at, ends[at]));
    }
}
