package org.policygraph.extract.number;

import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

/** Puts together a number and the unit that a table prints in another of its cells. */
public final class DetachedUnit {
    private static final PrefilteredPattern LAST_DIGIT =
            PrefilteredPattern.compile("[0-9](?=[^0-9]*$)");

    /** [500] is printed for a sum over all years. */
    private static final PrefilteredPattern BRACKETED =
            PrefilteredPattern.compile("^\\s*[\\[〔【(](?<number>[^\\]〕】)]*)[\\]〕】)]\\s*$");

    private DetachedUnit() {}

    /**
     * The number as it would be printed with its unit: ≥85%, 85%以上 of ≥85, 85以上 and %.
     *
     * @param number the cell, folded; it may have a unit of its own
     * @param unit the unit, folded; empty where there is none
     */
    public static String join(String number, String unit) {
        PrefilteredMatcher bracketed = BRACKETED.matcher(number);
        String bare = (bracketed.matches() ? bracketed.group("number") : number).strip();
        boolean hasOwn =
                NumberFinder.in(bare).stream()
                        .anyMatch(
                                each ->
                                        !each.amounts().isEmpty()
                                                && each.amounts().getLast().baseUnit() != null);
        PrefilteredMatcher digit = LAST_DIGIT.matcher(bare);
        if (hasOwn || unit.isBlank() || !digit.find()) return bare;
        return bare.substring(0, digit.end()) + unit.strip() + bare.substring(digit.end());
    }
}
