package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.Deadline;
import org.policygraph.extract.facts.Timing;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * The times of a clause or cell that stands outside of a sentence and holds for it: 到2030年 above a
 * list, 2031年10月31日 below 完成时限. A day alone, which dates an event in a sentence, is a deadline
 * there.
 */
final class GoverningTimes {
    private static final PrefilteredPattern DAY =
            PrefilteredPattern.compile(
                    "\\s*(?<year>"
                            + CalendarDates.YEAR
                            + ")\\s?[年.-]\\s?(?<month>"
                            + CalendarDates.MONTH
                            + ")\\s?[月.-]\\s?(?<day>"
                            + CalendarDates.DAY
                            + ")\\s?日?\\s*");

    private GoverningTimes() {}

    /** What such a clause says; nothing where it cannot be read. */
    static Timing of(ParsedClause clause, MeasureContext context) {
        PrefilteredMatcher day = DAY.matcher(clause.text());
        if (day.matches()) {
            String calendar =
                    CalendarDates.iso(day.group("year"), day.group("month"), day.group("day"));
            TextSpan span = clause.span(day.start("year"), clause.text().stripTrailing().length());
            return new Timing(null, new Deadline(calendar, span), null, null);
        }
        return Times.of(clause, "", context).inferring("", null, context).at(Integer.MAX_VALUE);
    }

    /** The promise to keep to the time of a cell; null where that says no time alone. */
    static @Nullable Commitment ofCell(TextSpan cell, MeasureContext context) {
        ParsedClause clause = ParsedClause.ofSentence(1, cell);
        Timing timing = of(clause, context);
        Times times = Times.of(clause, "", context).inferring("", null, context);
        boolean isAlone = times.areAll() || DAY.matcher(clause.text()).matches();
        if (!isAlone || timing.equals(Timing.NONE)) return null;
        return BareTimes.alone(clause, timing);
    }

    /** Whether all that a cell says is the time that these promises have. */
    static boolean areSaid(List<Commitment> commitments, TextSpan cell) {
        return commitments.stream().anyMatch(each -> each.timing().isFrom(cell));
    }
}
