package org.policygraph.trace;

import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which hedges a digest lost or added. A hedge counts only inside a passage that a clause of the
 * digest is made from; it is kept where a clause of that passage has one of the same entry, and
 * each kept hedge keeps one.
 */
final class HedgeComparison {
    private final HedgeLexicon hedges;
    private final List<Found> ofDigest = new ArrayList<>();
    private final List<Found> ofOriginal = new ArrayList<>();

    private HedgeComparison(HedgeLexicon hedges) {
        this.hedges = hedges;
    }

    /** A hedge, and the clause and passage that it was found in. */
    private record Found(HedgeLexicon.Hit hit, AlignedClause in) {
        private boolean isKeptBy(Found other) {
            return in.equals(other.in) && hit.hedge().equals(other.hit.hedge());
        }
    }

    /** The changes, those of the digest's first clause first. */
    static List<HedgeChange> of(List<AlignedClause> aligned, HedgeLexicon hedges) {
        HedgeComparison comparison = new HedgeComparison(hedges);
        aligned.forEach(comparison::find);
        return comparison.changes();
    }

    private void find(AlignedClause pair) {
        hedges.in(pair.clause()).forEach(hit -> ofDigest.add(new Found(hit, pair)));
        hedges.in(pair.passage()).forEach(hit -> ofOriginal.add(new Found(hit, pair)));
    }

    private List<HedgeChange> changes() {
        List<HedgeLexicon.Hit> kept = new ArrayList<>();
        List<Found> added = new ArrayList<>();
        for (Found own : ofDigest) {
            ofOriginal.stream()
                    .filter(own::isKeptBy)
                    .map(Found::hit)
                    .filter(hit -> !kept.contains(hit))
                    .findFirst()
                    .ifPresentOrElse(kept::add, () -> added.add(own));
        }
        List<HedgeChange> changes = new ArrayList<>();
        for (Found other : ofOriginal) {
            if (kept.contains(other.hit)) continue;
            // Two clauses made from one passage lose its hedge once.
            kept.add(other.hit);
            changes.add(change(HedgeChange.Kind.LOST, other.hit, other.in.clause()));
        }
        for (Found own : added) {
            changes.add(change(HedgeChange.Kind.ADDED, own.hit, own.in.passage()));
        }
        changes.sort(Comparator.comparing(HedgeComparison::inDigest));
        return changes;
    }

    private static HedgeChange change(
            HedgeChange.Kind kind, HedgeLexicon.Hit hit, ComparedText without) {
        return new HedgeChange(kind, hit.span().text(), hit.span(), without.held());
    }

    private static TextSpan inDigest(HedgeChange change) {
        return change.kind() == HedgeChange.Kind.ADDED ? change.span() : change.missingFrom();
    }
}
