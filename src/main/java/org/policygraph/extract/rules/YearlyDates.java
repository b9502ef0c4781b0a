package org.policygraph.extract.rules;

import org.policygraph.extract.facts.Recurrence;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * Dates without a year that an earlier 每年 governs: 每年2月底前完成报告，3月底前公布 says twice what is done every
 * year.
 */
final class YearlyDates {
    private static final PrefilteredPattern DATE =
            PrefilteredPattern.compile(
                    "(?<![年0-9一二三四五六七八九十])(?:"
                            + CalendarDates.MONTH
                            + ")月(?:底|末|(?:"
                            + CalendarDates.DAY
                            + ")日|[上中下]旬)?(?:之前|以前|前)");

    private YearlyDates() {}

    /**
     * The dates of a clause as recurrences.
     *
     * @param yearly what is done every year in a clause before it
     */
    static List<Recurrence> in(ParsedClause clause, Recurrence yearly) {
        List<Recurrence> found = new ArrayList<>();
        PrefilteredMatcher date = DATE.matcher(clause.text());
        while (date.find()) {
            TextSpan span = clause.span(date.start(), date.end());
            if (clause.isInTitle(span)) continue;
            found.add(new Recurrence(yearly.interval(), span));
        }
        return List.copyOf(found);
    }
}
