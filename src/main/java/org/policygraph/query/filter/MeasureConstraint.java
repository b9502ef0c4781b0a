package org.policygraph.query.filter;

import org.policygraph.index.Criterion;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.page.Match;

import java.util.List;

/** A condition on measures: how the index finds those that meet it, and what shows that they do. */
public interface MeasureConstraint {
    /** Every measure. */
    static MeasureConstraint everyMeasure() {
        return new Unexplained(new Criterion.Everything());
    }

    /** What the index is asked. */
    Criterion criterion();

    /** The same, found among fewer measures. */
    default MeasureConstraint within(Criterion narrower) {
        return narrower.equals(criterion()) ? this : new Narrowed(this, narrower);
    }

    /** Why a measure that meets it does so. */
    List<Match> reasons(Entity measure);

    /** A condition that is met by some of the measures alone, for the same reasons. */
    record Narrowed(MeasureConstraint stated, Criterion criterion) implements MeasureConstraint {
        @Override
        public List<Match> reasons(Entity measure) {
            return stated.reasons(measure);
        }
    }

    /** A condition that every reader sees met in the measure itself, so that nothing is shown. */
    record Unexplained(Criterion criterion) implements MeasureConstraint {
        @Override
        public List<Match> reasons(Entity measure) {
            return List.of();
        }
    }
}
