package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.number.Figure;
import org.policygraph.extract.number.Signs;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the values of a clause measure and count, by what stands between them. */
final class ValueNouns {
    /** What joins one value to the next. */
    private static final PrefilteredPattern JOINT = PrefilteredPattern.compile("[\\s,;、和及与并且]+");

    private static final PrefilteredPattern REACHING =
            PrefilteredPattern.compile(
                    "(?:力争|确保)?(?:达到?|(?:提高|提升|增加|下降|降低|上升|扩大|控制|稳定|保持|降|升|增)[到至在])");

    private final ParsedClause clause;
    private final Times times;
    private final List<Figure> figures;
    private final List<ClauseValue> values;

    /** Where what is counted ends, by where its value does: each is asked for by all behind it. */
    private final Map<Integer, Integer> ends = new HashMap<>();

    /**
     * Of one clause.
     *
     * @param values all its values, in order
     */
    ValueNouns(ParsedClause clause, Times times, List<Figure> figures, List<ClauseValue> values) {
        this.clause = clause;
        this.times = times;
        this.figures = figures;
        this.values = values;
    }

    /**
     * What stands before a value, from the last time or value on; where that is a verb alone, as in
     * 管护率到2025年达到90%, what stands before the time.
     */
    @Nullable TextSpan indicator(ClauseValue value) {
        int to = value.indicatorTo();
        int from = Math.min(to, start(value, times.lastEnd(to)));
        TextSpan found = indicator(from, to);
        boolean isVerb = REACHING.matcher(clause.text().substring(from, to)).matches();
        if (found != null || !isVerb) return found;
        int time = times.lastStart(to);
        int earlier = start(value, times.lastEnd(time));
        return earlier < time ? indicator(earlier, time) : null;
    }

    private @Nullable TextSpan indicator(int from, int to) {
        PrefilteredMatcher joint = JOINT.matcher(clause.text()).region(from, to);
        int start = joint.lookingAt() ? joint.end() : from;
        int[] noun = Indicator.in(clause.text().substring(start, to));
        return noun == null ? null : trimmed(start + noun[0], start + noun[1]);
    }

    /** Never behind the value itself, into which a time or a population may reach, as in 10年内. */
    private int start(ClauseValue value, int afterTime) {
        int from = afterTime;
        for (ClauseValue other : values) {
            if (other.to() > value.from()) continue;
            from = Math.max(from, ends.computeIfAbsent(other.to(), this::end));
        }
        return Math.min(from, value.from());
    }

    /** Where what is counted by a value that ends here ends. */
    private int end(int place) {
        int[] noun = populationAfter(place);
        return noun == null ? place : place + noun[1];
    }

    /** What is counted, as it stands behind the number; null where that is not clear. */
    @Nullable TextSpan population(int after) {
        int[] noun = populationAfter(after);
        return noun == null ? null : trimmed(after + noun[0], after + noun[1]);
    }

    private int @Nullable [] populationAfter(int place) {
        int next = clause.text().length();
        for (Figure figure : figures) {
            if (figure.from() < place) continue;
            if (figure.from() - Signs.FURTHEST_BEFORE > next) break;
            int from = Signs.before(clause.text(), figure.from()).from();
            if (from >= place) next = Math.min(next, from);
        }
        return Population.in(clause.text().substring(place, next));
    }

    private @Nullable TextSpan trimmed(int from, int to) {
        String text = clause.text();
        int first = from;
        int last = to;
        while (first < last && Character.isWhitespace(text.charAt(first))) first++;
        while (first < last && Character.isWhitespace(text.charAt(last - 1))) last--;
        return first == last ? null : clause.span(first, last);
    }
}
