package org.policygraph.extract.outline;

import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

import java.util.ArrayList;
import java.util.List;

/** Reads what stands between the brackets of a marker: {@code 2}, {@code 7,8}, {@code 16-17}. */
final class MarkerNumbers {
    /** A digest of more paragraphs than this is a misprint. */
    static final int HIGHEST = 9999;

    /** Digits, leading zeros among them. */
    private static final int LONGEST_NUMBER = 9;

    /** No marker names more paragraphs than this. */
    private static final int LONGEST_RANGE = 100;

    private static final PrefilteredPattern PART =
            PrefilteredPattern.compile("\\s*([0-9]+)\\s*(?:[-–—~～至]\\s*([0-9]+)\\s*)?");

    private MarkerNumbers() {}

    /** Whether these characters are meant as a marker at all: digits and signs only. */
    static boolean looksLike(String inside) {
        return inside.matches("[0-9\\s,，、;；\\-–—~～至]*[0-9][0-9\\s,，、;；\\-–—~～至]*");
    }

    /**
     * The numbers, in the order printed.
     *
     * @throws IllegalArgumentException whose message says what was expected
     */
    static List<Integer> parse(String inside) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : inside.split("[,，、;；]", -1)) {
            PrefilteredMatcher matcher = PART.matcher(part);
            if (!matcher.matches())
                throw new IllegalArgumentException("a marker as [3], [3,4] or [3-5]");
            int first = inRange(matcher.group(1));
            int last = matcher.group(2) == null ? first : inRange(matcher.group(2));
            if (last < first || last - first >= LONGEST_RANGE) {
                throw new IllegalArgumentException(
                        "a range that ascends and spans at most " + LONGEST_RANGE + " paragraphs");
            }
            for (int number = first; number <= last; number++) numbers.add(number);
        }
        return numbers;
    }

    private static int inRange(String digits) {
        int number = digits.length() <= LONGEST_NUMBER ? Integer.parseInt(digits) : 0;
        if (number >= 1 && number <= HIGHEST) return number;
        throw new IllegalArgumentException("a paragraph number from 1 to " + HIGHEST);
    }
}
