package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Deadline;
import org.policygraph.extract.facts.Duration;
import org.policygraph.extract.facts.Recurrence;
import org.policygraph.extract.facts.Timing;
import org.policygraph.extract.facts.Window;
import org.policygraph.text.CharacterSet;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The times of one clause.
 *
 * @param periods in how long a time something is to be done
 * @param lengths how long something lasts; no value has them
 * @param conditions dates by which somebody must have done something to be covered
 */
record Times(
        ParsedClause clause,
        List<Duration> periods,
        List<Duration> lengths,
        List<Deadline> deadlines,
        List<Window> windows,
        List<Recurrence> recurrences,
        List<TextSpan> conditions) {
    /** What a clause that says only when may have beside the time: 力争到2030年, 原则上于2019年6月底前. */
    private static final PrefilteredPattern FILLING =
            PrefilteredPattern.compile(
                    "(?:\\p{IsHan}{2,8}:)?(?:力争|争取|确保|努力|原则上|计划|在|于|其中|并|且|即|和|与|及|[,:;、()\\s])*");

    private static final PrefilteredPattern UP_TO = PrefilteredPattern.compile("^(?:力[争爭])?[到至]");

    /** Without one of these a clause names no time; most clauses have none. */
    private static final CharacterSet SIGNS = CharacterSet.of("0123456789年月日天周季旬时分期");

    /**
     * Those of a clause.
     *
     * @param following the clause after it, or the empty string
     */
    static Times of(ParsedClause clause, String following, MeasureContext context) {
        if (!SIGNS.occursIn(clause.text())) {
            return new Times(
                    clause, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
        List<Window> windows = new ArrayList<>(Windows.in(clause));
        Deadlines dates = new Deadlines(clause, following, context);
        List<Deadline> deadlines =
                dates.all().stream()
                        .filter(each -> windows.stream().noneMatch(overlaps(each.span())))
                        .collect(Collectors.toCollection(ArrayList::new));
        if (deadlines.size() == 1 && Windows.isValidity(clause, deadlines.getFirst())) {
            Deadline last = deadlines.removeFirst();
            windows.add(new Window(null, last.calendar(), last.span()));
        }
        List<Duration> periods = Periods.in(clause);
        return new Times(
                clause,
                periods,
                Periods.lengths(clause, periods),
                List.copyOf(deadlines),
                List.copyOf(windows),
                Recurrences.in(clause),
                dates.conditions());
    }

    /** These, and the dates of the clause that an earlier 每年 governs. */
    Times under(Recurrence yearly) {
        if (!deadlines.isEmpty() || !windows.isEmpty() || !recurrences.isEmpty()) return this;
        List<Recurrence> dates = YearlyDates.in(clause, yearly);
        return new Times(clause, periods, lengths, deadlines, windows, dates, conditions);
    }

    /**
     * These, and deadlines that print no year.
     *
     * @param following the clause after it, or the empty string
     * @param earlier the last deadline before it in its sentence; null if there is none
     */
    Times inferring(String following, @Nullable Deadline earlier, MeasureContext context) {
        Deadline last = deadlines.isEmpty() ? earlier : deadlines.getLast();
        List<Deadline> all = new ArrayList<>(deadlines);
        List<TextSpan> known = spans();
        InferredDeadlines.in(clause, following, last, context).stream()
                .filter(each -> known.stream().noneMatch(each.span()::overlaps))
                .forEach(all::add);
        all.sort((one, other) -> one.span().compareTo(other.span()));
        return new Times(
                clause, periods, lengths, List.copyOf(all), windows, recurrences, conditions);
    }

    private static java.util.function.Predicate<Window> overlaps(TextSpan span) {
        return window -> window.span().overlaps(span);
    }

    /** The last that ends before a place in the text, else the first: 5年内建20个、10年内建50个. */
    Timing at(int place) {
        return new Timing(
                nearest(periods, Duration::span, place),
                nearest(deadlines, Deadline::span, place),
                nearest(windows, Window::span, place),
                nearest(recurrences, Recurrence::span, place));
    }

    private static <T> @Nullable T nearest(List<T> times, Function<T, TextSpan> span, int place) {
        if (times.isEmpty()) return null;
        return times.stream()
                .filter(time -> span.apply(time).end() <= place)
                .reduce((earlier, later) -> later)
                .orElse(times.getFirst());
    }

    boolean isEmpty() {
        return spans().isEmpty();
    }

    /**
     * Whether the clause says a time and nothing else, so that it holds for the clauses after it.
     */
    boolean areAll() {
        if (isEmpty() || !lengths.isEmpty()) return false;
        StringBuilder rest = new StringBuilder();
        List<TextSpan> spans = spans();
        String text = clause.text();
        for (int unit = 0; unit < text.length(); unit++) {
            int point = clause.copy().origin(unit);
            if (spans.stream().noneMatch(span -> span.start() <= point && point < span.end()))
                rest.append(text.charAt(unit));
        }
        return FILLING.matcher(rest).matches();
    }

    /** Whether a deadline opens the clause, so that it holds for those that it is joined with. */
    boolean openWithDeadline() {
        if (deadlines.isEmpty()) return false;
        int unit = clause.unit(deadlines.getFirst().span().start());
        return FILLING.matcher(clause.text().substring(0, unit)).matches();
    }

    /** Whether a deadline such as 到2030年 stands anywhere in the clause: 到 leads to what follows. */
    boolean leadToDeadline() {
        return deadlines.stream().anyMatch(each -> UP_TO.matcher(each.span().text()).find());
    }

    /** All their characters. */
    List<TextSpan> spans() {
        return Stream.of(
                        periods.stream().map(Duration::span),
                        lengths.stream().map(Duration::span),
                        deadlines.stream().map(Deadline::span),
                        windows.stream().map(Window::span),
                        recurrences.stream().map(Recurrence::span))
                .flatMap(each -> each)
                .sorted()
                .toList();
    }

    /** Where the last of them ends before a unit of the clause; 0 if none does. */
    int lastEnd(int unit) {
        return last(unit, TextSpan::end);
    }

    /** Where the last of them begins before a unit of the clause; 0 if none does. */
    int lastStart(int unit) {
        return last(unit, TextSpan::start);
    }

    private int last(int unit, ToIntFunction<TextSpan> end) {
        Set<Integer> points = spans().stream().map(end::applyAsInt).collect(Collectors.toSet());
        int place = unit;
        while (place > 0 && !points.contains(clause.copy().origin(place))) place--;
        return Math.max(place, 0);
    }
}
