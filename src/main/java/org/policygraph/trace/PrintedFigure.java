package org.policygraph.trace;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Comparator;
import org.policygraph.extract.number.Amount;
import org.policygraph.extract.number.Figure;
import org.policygraph.extract.number.NumberFinder;
import org.policygraph.extract.number.Signs;
import org.policygraph.fold.NormalizedText;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number, period or date that a text prints. Numbers of paragraphs, articles and markers (1.,
 * 第三条, [9]) and of service lines are none.
 *
 * @param start its first code point
 * @param end one past its last
 * @param text its characters
 * @param value null where it leaves open how many, or its unit is not known
 * @param comparator how its signs say that it is to be read; null where they contradict each other
 * @param before what stands before it and its signs in the same clause, back to the number before,
 *     folded
 * @param behind what stands behind it there, up to the next number, folded
 */
public record PrintedFigure(
        int start,
        int end,
        String text,
        @Nullable Value value,
        @Nullable Comparator comparator,
        String before,
        String behind) {
    private static final Pattern DATE =
            Pattern.compile(
                    "(?<![0-9])(?<year>(?:19|20)[0-9]{2})年(?:(?<month>[0-9]{1,2})月(?:(?<day>[0-9]{1,2})[日号])?)?");

    /** Before and behind a number that only numbers something. */
    private static final Pattern NUMBERING_BEFORE =
            Pattern.compile("(?:第|[\\[〔]|(?:^|\\n)\\s*[(]?)$");

    private static final Pattern NUMBERING_BEHIND = Pattern.compile("^[.、)\\]〕号]");

    /** The end of 国发〔2018〕39号. */
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile("[0-9]+号");

    private static final Pattern SERVICE_LINE = Pattern.compile("1[0-9]{4}|[0-9]{7,}");

    /** Where a clause ends. */
    private static final String ENDS = ",。;!?:\n“”「」\"";

    /**
     * What it says.
     *
     * @param least the value in its base unit, or the lower end of a range
     * @param most the same, or the upper end
     * @param unit the base unit; null where only a multiplier is printed
     */
    public record Value(BigDecimal least, BigDecimal most, @Nullable String unit) {
        /** One value. */
        public static Value of(BigDecimal value, @Nullable String unit) {
            return range(value, value, unit);
        }

        /** A range. */
        public static Value range(BigDecimal least, BigDecimal most, @Nullable String unit) {
            return new Value(plain(least), plain(most), unit);
        }

        private static BigDecimal plain(BigDecimal number) {
            BigDecimal stripped = number.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        boolean isRange() {
            return least.compareTo(most) != 0;
        }
    }

    /** All of a text, in order; none overlaps another. */
    public static List<PrintedFigure> in(String text) {
        return new Reading(NormalizedText.of(text), text).all();
    }

    /** A place in the folded text, in its UTF-16 units. */
    private record Found(int from, int to, @Nullable Value value, boolean more) {}

    /** The reading of one text. */
    private record Reading(NormalizedText copy, String original) {
        List<PrintedFigure> all() {
            String folded = copy.text();
            List<Found> found = found(folded);
            List<PrintedFigure> figures = new ArrayList<>();
            for (int at = 0; at < found.size(); at++) {
                int floor = at == 0 ? 0 : found.get(at - 1).to;
                int ceiling = at + 1 == found.size() ? folded.length() : found.get(at + 1).from;
                if (!isNumbering(folded, found.get(at)))
                    figures.add(figure(folded, found.get(at), floor, ceiling));
            }
            return List.copyOf(figures);
        }

        private static List<Found> found(String folded) {
            List<Found> found = new ArrayList<>();
            List<Figure> numbers = NumberFinder.in(folded);
            Matcher date = DATE.matcher(folded);
            boolean isDate = date.find();
            for (Figure number : numbers) {
                while (isDate && date.start() <= number.from()) {
                    found.add(new Found(date.start(), date.end(), day(date), false));
                    isDate = date.find();
                }
                boolean isInDate = !found.isEmpty() && number.from() < found.getLast().to;
                if (!isInDate) found.add(found(number));
            }
            return found;
        }

        private static Found found(Figure number) {
            List<Amount> amounts = number.amounts();
            if (amounts.isEmpty()) return new Found(number.from(), number.to(), null, false);
            Amount first = amounts.getFirst();
            Amount last = amounts.getLast();
            Value value = Value.range(first.baseValue(), last.baseValue(), first.baseUnit());
            return new Found(number.from(), number.to(), value, first.more());
        }

        /** As finely as it is printed: a year is another value than its first day. */
        private static Value day(Matcher date) {
            String month = date.group("month");
            String day = date.group("day");
            long number = Long.parseLong(date.group("year"));
            if (month != null) number = number * 100 + Long.parseLong(month);
            if (day != null) number = number * 100 + Long.parseLong(day);
            String unit = month == null ? "公元年" : day == null ? "公元年月" : "公元年月日";
            return Value.of(BigDecimal.valueOf(number), unit);
        }

        private static boolean isNumbering(String folded, Found number) {
            String behind = folded.substring(number.to);
            String before = folded.substring(Math.max(0, number.from - 8), number.from);
            String digits = folded.substring(number.from, number.to);
            if (SERVICE_LINE.matcher(digits).matches()) return true;
            if (before.endsWith("第") || DOCUMENT_NUMBER.matcher(digits).matches()) return true;
            return (number.value == null || number.value.unit() == null)
                    && NUMBERING_BEFORE.matcher(before).find()
                    && NUMBERING_BEHIND.matcher(behind).find();
        }

        private PrintedFigure figure(String folded, Found number, int floor, int ceiling) {
            int from = number.from;
            while (from > floor && ENDS.indexOf(folded.charAt(from - 1)) < 0) from--;
            int to = number.to;
            while (to < ceiling && ENDS.indexOf(folded.charAt(to)) < 0) to++;
            Signs.Before before = Signs.before(folded, number.from);
            Signs.After after = Signs.after(folded, number.to);
            NormalizedText.Place place = copy.place(number.from, number.to);
            return new PrintedFigure(
                    place.start(),
                    place.end(),
                    characters(place),
                    number.value,
                    comparator(folded, number, from, before, after),
                    folded.substring(from, Math.max(from, before.from())),
                    folded.substring(Math.min(after.to(), to), to));
        }

        private String characters(NormalizedText.Place place) {
            int from = original.offsetByCodePoints(0, place.start());
            return original.substring(
                    from, original.offsetByCodePoints(from, place.end() - place.start()));
        }

        private static @Nullable Comparator comparator(
                String folded, Found number, int from, Signs.Before before, Signs.After after) {
            if (number.value != null && number.value.isRange()) return Comparator.BETWEEN;
            if (before.comparator() == null && after.comparator() == null) {
                Signs.Further further = Signs.furtherLeft(folded, from, number.from);
                if (further != null) return further.comparator();
            }
            return Signs.together(before, after, number.more);
        }
    }
}
