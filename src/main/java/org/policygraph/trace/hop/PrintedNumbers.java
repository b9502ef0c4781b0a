package org.policygraph.trace.hop;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.number.Amount;
import org.policygraph.extract.number.Figure;
import org.policygraph.extract.number.NumberFinder;

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
        return NumberFinder.in(characters).stream().map(Figure::amounts).flatMap(List::stream);
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
        return NumberFinder.in(characters).stream()
                .filter(each -> !each.isRange())
                .flatMap(each -> each.amounts().stream())
                .anyMatch(each -> is(each, wanted, unit, base, baseUnit));
    }

    /**
     * Whether a range is printed there: from 10 to 20 万元 in 10—20万元.
     *
     * @param unit of the lower end, as printed, multiplier included; the upper one is given in it
     */
    static boolean giveRange(
            String characters,
            @Nullable String value,
            @Nullable String valueMax,
            @Nullable String unit,
            @Nullable String baseValue,
            @Nullable String baseValueMax,
            @Nullable String baseUnit) {
        BigDecimal least = value == null ? null : decimal(value);
        BigDecimal most = valueMax == null ? null : decimal(valueMax);
        BigDecimal base = baseValue == null ? null : decimal(baseValue);
        BigDecimal baseMost = baseValueMax == null ? null : decimal(baseValueMax);
        if (least == null || most == null || base == null || baseMost == null) return false;
        return NumberFinder.in(characters).stream()
                .filter(Figure::isRange)
                .anyMatch(
                        each ->
                                is(each.amounts().getFirst(), least, unit, base, baseUnit)
                                        && each.lastInFirstUnit().compareTo(most) == 0
                                        && each.amounts().getLast().baseValue().compareTo(baseMost)
                                                == 0);
    }

    private static boolean is(
            Amount amount,
            BigDecimal value,
            @Nullable String unit,
            BigDecimal baseValue,
            @Nullable String baseUnit) {
        return amount.value().compareTo(value) == 0
                && amount.unit().equals(unit)
                && amount.baseValue().compareTo(baseValue) == 0
                && Objects.equals(amount.baseUnit(), baseUnit);
    }

    /** Whether two ends of a range stand there. */
    static boolean isRange(String characters) {
        return NumberFinder.in(characters).stream().anyMatch(Figure::isRange);
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
