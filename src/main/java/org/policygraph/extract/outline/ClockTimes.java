package org.policygraph.extract.outline;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.PrefilteredMatcher;

import java.time.DateTimeException;
import java.time.LocalTime;

/** Times of day as bylines print them: {@code 18:01}, 18时01分, 下午3点, 上午九时三十分, 晚8点半. */
final class ClockTimes {
    /** 星期四 and its relatives, in brackets or not. */
    static final String WEEKDAY = "(?:[\\s,(]*+(?:星期|周|礼拜)[一二三四五六日天]\\)?)";

    private static final String NUMBER = "(?:[0-9]{1,2}|[〇○零一二三四五六七八九十]{1,3})";

    /** A time, whose groups {@link #of} reads. */
    static final String PATTERN =
            "(?:[T\\s,]*+(?<period>凌晨|清晨|早晨|早上|早|上午|中午|正午|下午|午后|傍晚|晚上|晚间|晚|夜间|深夜)?\\s?(?<hour>"
                    + NUMBER
                    + ")\\s?(?::\\s?(?<minute>[0-9]{1,2})(?:\\s?:\\s?(?<second>[0-9]{1,2}))?分?|[时点](?:(?<part>半|整|钟|一刻|三刻)|\\s?(?<minutes>"
                    + NUMBER
                    + ")\\s?分?(?:(?<seconds>[0-9]{1,2})秒)?)?))";

    private static final String AFTER_NOON = "下午午后傍晚晚上晚间夜间深夜";
    private static final int NOON = 12;
    private static final int QUARTER = 15;

    private ClockTimes() {}

    /**
     * The time that was matched, null if there is none.
     *
     * @throws DateTimeException if the day has no such time
     */
    static @Nullable LocalTime of(PrefilteredMatcher matcher) {
        String hour = matcher.group("hour");
        if (hour == null) return null;
        return LocalTime.of(
                hour(ChineseNumbers.parse(hour), matcher.group("period")),
                minute(matcher),
                number(matcher, "second", "seconds"));
    }

    private static int minute(PrefilteredMatcher matcher) {
        String part = matcher.group("part");
        if (part == null) return number(matcher, "minute", "minutes");
        return switch (part) {
            case "半" -> 2 * QUARTER;
            case "一刻" -> QUARTER;
            case "三刻" -> 3 * QUARTER;
            default -> 0;
        };
    }

    private static int number(PrefilteredMatcher matcher, String group, String other) {
        String printed = matcher.group(group) == null ? matcher.group(other) : matcher.group(group);
        return printed == null ? 0 : ChineseNumbers.parse(printed);
    }

    private static int hour(int printed, @Nullable String period) {
        if (period == null) return printed;
        boolean isAtNoon =
                period.endsWith("午") && !period.startsWith("上") && !period.startsWith("下");
        if (isAtNoon) return printed < NOON - 1 ? printed + NOON : printed;
        if (AFTER_NOON.contains(period)) return printed < NOON ? printed + NOON : printed;
        if (printed == NOON && period.equals("凌晨")) return 0;
        if (printed <= NOON) return printed;
        throw new DateTimeException(period + printed);
    }
}
