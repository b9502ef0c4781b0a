package org.policygraph.trace;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Holds the wording of a citation against the paragraph that its marker numbers.
 *
 * <ol>
 *   <li>Each clause of the digest looks for the passage of the paragraph that shares most pairs of
 *       characters with it ({@link OriginalPassages}).
 *   <li>Where too few pairs of the whole wording are found so, or no clause is like its passage,
 *       nothing is said.
 *   <li>Each clause that is like its passage is compared with it character by character; one that
 *       is like none stands in the digest only.
 *   <li>A clause and its passage of which one denies what the other says, or of which the figures
 *       differ, are told apart from a paraphrase ({@link SenseChange}), and so are those of which
 *       the bounds, times, periods or addressees differ ({@link QualifierChange}).
 *   <li>Hedges are compared inside those passages alone ({@link HedgeComparison}).
 * </ol>
 */
public final class FidelityCheck {
    /**
     * Least share of a wording's pairs that its passages have, for the two to be of one thing. How
     * it was chosen: {@code src/site/markdown/adr/0015-digest-and-original.md}.
     */
    public static final double FLOOR = 0.3;

    /** The same for a single clause, which has fewer pairs and agrees more often by chance. */
    public static final double CLAUSE_FLOOR = 0.5;

    private final OriginalPassages paragraph;
    private final HedgeLexicon hedges;
    private final List<AlignedClause> aligned = new ArrayList<>();
    private final List<DiffPart> diff = new ArrayList<>();
    private int pairs;
    private int shared;

    private FidelityCheck(OriginalPassages paragraph, HedgeLexicon hedges) {
        this.paragraph = paragraph;
        this.hedges = hedges;
    }

    /**
     * The fidelity of some wording.
     *
     * @param clauses the clauses of the wording, in order
     */
    public static Fidelity of(
            List<TextSpan> clauses, OriginalPassages paragraph, HedgeLexicon hedges) {
        return new FidelityCheck(paragraph, hedges).compare(clauses);
    }

    /** A clause and the passage that it is made from; null if it is like none. */
    private record Candidate(ComparedText clause, @Nullable TextSpan passage) {
        private @Nullable AlignedClause aligned() {
            return passage == null ? null : new AlignedClause(clause, new ComparedText(passage));
        }
    }

    private Fidelity compare(List<TextSpan> clauses) {
        List<Candidate> candidates = clauses.stream().map(this::candidate).toList();
        double similarity = pairs == 0 ? 0 : (double) shared / pairs;
        if (similarity < FLOOR || candidates.stream().allMatch(each -> each.passage() == null)) {
            return new Fidelity(FidelityVerdict.UNALIGNED, similarity, List.of(), List.of());
        }
        align(candidates);
        List<HedgeChange> softened = HedgeComparison.of(aligned, hedges);
        return new Fidelity(verdict(!softened.isEmpty()), similarity, diff, softened);
    }

    private FidelityVerdict verdict(boolean hasOtherHedge) {
        if (isVerbatim()) return FidelityVerdict.VERBATIM;
        List<SenseChange> changes = aligned.stream().map(SenseChange::new).toList();
        if (changes.stream().anyMatch(SenseChange::hasOtherNegation)) {
            return FidelityVerdict.NEGATION_CHANGED;
        }
        String whole = paragraph.text();
        if (changes.stream().anyMatch(each -> each.hasOtherFigure(whole))) {
            return FidelityVerdict.NUMBER_CHANGED;
        }
        if (aligned.stream().map(QualifierChange::new).anyMatch(QualifierChange::turnsSense)) {
            return FidelityVerdict.QUALIFIER_CHANGED;
        }
        return hasOtherHedge ? FidelityVerdict.HEDGE_CHANGED : FidelityVerdict.PARAPHRASE;
    }

    private Candidate candidate(TextSpan clause) {
        ComparedText compared = new ComparedText(clause);
        Set<Long> wanted = compared.pairs();
        pairs += wanted.size();
        OriginalPassages.Passage best = paragraph.best(wanted);
        if (best == null) return new Candidate(compared, null);
        shared += best.shared();
        boolean isLike = !wanted.isEmpty() && best.shared() >= CLAUSE_FLOOR * wanted.size();
        return new Candidate(compared, isLike ? best.span() : null);
    }

    /** Neighbouring clauses that are made from one passage are compared with it together. */
    private void align(List<Candidate> candidates) {
        AlignedClause open = null;
        for (Candidate candidate : candidates) {
            AlignedClause next = candidate.aligned();
            if (open != null && next != null && open.overlaps(next)) {
                open = open.through(next);
                continue;
            }
            if (open != null) compare(open);
            if (next == null) {
                TextSpan lone = candidate.clause().held();
                diff.add(new DiffPart(DiffPart.Kind.ONLY_IN_DIGEST, lone, null));
            }
            open = next;
        }
        if (open != null) compare(open);
    }

    private void compare(AlignedClause pair) {
        aligned.add(pair);
        diff.addAll(CharacterDiff.of(pair.clause(), pair.passage()));
    }

    private boolean isVerbatim() {
        if (diff.stream().anyMatch(part -> part.kind() != DiffPart.Kind.EQUAL)) return false;
        for (int at = 1; at < aligned.size(); at++) {
            if (!aligned.get(at - 1).isFollowedBy(aligned.get(at))) return false;
        }
        return true;
    }
}
