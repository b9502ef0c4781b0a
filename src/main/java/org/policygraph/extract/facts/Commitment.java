package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

/**
 * What a clause says in numbers or by when: a value, a time, or both.
 *
 * @param clause position of the clause in the measure, from 1
 * @param nature what it is to those whom it binds
 * @param quantity the value, if any
 * @param unit the characters of the unit where they do not stand beside the number, as in a table
 * @param column the heading of its column where that says what the value of a table is; null
 *     outside of tables
 * @param per per what the value counts, as printed: 每月, 每人每年; null where that is not said
 * @param timing the times that go with it, or that stand alone
 * @param hedge what softens it: 原则上, 力争, 左右
 * @param indicator what stands before the value
 * @param population what is counted, as it stands after the value; null where that is not clear
 * @param span the characters of the value, or of the time where that stands alone
 * @param rule the rule that read them
 */
public record Commitment(
        int clause,
        Nature nature,
        @Nullable Quantity quantity,
        @Nullable TextSpan unit,
        @Nullable TextSpan column,
        @Nullable TextSpan per,
        Timing timing,
        @Nullable TextSpan hedge,
        @Nullable TextSpan indicator,
        @Nullable TextSpan population,
        TextSpan span,
        Rule rule) {
    /**
     * What is read off the characters is stated; what a rule makes of 全覆盖 is only implied, and so
     * is a time alone whose year is taken from elsewhere.
     */
    public Basis basis() {
        Deadline deadline = deadline();
        if (quantity == null && deadline != null) return deadline.basis();
        return rule == Rule.FULL_COVERAGE ? Basis.IMPLIED : Basis.STATED;
    }

    /** In how long a time; null where that is not said. */
    public @Nullable Duration duration() {
        return timing.duration();
    }

    /** By when; null where that is not said. */
    public @Nullable Deadline deadline() {
        return timing.deadline();
    }
}
