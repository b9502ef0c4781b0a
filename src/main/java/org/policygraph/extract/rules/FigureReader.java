package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Comparator;
import org.policygraph.extract.facts.Duration;
import org.policygraph.extract.facts.Quantity;
import org.policygraph.extract.facts.Rule;
import org.policygraph.extract.number.Amount;
import org.policygraph.extract.number.Figure;
import org.policygraph.extract.number.Signs;
import org.policygraph.extract.number.Unit;
import org.policygraph.text.TextSpan;

import java.math.BigDecimal;
import java.util.List;

/**
 * Reads a number of a clause with the signs around it.
 *
 * @param figures all numbers of the clause, in order
 */
record FigureReader(ParsedClause clause, Times times, ClauseContext around, List<Figure> figures) {
    /** 提前30日告知 says how long before something else. */
    private static final String AHEAD = "提前";

    /** No set of rules is called after so many. */
    private static final BigDecimal MOST_OF_NAME = BigDecimal.valueOf(100);

    /** What the clause makes of a number. */
    PromiseRules.Reading reading(Figure figure) {
        TextSpan span = clause.span(figure.from(), figure.to());
        if (figure.amounts().isEmpty() || clause.isInTitle(span))
            return PromiseRules.Reading.NEITHER;
        String text = clause.text();
        Signs.Before before = Signs.before(text, figure.from());
        Signs.Further further = Signs.furtherLeft(text, endBefore(figure), before.from());
        Signs.After after = Signs.after(text, figure.to());
        if (text.substring(figure.from(), figure.to()).matches(".*以[下内]"))
            after = new Signs.After(figure.to(), Comparator.AT_MOST, false);
        PromiseRules.Reading reading =
                PromiseRules.of(
                        text,
                        figure,
                        before,
                        after,
                        further == null ? null : further.comparator(),
                        around.following(),
                        hasAim(before.from()));
        boolean isPromised = reading == PromiseRules.Reading.PROMISED;
        boolean isOfOthers =
                ReportedFacts.areOfOthers(text.substring(0, before.from()), around.following());
        return isPromised && (isOfOthers || isReported(before.from()))
                ? PromiseRules.Reading.NEITHER
                : reading;
    }

    /** Whether anything says that the number is still to be reached. */
    private boolean hasAim(int from) {
        boolean hasTime = !times.deadlines().isEmpty() || !times.periods().isEmpty();
        boolean isHeld = around.held().deadline() != null || around.held().duration() != null;
        return hasTime || isHeld || PromiseRules.hasAim(clause.text().substring(0, from));
    }

    /** 八 of 落实八项规定 is no number at all; 8 is one that nothing reads. */
    boolean isWordOfName(Figure figure) {
        if (figure.amounts().size() != 1 || !figure.amounts().getFirst().isSpelled()) return false;
        if (figure.amounts().getFirst().baseValue().compareTo(MOST_OF_NAME) >= 0) return false;
        String text = clause.text();
        Signs.Before before = Signs.before(text, figure.from());
        Signs.After after = Signs.after(text, figure.to());
        return PromiseRules.isName(text, figure.amounts().getFirst(), before, after);
    }

    /** The values that a number comes to; none where its signs cannot be read. */
    List<ClauseValue> values(Figure figure) {
        String text = clause.text();
        Signs.Before before = Signs.before(text, figure.from());
        Signs.After after = Signs.after(text, figure.to());
        if (figure.isRange()) return ClauseValue.ofRange(figure, before, after);
        Amount amount = figure.amounts().getFirst();
        Comparator comparator = Signs.together(before, after, amount.more());
        if (comparator == null || Signs.isAhead(text, after)) return List.of();
        var shared = SharedSigns.of(text, figures, figure);
        if (shared != null) {
            if (shared.isOpen()) return List.of();
            comparator = Signs.together(shared.before(), shared.after(), amount.more());
            if (comparator == null) return List.of();
        }
        int from = before.from();
        boolean isAhead =
                amount.kind() == Unit.Kind.TIME
                        && clause.text().startsWith(AHEAD, from - AHEAD.length());
        if (isAhead) from -= AHEAD.length();
        int indicatorTo = from;
        if (comparator == Comparator.EQUAL && before.comparator() == null) {
            Signs.Further further = Signs.furtherLeft(text, endBefore(figure), from);
            if (further != null) {
                comparator = further.comparator();
                from = further.from();
                indicatorTo = further.isNoun() ? further.to() : from;
            }
        }
        boolean about = before.isEstimate() || after.isEstimate() || amount.more();
        Quantity quantity = ClauseValue.quantity(comparator, amount, about);
        Duration limit = limit(amount, quantity, from, after);
        return List.of(new ClauseValue(from, indicatorTo, after.to(), quantity, Rule.VALUE, limit));
    }

    /** Whether a number at this place reports what is. */
    boolean isReported(int place) {
        String before = clause.text().substring(0, place);
        return ReportedFacts.follow(around.lead(), clause.text())
                || ReportedFacts.endAt(before)
                || ReportedFacts.areOfThePast(before, around.context());
    }

    /** 24小时内 limits a time, so it is a period as well. */
    private @Nullable Duration limit(
            Amount amount, Quantity quantity, int from, Signs.After after) {
        boolean isAhead = clause.text().startsWith(AHEAD, from);
        if (quantity.comparator() != Comparator.AT_MOST && !isAhead) return null;
        var period = TimeLimits.period(amount);
        Anchors.Anchor anchor = Anchors.before(clause.text().substring(0, from));
        boolean isRelative = amount.kind() == Unit.Kind.TIME && anchor != null;
        if (period == null && !isRelative) return null;
        return new Duration(
                period,
                null,
                null,
                quantity.approximate(),
                anchor == null ? null : clause.span(anchor.nounFrom(), anchor.nounTo()),
                clause.span(anchor == null ? from : anchor.from(), after.to()));
    }

    /** Where the number before this one ends. */
    private int endBefore(Figure figure) {
        return figures.stream()
                .mapToInt(Figure::to)
                .filter(end -> end <= figure.from())
                .max()
                .orElse(0);
    }
}
