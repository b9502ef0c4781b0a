package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

/**
 * A number, period or deadline that a clause states. At least one of the three is there.
 *
 * @param clause position of the clause in the measure, from 1
 * @param quantity the value, if any
 * @param duration the period of the same clause, if any
 * @param deadline the deadline of the same clause, if any
 * @param indicator what stands before the value
 * @param population what is counted, as it stands after the value; null where that is not clear
 * @param span the characters of the value, or of period or deadline where they stand alone
 * @param rule the rule that read them
 */
public record Commitment(
        int clause,
        @Nullable Quantity quantity,
        @Nullable Duration duration,
        @Nullable Deadline deadline,
        @Nullable TextSpan indicator,
        @Nullable TextSpan population,
        TextSpan span,
        Rule rule) {
    /** What is read off the characters is stated; what a rule makes of 全覆盖 is only implied. */
    public Basis basis() {
        return rule == Rule.FULL_COVERAGE ? Basis.IMPLIED : Basis.STATED;
    }
}
