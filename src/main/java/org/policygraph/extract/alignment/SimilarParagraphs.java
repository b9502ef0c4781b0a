package org.policygraph.extract.alignment;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.DivisionParagraph;
import org.policygraph.fold.CharacterPairs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the paragraphs of an official text that a wording of a digest is made from, by the pairs of
 * characters that they share. Where a paragraph stands, and what number it has, plays no part.
 *
 * <ol>
 *   <li>The paragraph that shares most with the whole wording is taken if one of the clauses is
 *       like it by itself; a pair counts the less, the more paragraphs have it.
 *   <li>What clauses are left that none of the paragraphs taken is like, look for a further one in
 *       the same way.
 *   <li>Where less of the whole wording than {@link #FLOOR} is found in all of them, nothing is
 *       proposed.
 * </ol>
 */
final class SimilarParagraphs {
    /**
     * Least share of the pairs, of the whole wording and of what is left of it. The same as where a
     * citation is compared: {@code src/site/markdown/adr/0015-digest-and-original.md}.
     */
    static final double FLOOR = 0.3;

    /** The same for a single clause, which has fewer pairs and agrees more often by chance. */
    static final double CLAUSE_FLOOR = 0.5;

    /** Least pairs of a clause that speaks for a paragraph: stock phrases have fewer. */
    private static final int TELLING = 6;

    /** The same where all of them stand in one paragraph alone. */
    private static final int FEW = 4;

    private final List<Candidate> candidates;
    private final Map<Long, Integer> frequencies = new HashMap<>();

    private record Candidate(DivisionParagraph paragraph, Set<Long> pairs) {}

    /**
     * What is alike.
     *
     * @param paragraphs in the order of the text; at least one
     * @param score the share of the pairs of the whole wording that they have
     */
    record Found(List<DivisionParagraph> paragraphs, BigDecimal score) {}

    SimilarParagraphs(List<DivisionParagraph> paragraphs) {
        this.candidates =
                paragraphs.stream()
                        .map(each -> new Candidate(each, CharacterPairs.of(each.wording())))
                        .toList();
        for (Candidate each : candidates) {
            for (Long pair : each.pairs()) frequencies.merge(pair, 1, Integer::sum);
        }
    }

    /** In the order of the text. */
    static List<DivisionParagraph> inOrder(List<DivisionParagraph> paragraphs) {
        return paragraphs.stream()
                .distinct()
                .sorted(Comparator.comparingInt(each -> each.span().start()))
                .toList();
    }

    /**
     * The paragraphs that a wording is made from; null if nothing is alike.
     *
     * @param rejected what is not to be proposed
     */
    @Nullable Found to(MarkerWording wording, List<DivisionParagraph> rejected) {
        List<Candidate> open =
                new ArrayList<>(
                        candidates.stream()
                                .filter(each -> !rejected.contains(each.paragraph()))
                                .toList());
        List<DivisionParagraph> taken = new ArrayList<>();
        Set<Long> found = new HashSet<>();
        List<Set<Long>> left = wording.clauses();
        while (!left.isEmpty()) {
            Candidate best = best(MarkerWording.pooled(left), open);
            if (best == null || !isLike(best, left)) break;
            open.remove(best);
            taken.add(best.paragraph());
            found.addAll(best.pairs());
            left = left.stream().filter(clause -> !isIn(clause, found)).toList();
        }
        double score = share(wording.pooled(), found);
        if (taken.isEmpty() || score < FLOOR) return null;
        return new Found(inOrder(taken), rounded(score));
    }

    private @Nullable Candidate best(Set<Long> wanted, List<Candidate> open) {
        Candidate best = null;
        double most = 0;
        for (Candidate each : open) {
            double weight = weight(wanted, each.pairs());
            if (weight <= most) continue;
            most = weight;
            best = each;
        }
        return best != null && share(wanted, best.pairs()) >= FLOOR ? best : null;
    }

    private double weight(Set<Long> wanted, Set<Long> pairs) {
        double weight = 0;
        for (Long pair : wanted) {
            if (pairs.contains(pair)) weight += 1.0 / frequencies.getOrDefault(pair, 1);
        }
        return weight;
    }

    /** Whether one of the clauses is so like a paragraph that it cannot be by chance. */
    private boolean isLike(Candidate candidate, List<Set<Long>> clauses) {
        return clauses.stream()
                .anyMatch(
                        clause ->
                                (clause.size() >= TELLING && isIn(clause, candidate.pairs()))
                                        || isWordForWord(clause, candidate));
    }

    /** A few words that stand in this paragraph as they are, and in no other. */
    private boolean isWordForWord(Set<Long> clause, Candidate candidate) {
        return clause.size() >= FEW
                && candidate.pairs().containsAll(clause)
                && candidates.stream().filter(each -> each.pairs().containsAll(clause)).count()
                        == 1;
    }

    /** Whether half of the pairs of a clause are there. */
    private static boolean isIn(Set<Long> clause, Set<Long> pairs) {
        return share(clause, pairs) >= CLAUSE_FLOOR;
    }

    static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_UP);
    }

    static double share(Set<Long> wanted, Set<Long> pairs) {
        if (wanted.isEmpty()) return 0;
        long shared = wanted.stream().filter(pairs::contains).count();
        return (double) shared / wanted.size();
    }
}
