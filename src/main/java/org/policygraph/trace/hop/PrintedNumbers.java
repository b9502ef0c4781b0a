package org.policygraph.trace.hop;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers in digits from characters, so that a number in the graph can be held against what
 * is printed. Numbers in Chinese characters are compared as wording only.
 */
final class PrintedNumbers {
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?");
    private static final Pattern MARKED =
            Pattern.compile("(?<first>[0-9]{1,9})(?:\\s*[-–—~～至]\\s*(?<last>[0-9]{1,9}))?");

    private PrintedNumbers() {}

    /** Whether digits are printed. */
    static boolean any(String characters) {
        return NUMBER.matcher(characters).find();
    }

    /** Whether a number may be read there: it is printed in digits, or nothing is. */
    static boolean allow(String characters, @Nullable String number) {
        if (number == null || !any(characters)) return true;
        BigDecimal wanted = decimal(number);
        if (wanted == null) return false;
        Matcher printed = NUMBER.matcher(characters);
        while (printed.find()) {
            BigDecimal found = decimal(printed.group().replace(",", ""));
            if (found != null && found.compareTo(wanted) == 0) return true;
        }
        return false;
    }

    /** Whether a marker such as [9], [7,8] or [16-17] names this number. */
    static boolean marks(String marker, int number) {
        Matcher part = MARKED.matcher(marker);
        while (part.find()) {
            int first = Integer.parseInt(part.group("first"));
            int last = part.group("last") == null ? first : Integer.parseInt(part.group("last"));
            if (first <= number && number <= last) return true;
        }
        return false;
    }

    private static @Nullable BigDecimal decimal(String digits) {
        return digits.matches("[0-9]{1,30}(?:\\.[0-9]{1,30})?") ? new BigDecimal(digits) : null;
    }
}
