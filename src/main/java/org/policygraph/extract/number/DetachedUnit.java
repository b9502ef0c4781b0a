package org.policygraph.extract.number;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts together a number and the unit that a table prints in another of its cells. */
public final class DetachedUnit {
    private static final Pattern LAST_DIGIT = Pattern.compile("[0-9](?=[^0-9]*$)");

    /** [500] is printed for a sum over all years. */
    private static final Pattern BRACKETED =
            Pattern.compile("^\\s*[\\[〔【(](?<number>[^\\]〕】)]*)[\\]〕】)]\\s*$");

    private DetachedUnit() {}

    /**
     * The number as it would be printed with its unit: ≥85%, 85%以上 of ≥85, 85以上 and %.
     *
     * @param number the cell, folded; it may have a unit of its own
     * @param unit the unit, folded; empty where there is none
     */
    public static String join(String number, String unit) {
        Matcher bracketed = BRACKETED.matcher(number);
        String bare = (bracketed.matches() ? bracketed.group("number") : number).strip();
        boolean hasOwn =
                NumberFinder.in(bare).stream()
                        .anyMatch(
                                each ->
                                        !each.amounts().isEmpty()
                                                && each.amounts().getLast().baseUnit() != null);
        Matcher digit = LAST_DIGIT.matcher(bare);
        if (hasOwn || unit.isBlank() || !digit.find()) return bare;
        return bare.substring(0, digit.end()) + unit.strip() + bare.substring(digit.end());
    }
}
