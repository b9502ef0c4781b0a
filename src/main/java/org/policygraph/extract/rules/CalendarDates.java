package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.outline.ChineseNumbers;

import java.util.Locale;

/** Years, months and days of the calendar as texts print them, and as ISO 8601 writes them. */
final class CalendarDates {
    /** A year of this century, with or without 年 behind it. */
    static final String YEAR = "20[0-9]{2}|二[〇○零][〇○零一二三四五六七八九]{2}";

    static final String MONTH = "1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]";
    static final String DAY = "[12][0-9]|3[01]|0?[1-9]";

    private CalendarDates() {}

    /**
     * {@code 2030}, {@code 2027-06} or {@code 2027-06-30}: no finer than what is printed.
     *
     * @param year as printed
     * @param month as printed; null where there is none
     * @param day as printed; null where there is none
     */
    static String iso(String year, @Nullable String month, @Nullable String day) {
        StringBuilder written = new StringBuilder();
        written.append(ChineseNumbers.parse(year));
        if (month != null) written.append(twoDigits(month));
        if (month != null && day != null) written.append(twoDigits(day));
        return written.toString();
    }

    private static String twoDigits(String printed) {
        return String.format(Locale.ROOT, "-%02d", ChineseNumbers.parse(printed));
    }
}
