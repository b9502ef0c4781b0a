package org.policygraph.trace.hop;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds a period of ISO 8601 against the characters that state it. */
final class PrintedPeriods {
    private static final Pattern FIRST = Pattern.compile("[0-9]+");
    private static final Pattern HALF = Pattern.compile("半(?!数|价)");
    private static final Pattern CLOCK =
            Pattern.compile("PT(?:(?<hours>[0-9]{1,6})H)?(?:(?<minutes>[0-9]{1,6})M)?");

    private PrintedPeriods() {}

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
