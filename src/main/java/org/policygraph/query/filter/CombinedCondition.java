package org.policygraph.query.filter;

import org.policygraph.index.Criterion;
import org.policygraph.index.MeasureIndex;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.page.Match;

import java.util.List;
import java.util.stream.Stream;

/** Conditions made of conditions. Reasons come from those parts that a measure meets. */
public final class CombinedCondition {
    private CombinedCondition() {}

    /** All hold. */
    record All(List<MeasureConstraint> parts) implements MeasureConstraint {
        @Override
        public Criterion criterion() {
            return new Criterion.All(criteria(parts));
        }

        @Override
        public List<Match> reasons(Entity measure) {
            return parts.stream().flatMap(each -> stream(each, measure)).distinct().toList();
        }
    }

    /** At least one holds. */
    record Any(List<MeasureConstraint> parts) implements MeasureConstraint {
        @Override
        public Criterion criterion() {
            return new Criterion.Any(criteria(parts));
        }

        @Override
        public List<Match> reasons(Entity measure) {
            return parts.stream()
                    .filter(each -> meets(measure, each.criterion()))
                    .flatMap(each -> stream(each, measure))
                    .distinct()
                    .toList();
        }
    }

    /** It does not hold; there is nothing to show for that. */
    record Not(MeasureConstraint part) implements MeasureConstraint {
        @Override
        public Criterion criterion() {
            return new Criterion.Not(part.criterion());
        }

        @Override
        public List<Match> reasons(Entity measure) {
            return List.of();
        }
    }

    private static List<Criterion> criteria(List<MeasureConstraint> parts) {
        return parts.stream().map(MeasureConstraint::criterion).toList();
    }

    private static Stream<Match> stream(MeasureConstraint condition, Entity measure) {
        return condition.reasons(measure).stream();
    }

    private static boolean meets(Entity measure, Criterion criterion) {
        MeasureIndex index = measure.reading().index();
        int entry = index.entry(measure.node());
        return entry >= 0 && index.meets(entry, criterion);
    }
}
