package org.policygraph.trace.hop;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds a period of ISO 8601 against the characters that state it. */
final class PrintedPeriods {
    private static final Pattern FIRST = Pattern.compile("[0-9]+");
    private static final Pattern HALF = Pattern.compile("半(?!数|价)");
    private static final Pattern CLOCK =
            Pattern.compile("PT(?:(?<hours>[0-9]{1,6})H)?(?:(?<minutes>[0-9]{1,6})M)?");

    /** How often, before the day of it: 每年 of 每年11月30日前. */
    private static final Pattern EVERY =
            Pattern.compile("^每(?:隔|间隔)?[0-9一两二三四五六七八九十]{0,3}个?(?:年|学年|季|旬|月|星期|周|天|日|半年|半月)");

    /** Units of a recurrence that ISO 8601 writes in others, and how many of these. */
    private static final Map<String, Integer> CONVERTED = Map.of("周", 7, "星期", 7, "季", 3, "旬", 10);

    private PrintedPeriods() {}

    /** Whether something may be read to be done so often. */
    static boolean allowEvery(String characters, @Nullable String interval) {
        if (interval == null) return true;
        Matcher every = EVERY.matcher(characters);
        String own = every.find() ? every.group() : characters;
        Matcher first = FIRST.matcher(interval);
        int count = first.find() ? Integer.parseInt(first.group()) : 0;
        return allow(own, interval)
                || CONVERTED.entrySet().stream()
                        .filter(unit -> own.contains(unit.getKey()))
                        .filter(unit -> count % unit.getValue() == 0)
                        .map(unit -> String.valueOf(count / unit.getValue()))
                        .anyMatch(number -> PrintedNumbers.allow(own, number));
    }

    /** Whether a period may be read there. */
    static boolean allow(String characters, @Nullable String period) {
        if (period == null) return true;
        Matcher clock = CLOCK.matcher(period);
        if (clock.matches()) return allowClock(characters, clock);
        // 半年, 两年半 and 半月 say months and days that no numeral writes.
        if (period.equals("P6M") && HALF.matcher(characters).find()) return true;
        if (period.equals("P15D") && HALF.matcher(characters).find()) return true;
        Matcher first = FIRST.matcher(period);
        return first.find() && PrintedNumbers.allow(characters, first.group());
    }

    /** Hours and minutes may be printed as either: 90分钟, 1.5小时, 半小时. */
    private static boolean allowClock(String characters, Matcher clock) {
        int minutes = whole(clock.group("hours")) * 60 + whole(clock.group("minutes"));
        if (characters.contains("分钟"))
            return PrintedNumbers.allow(characters, String.valueOf(minutes));
        String hours =
                BigDecimal.valueOf(minutes)
                        .divide(BigDecimal.valueOf(60), MathContext.DECIMAL64)
                        .toPlainString();
        return PrintedNumbers.allow(characters, hours);
    }

    private static int whole(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
