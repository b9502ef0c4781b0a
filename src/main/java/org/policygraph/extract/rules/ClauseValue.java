package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Comparator;
import org.policygraph.extract.facts.Duration;
import org.policygraph.extract.facts.Quantity;
import org.policygraph.extract.facts.Rule;
import org.policygraph.extract.number.Amount;
import org.policygraph.extract.number.Figure;
import org.policygraph.extract.number.Signs;

import java.util.List;

/**
 * A value with its place in the clause.
 *
 * @param from its first unit, with all signs that compare it
 * @param indicatorTo where what it measures ends: behind the noun of 报销上限为20万元
 * @param to one past its last unit
 * @param period the limit of time that it is as well; null for all others
 */
record ClauseValue(
        int from,
        int indicatorTo,
        int to,
        Quantity quantity,
        Rule rule,
        @Nullable Duration period) {
    boolean isImplied() {
        return rule == Rule.FULL_COVERAGE;
    }

    /** Whether it is no more than a limit that runs from a day that the text says, as 5年内 is. */
    boolean isDeadline() {
        return period != null && period.period() != null && period.start() != null;
    }

    /** A range has its own signs; with others it says something that is not modelled. */
    static List<ClauseValue> ofRange(Figure figure, Signs.Before before, Signs.After after) {
        // 控制在80%—90% only says that it is to stay between them.
        boolean isBound = before.comparator() != null && !before.isSoft();
        boolean hasSign = isBound || after.comparator() != null;
        if (hasSign) return List.of();
        boolean about = before.isEstimate() || after.isEstimate();
        Amount least = figure.amounts().getFirst();
        Quantity quantity =
                new Quantity(
                        Comparator.BETWEEN,
                        least.value(),
                        least.unit(),
                        least.baseValue(),
                        least.baseUnit(),
                        max(figure),
                        about);
        int from = before.from();
        return List.of(new ClauseValue(from, from, after.to(), quantity, Rule.RANGE, null));
    }

    private static Quantity.Max max(Figure range) {
        Amount most = range.amounts().getLast();
        return new Quantity.Max(range.lastInFirstUnit(), most.baseValue());
    }

    static Quantity quantity(Comparator comparator, Amount amount, boolean about) {
        return new Quantity(
                comparator,
                amount.value(),
                amount.unit(),
                amount.baseValue(),
                amount.baseUnit(),
                null,
                about);
    }
}
