package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.PrintedDate;
import org.policygraph.extract.outline.ChineseNumbers;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** Dates of documents: 2020年3月1日, 二〇二〇年三月一日, 2020-03-01; also without the day. */
final class Dates {
    /** A date in a folded text, with groups year, month and day. */
    static final String DATE =
            "(?<year>(?:19|20)[0-9]{2}|[一二][九〇零○O0一二三四五六七八]{3})\\s?[年./-]\\s?"
                    + "(?<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})\\s?(?:月|[./-])"
                    + "(?:\\s?(?<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s?日?)?";

    /** The same without groups, for expressions that have it several times or only pass it. */
    static final String DAY = DATE.replaceAll("\\?<[a-z]+>", "?:");

    private static final PrefilteredPattern PATTERN = PrefilteredPattern.compile(DATE);
    private static final PrefilteredPattern LINE =
            PrefilteredPattern.compile("^" + DATE + "(?:\\s?(?:印发|发布|起草))?$");

    private Dates() {}

    /** The first date in [from, to) of a passage; null if there is none. */
    static @Nullable PrintedDate first(FoldedPassage passage, int from, int to) {
        PrefilteredMatcher matcher = PATTERN.matcher(passage.text()).region(from, to);
        return matcher.find() ? printed(passage, matcher) : null;
    }

    /** The date that a line is; null if it is none. */
    static @Nullable PrintedDate line(Line line) {
        if (line.text().length() > 24) return null;
        PrefilteredMatcher matcher = LINE.matcher(line.text());
        return matcher.matches() ? printed(line.passage(), matcher) : null;
    }

    private static @Nullable PrintedDate printed(
            FoldedPassage passage, PrefilteredMatcher matcher) {
        String calendar = calendar(matcher);
        if (calendar == null) return null;
        int end = matcher.end();
        if (matcher.end("day") >= 0) end = matcher.end("day");
        else end = matcher.end("month");
        if (end < passage.text().length() && "月日".indexOf(passage.text().charAt(end)) >= 0) end++;
        return new PrintedDate(calendar, passage.span(matcher.start(), end));
    }

    private static @Nullable String calendar(PrefilteredMatcher matcher) {
        try {
            int year =
                    ChineseNumbers.parse(matcher.group("year").replaceAll("[○O0零]", zero(matcher)));
            int month = ChineseNumbers.parse(matcher.group("month"));
            String day = matcher.group("day");
            if (day == null) return YearMonth.of(year, month).toString();
            return LocalDate.of(year, month, ChineseNumbers.parse(day)).toString();
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    private static String zero(PrefilteredMatcher matcher) {
        boolean inDigits = matcher.group("year").toLowerCase(Locale.ROOT).matches("[0-9]{4}");
        return inDigits ? "0" : "〇";
    }
}
