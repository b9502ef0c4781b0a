package org.policygraph.extract.outline;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.StatedDate;
import org.policygraph.text.MatchingCopy;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Reads {@code 新华社· 2025-09-10 18:01} and its relatives: separators {@code · | ，} or a space,
 * labels 来源： and 发布时间：, the source before or after, dates with {@code - / . 年月日}, in Arabic or
 * Chinese digits, with or without a weekday and a time, which {@link ClockTimes} reads; and what
 * {@link Credits} knows behind it.
 */
final class Bylines {
    /** What a reader should have found, for problems. */
    static final String EXPECTED = "the line “source · date time”, as 新华社· 2025-09-10 18:01";

    private static final String ARABIC = "[0-9]{1,2}";
    private static final String CHINESE = "[〇○零一二三四五六七八九十]{1,3}";
    private static final String NUMBER = "(?:" + ARABIC + "|" + CHINESE + ")";

    private static final PrefilteredPattern BYLINE =
            PrefilteredPattern.compile(
                    "^\\s*+"
                            + Credits.SOURCE
                            + "?+\\s*+:?+\\s*+(?<source>[^0-9〇·•・|]{0,40}?)"
                            + "\\s*+[·•・|丨,，/]?+\\s*+"
                            + "(?:\\(?(?:发布|更新|发表|刊发|日期|发布的)?(?:时间|日期|于)\\s*+:?+\\s*+)?"
                            + "(?<stated>(?<year>[0-9〇○零一二三四五六七八九十]{4})\\s?[-/.年－]\\s?(?<month>"
                            + NUMBER
                            + ")\\s?[-/.月－]\\s?(?<day>"
                            + NUMBER
                            + ")\\s?日?"
                            + ClockTimes.WEEKDAY
                            + "?"
                            + ClockTimes.PATTERN
                            + "?)"
                            + ClockTimes.WEEKDAY
                            + "?(?<agency>\\s?[电讯])?"
                            + "(?=[\\s()|丨·•,，;]|发布|更新|刊发|$)");

    /** An agency signs 新华社北京9月10日电: the place is no part of its name. */
    private static final PrefilteredPattern AGENCY = PrefilteredPattern.compile("^.*?[社报网台]");

    /** A line that means to say when, whatever it says. */
    private static final PrefilteredPattern MEANT =
            PrefilteredPattern.compile(
                    Credits.SOURCE
                            + "\\s*:|(?:时间|日期)\\s*:|[0-9〇○零一二三四五六七八九十]{2,4}\\s?[-/.年]\\s?"
                            + NUMBER
                            + "|"
                            + NUMBER
                            + "\\s?月\\s?"
                            + NUMBER
                            + "\\s?日|^\\s*(?:新华社|中新社|人民日报|央视|本报)\\s?[·•・|]");

    /** A longer line is a sentence. */
    private static final int LONGEST = 80;

    private final PrefilteredMatcher matcher;
    private final MatchingCopy copy;

    private Bylines(PrefilteredMatcher matcher, MatchingCopy copy) {
        this.matcher = matcher;
        this.copy = copy;
    }

    /** The byline at the start of a line, or null if the line has none. */
    static @Nullable Bylines in(TextSpan line) {
        MatchingCopy copy = MatchingCopy.of(line);
        PrefilteredMatcher matcher = BYLINE.matcher(copy.text());
        return matcher.find() ? new Bylines(matcher, copy) : null;
    }

    /** Whether a line means to be a byline and cannot be read as one, as where the year lacks. */
    static boolean isMeantBy(TextSpan line) {
        return line.length() <= LONGEST && MEANT.matcher(MatchingCopy.of(line).text()).find();
    }

    /** The printed source's characters, or null where only a date is printed. */
    @Nullable TextSpan source() {
        int start = matcher.start("source");
        int end = matcher.end("source");
        if (start == end) return Credits.source(copy, matcher.end());
        if (matcher.group("agency") == null) return copy.span(start, end);
        PrefilteredMatcher agency = AGENCY.matcher(matcher.group("source"));
        return copy.span(start, agency.find() ? start + agency.end() : end);
    }

    /** The code point after the byline and the credits behind it. */
    int end() {
        int end = Credits.end(copy.text(), matcher.end());
        return copy.span(end - 1, end).end();
    }

    /** The characters of date and time. */
    TextSpan stated() {
        return copy.span(matcher.start("stated"), matcher.end("stated"));
    }

    /**
     * Date and time.
     *
     * @throws DateTimeException if the calendar has no such day or the day no such time
     */
    StatedDate date() {
        LocalDate date = LocalDate.of(number("year"), number("month"), number("day"));
        return new StatedDate(stated(), date, ClockTimes.of(matcher));
    }

    private int number(String group) {
        return ChineseNumbers.parse(matcher.group(group));
    }
}
