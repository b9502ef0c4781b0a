package org.policygraph.trace.hop;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.number.Amount;
import org.policygraph.extract.number.Figure;
import org.policygraph.extract.number.Figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads numbers from characters, in digits and in Chinese characters, so that a number in the graph
 * can be held against what is printed.
 */
final class PrintedNumbers {
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?");
    private static final Pattern MARKED =
            Pattern.compile("(?<first>[0-9]{1,9})(?:\\s*[-–—~～至]\\s*(?<last>[0-9]{1,9}))?");

    private PrintedNumbers() {}

    /** Whether a number may be read there: it is printed, or nothing is. */
    static boolean allow(String characters, @Nullable String number) {
        if (number == null) return true;
        List<BigDecimal> printed = all(characters);
        if (printed.isEmpty()) return true;
        BigDecimal wanted = decimal(number);
        return wanted != null && printed.stream().anyMatch(each -> each.compareTo(wanted) == 0);
    }

    private static List<BigDecimal> all(String characters) {
        List<BigDecimal> numbers = new ArrayList<>();
        Matcher printed = NUMBER.matcher(characters);
        while (printed.find()) {
            BigDecimal found = decimal(printed.group().replace(",", ""));
            if (found != null) numbers.add(found);
        }
        amounts(characters).map(Amount::value).forEach(numbers::add);
        return numbers;
    }

    private static Stream<Amount> amounts(String characters) {
        return Figures.in(characters).stream().map(Figure::amounts).flatMap(List::stream);
    }

    /**
     * Whether an amount is printed there: 10 万张 in 10万余张, which is 100000 张.
     *
     * @param unit as printed, multiplier included
     */
    static boolean give(
            String characters,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String baseValue,
            @Nullable String baseUnit) {
        BigDecimal wanted = value == null ? null : decimal(value);
        BigDecimal base = baseValue == null ? null : decimal(baseValue);
        if (wanted == null || base == null) return false;
        return amounts(characters)
                .anyMatch(
                        each ->
                                each.value().compareTo(wanted) == 0
                                        && each.unit().equals(unit)
                                        && each.baseValue().compareTo(base) == 0
                                        && Objects.equals(each.baseUnit(), baseUnit));
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
