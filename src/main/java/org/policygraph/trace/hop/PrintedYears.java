package org.policygraph.trace.hop;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a deadline without a year has the year of the characters that it is taken from. */
final class PrintedYears {
    private static final Pattern YEAR = Pattern.compile("(?<year>20[0-9]{2}|二[〇○零]..)");
    private static final Pattern PLAN = Pattern.compile("十(?<number>[一二三四五六七八九])五");

    /** The tenth five-year plan ended in 2005. */
    private static final int TENTH_PLAN_ENDED = 2005;

    private PrintedYears() {}

    /**
     * Whether they give it.
     *
     * @param from the characters that the year is taken from, folded
     * @param deadline those of the deadline, folded
     */
    static boolean give(String from, String deadline, String year) {
        Matcher plan = PLAN.matcher(from);
        if (plan.lookingAt()) {
            int number = "一二三四五六七八九".indexOf(plan.group("number")) + 1;
            return year.equals(String.valueOf(TENTH_PLAN_ENDED + 5 * number));
        }
        Matcher printed = YEAR.matcher(from);
        if (!printed.find()) return false;
        int later = deadline.contains("明") ? 1 : 0;
        String wanted = String.valueOf(Integer.parseInt(year) - later);
        return PrintedNumbers.allow(printed.group("year"), wanted);
    }
}
