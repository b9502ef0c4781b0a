package org.policygraph.query.filter;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.NameResolver;
import org.policygraph.text.Messages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar year, month or day, as documents print their dates.
 *
 * @param first its first day
 * @param last its last day
 */
record PrintedDay(LocalDate first, LocalDate last) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?");

    /**
     * The day that a filter asks for.
     *
     * @throws QueryException if that is none
     */
    static PrintedDay asked(String field, String written) {
        PrintedDay day = of(written.strip());
        if (day != null) return day;
        throw QueryException.badInput(
                Messages.format(
                        "%s: found “%s”, expected a year, month or day: 2024, 2024-06, 2024-06-30",
                        field, NameResolver.echo(written)));
    }

    /** The same; null if it is none. */
    static @Nullable PrintedDay of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) return null;
        int year = Integer.parseInt(matcher.group(1));
        String month = matcher.group(2);
        String day = matcher.group(3);
        try {
            if (month == null) {
                return new PrintedDay(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            YearMonth within = YearMonth.of(year, Integer.parseInt(month));
            if (day == null) return new PrintedDay(within.atDay(1), within.atEndOfMonth());
            LocalDate only = within.atDay(Integer.parseInt(day));
            return new PrintedDay(only, only);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
