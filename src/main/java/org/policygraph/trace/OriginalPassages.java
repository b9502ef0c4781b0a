package org.policygraph.trace;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.outline.Clauses;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Paragraphs of an official text, cut into clauses, ready for wordings of a digest to find the
 * passage that they are made from.
 */
public final class OriginalPassages {
    /** Most clauses of the original that one clause of a digest is held against. */
    private static final int LONGEST = 6;

    private final List<Clause> clauses = new ArrayList<>();

    /** Cuts paragraphs. */
    public OriginalPassages(List<TextSpan> paragraphs, HedgeLexicon hedges) {
        for (int paragraph = 0; paragraph < paragraphs.size(); paragraph++) {
            for (TextSpan printed : Clauses.of(paragraphs.get(paragraph))) {
                TextSpan clause = TextDivision.unlabelled(printed);
                ComparedText compared = new ComparedText(clause);
                boolean isHedge = hedges.isAllOf(compared);
                clauses.add(new Clause(paragraph, clause, compared.pairs(), isHedge));
            }
        }
    }

    /**
     * A clause of the original.
     *
     * @param paragraph place of its paragraph, from 0
     * @param hedge whether it is nothing but a hedge, and so belongs to what follows
     */
    private record Clause(int paragraph, TextSpan span, Set<Long> pairs, boolean hedge) {}

    /**
     * Some neighbouring clauses.
     *
     * @param shared pairs of characters that they have in common with what was asked for
     */
    record Passage(TextSpan span, int shared) {}

    /** Neighbouring clauses, by their places. */
    private record Run(int first, int last, int shared) {
        /** A further clause must bring at least two pairs, lest a passage grow by chance. */
        private int score() {
            return shared - (last - first);
        }

        private boolean beats(Run other) {
            if (score() != other.score()) return score() > other.score();
            return last - first < other.last - other.first;
        }
    }

    /**
     * The passage that shares most pairs with a clause of a digest; of equals the shortest, then
     * the first. Null if they have no clause.
     */
    @Nullable Passage best(Set<Long> wanted) {
        if (clauses.isEmpty()) return null;
        Run best = new Run(0, 0, 0);
        for (int first = 0; first < clauses.size(); first++) {
            Set<Long> shared = new HashSet<>();
            int end = Math.min(clauses.size(), first + LONGEST);
            for (int last = first; last < end && areOfOne(first, last); last++) {
                addShared(shared, clauses.get(last), wanted);
                Run run = new Run(first, last, shared.size());
                if (run.beats(best)) best = run;
            }
        }
        TextSpan span =
                clauses.get(withHedges(best.first()))
                        .span()
                        .through(clauses.get(best.last()).span());
        return new Passage(span, best.shared());
    }

    /** All clauses as texts are compared, each on a line. */
    String text() {
        return clauses.stream()
                .map(each -> new ComparedText(each.span()).text())
                .collect(Collectors.joining("\n"));
    }

    /** No passage runs from one paragraph into another. */
    private boolean areOfOne(int clause, int other) {
        return clauses.get(clause).paragraph() == clauses.get(other).paragraph();
    }

    /** The first of the clauses that are nothing but hedges and lead up to a clause. */
    private int withHedges(int clause) {
        int first = clause;
        while (first > 0 && clauses.get(first - 1).hedge() && areOfOne(first - 1, clause)) first--;
        return first;
    }

    private static void addShared(Set<Long> shared, Clause clause, Set<Long> wanted) {
        for (Long pair : wanted) {
            if (clause.pairs().contains(pair)) shared.add(pair);
        }
    }
}
