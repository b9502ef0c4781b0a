package org.policygraph.query.filter;

import org.policygraph.index.ConditionPlan;
import org.policygraph.index.Criterion;
import org.policygraph.mapping.FilterCondition;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.IndexPlans;

import java.util.List;
import java.util.Set;

/**
 * A condition that the schema alone states, by {@code @condition}: that a field has a value or has
 * none, or that it has one of some values.
 */
record PlainCondition(ConditionPlan plan, boolean isWanted, Set<String> values) {
    /**
     * A condition as a client asks it.
     *
     * @param filter the type of the filter
     * @param asked true or false, or a list of values
     * @throws IllegalStateException if the schema states no such condition
     */
    static PlainCondition of(SchemaMapping mapping, String filter, String field, Object asked) {
        FilterCondition condition = mapping.conditions().get(filter + "." + field);
        if (condition == null) {
            throw new IllegalStateException("no condition is called " + filter + "." + field);
        }
        ConditionPlan plan = IndexPlans.plan(condition);
        if (!plan.isByValue()) return new PlainCondition(plan, asked.equals(true), Set.of());
        return new PlainCondition(plan, true, Set.copyOf(FilterText.named(field, (List<?>) asked)));
    }

    /** The same of a measure, for the index. */
    MeasureConstraint constraint() {
        Criterion met =
                plan.isByValue()
                        ? new Criterion.HasValue(plan.property(), values)
                        : new Criterion.Has(plan.property());
        return new MeasureConstraint.Unexplained(isWanted ? met : new Criterion.Not(met));
    }

    /** Whether a record meets it. */
    boolean isMetBy(Entity record) {
        var found = record.values(plan.property());
        if (!plan.isByValue()) return found.isEmpty() != isWanted;
        return found.stream().map(plan::written).anyMatch(values::contains);
    }
}
