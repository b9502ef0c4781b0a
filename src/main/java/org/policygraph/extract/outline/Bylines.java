package org.policygraph.extract.outline;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.StatedDate;
import org.policygraph.text.MatchingCopy;
import org.policygraph.text.TextSpan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code 新华社· 2025-09-10 18:01} and its relatives: separators {@code · | ，} or a space,
 * labels 来源： and 发布时间：, the publisher before or after, dates with {@code - / . 年月日}, in Arabic or
 * Chinese digits, with or without a time.
 */
final class Bylines {
    /** What a reader should have found, for problems. */
    static final String EXPECTED = "the line “publisher · date time”, as 新华社· 2025-09-10 18:01";

    private static final String DIGITS = "[0-9〇○零一二三四五六七八九十]";
    private static final Pattern BYLINE =
            Pattern.compile(
                    "^\\s*+(?:来源|发布机构|稿源)?+\\s*+:?+\\s*+(?<publisher>[^0-9〇·•・|]{0,40}?)"
                            + "\\s*+[·•・|丨,，/]?+\\s*+(?:(?:发布|更新)?(?:时间|日期)\\s*+:?+\\s*+)?"
                            + "(?<stated>(?<year>"
                            + DIGITS
                            + "{4})\\s?[-/.年－]\\s?(?<month>"
                            + DIGITS
                            + "{1,2})\\s?[-/.月－]\\s?(?<day>"
                            + DIGITS
                            + "{1,3})\\s?日?(?:[T\\s]*(?<hour>[0-9]{1,2})\\s?[:时]\\s?(?<minute>[0-9]{1,2})分?"
                            + "(?:[:]?(?<second>[0-9]{1,2})秒?)?)?)"
                            + "(?:\\s+(?:来源|发布机构|稿源)\\s*:\\s*(?<source>[^\\s:]{1,40}))?(?=\\s|$)");

    private final Matcher matcher;
    private final MatchingCopy copy;

    private Bylines(Matcher matcher, MatchingCopy copy) {
        this.matcher = matcher;
        this.copy = copy;
    }

    /** The byline at the start of a line, or null if the line has none. */
    static @Nullable Bylines in(TextSpan line) {
        MatchingCopy copy = MatchingCopy.of(line);
        Matcher matcher = BYLINE.matcher(copy.text());
        return matcher.find() ? new Bylines(matcher, copy) : null;
    }

    /** The publisher's characters, or null where only a date is printed. */
    @Nullable TextSpan publisher() {
        TextSpan before = span("publisher");
        return before == null ? span("source") : before;
    }

    /** The code point after the byline. */
    int end() {
        return copy.span(matcher.end() - 1, matcher.end()).end();
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
        LocalTime time =
                matcher.group("hour") == null
                        ? null
                        : LocalTime.of(
                                number("hour"),
                                number("minute"),
                                matcher.group("second") == null ? 0 : number("second"));
        return new StatedDate(stated(), date, time);
    }

    private int number(String group) {
        return ChineseNumbers.parse(matcher.group(group));
    }

    private @Nullable TextSpan span(String group) {
        int start = matcher.start(group);
        int end = matcher.end(group);
        return start == end ? null : copy.span(start, end);
    }
}
