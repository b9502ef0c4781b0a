package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Deadline;
import org.policygraph.extract.facts.Duration;
import org.policygraph.text.TextSpan;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Periods and deadlines of one clause. */
record Times(ReadClause clause, List<Duration> periods, List<Deadline> deadlines) {
    static Times of(ReadClause clause) {
        return new Times(clause, TimePattern.periods(clause), TimePattern.deadlines(clause));
    }

    /** The last that ends before a place in the text, else the first: 5年内建20个、10年内建50个. */
    @Nullable Duration periodOf(int place) {
        return nearest(periods, Duration::span, place);
    }

    /** The same of deadlines. */
    @Nullable Deadline deadlineOf(int place) {
        return nearest(deadlines, Deadline::span, place);
    }

    private static <T> @Nullable T nearest(List<T> times, Function<T, TextSpan> span, int place) {
        if (times.isEmpty()) return null;
        return times.stream()
                .filter(time -> span.apply(time).end() <= place)
                .reduce((earlier, later) -> later)
                .orElse(times.getFirst());
    }

    /** All their characters. */
    List<TextSpan> spans() {
        return Stream.concat(
                        periods.stream().map(Duration::span),
                        deadlines.stream().map(Deadline::span))
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
        int last = 0;
        for (int place = 1; place <= unit; place++) {
            int point = clause.copy().origin(place);
            if (spans().stream().anyMatch(span -> end.applyAsInt(span) == point)) last = place;
        }
        return last;
    }
}
