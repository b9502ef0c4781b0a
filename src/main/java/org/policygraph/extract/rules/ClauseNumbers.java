package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.Comparator;
import org.policygraph.extract.facts.Deadline;
import org.policygraph.extract.facts.Duration;
import org.policygraph.extract.facts.Nature;
import org.policygraph.extract.facts.Quantity;
import org.policygraph.extract.facts.Rule;
import org.policygraph.extract.facts.Timing;
import org.policygraph.extract.number.Amount;
import org.policygraph.extract.number.Figure;
import org.policygraph.extract.number.Figures;
import org.policygraph.extract.number.Signs;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what one clause says in numbers, and the numbers that nothing reads.
 *
 * <ol>
 *   <li>{@link Figures} finds all numbers, {@link Times} all times.
 *   <li>A number with its signs is a value if it is promised, or a condition ({@link Promises});
 *       全覆盖 is a value by a rule of its own, which only implies it ({@link FullCoverage}).
 *   <li>A time belongs to the values that its clause states; where the clause states none, it
 *       stands alone. What is only implied has none: 用5年左右实现全覆盖 states a period.
 *   <li>What is left over is reported, character by character.
 * </ol>
 */
final class ClauseNumbers {
    private final ReadClause clause;
    private final Times times;
    private final Surroundings around;
    private final List<Figure> figures;
    private final List<Value> values = new ArrayList<>();
    private final List<Value> conditions = new ArrayList<>();
    private final List<TextSpan> unread = new ArrayList<>();

    /** Limits that run from a day that the clause says: 印发之日起30日内. */
    private final List<Duration> limits = new ArrayList<>();

    ClauseNumbers(ReadClause clause, Times times, Surroundings around) {
        this.clause = clause;
        this.times = times;
        this.around = around;
        this.figures = Figures.in(clause.text());
        for (Figure figure : figures) read(figure);
        FullCoverage.in(clause.text()).stream()
                .filter(value -> !isReported(value.from()))
                .forEach(values::add);
        values.sort((one, other) -> Integer.compare(one.from(), other.from()));
        dropUnlessEachHasItsOwn();
        readRelativeTimes();
    }

    /** What the clause promises, in order. */
    List<Commitment> commitments() {
        List<Commitment> found = new ArrayList<>(lengths());
        if (values.isEmpty()) found.addAll(standingAlone());
        for (Value value : values) found.add(commitment(value, nature(value)));
        for (Value value : values) {
            if (value.isImplied()) addTimesOf(value, found);
        }
        found.sort((one, other) -> one.span().compareTo(other.span()));
        return List.copyOf(found);
    }

    /** Numbers that must be met, in order. */
    List<Commitment> conditions() {
        return conditions.stream().map(each -> commitment(each, Nature.CONDITION)).toList();
    }

    /** The numbers that nothing reads, in order. */
    List<TextSpan> unread() {
        return List.copyOf(unread);
    }

    private void read(Figure figure) {
        TextSpan span = clause.span(figure.from(), figure.to());
        if (times.spans().stream().anyMatch(span::overlaps)) return;
        Promises.Reading reading = reading(figure);
        List<Value> read = reading == Promises.Reading.NEITHER ? List.of() : values(figure);
        if (read.isEmpty() && !isWordOfName(figure)) unread.add(span);
        if (reading == Promises.Reading.PROMISED && read.stream().allMatch(Value::isDeadline)) {
            read.forEach(each -> limits.add(Objects.requireNonNull(each.period())));
        } else {
            (reading == Promises.Reading.CONDITION ? conditions : values).addAll(read);
        }
    }

    private Promises.Reading reading(Figure figure) {
        TextSpan span = clause.span(figure.from(), figure.to());
        if (figure.amounts().isEmpty() || clause.isInTitle(span)) return Promises.Reading.NEITHER;
        String text = clause.text();
        Signs.Before before = Signs.before(text, figure.from());
        Signs.Further further = Signs.furtherLeft(text, endBefore(figure), before.from());
        Promises.Reading reading =
                Promises.of(
                        text,
                        figure,
                        before,
                        Signs.after(text, figure.to()),
                        further == null ? null : further.comparator(),
                        around.following(),
                        hasAim(before.from()));
        boolean isPromised = reading == Promises.Reading.PROMISED;
        return isPromised && isReported(before.from()) ? Promises.Reading.NEITHER : reading;
    }

    /** Whether anything says that the number is still to be reached. */
    private boolean hasAim(int from) {
        boolean hasTime = !times.deadlines().isEmpty() || !times.periods().isEmpty();
        boolean isHeld = around.held().deadline() != null || around.held().duration() != null;
        return hasTime || isHeld || Promises.hasAim(clause.text().substring(0, from));
    }

    /** 八 of 落实八项规定 is no number at all; 8 is one that nothing reads. */
    private boolean isWordOfName(Figure figure) {
        if (figure.amounts().size() != 1 || !figure.amounts().getFirst().isSpelled()) return false;
        String text = clause.text();
        Signs.Before before = Signs.before(text, figure.from());
        Signs.After after = Signs.after(text, figure.to());
        return Promises.isName(text, figure.amounts().getFirst(), before, after);
    }

    private List<Value> values(Figure figure) {
        String text = clause.text();
        Signs.Before before = Signs.before(text, figure.from());
        Signs.After after = Signs.after(text, figure.to());
        if (figure.isRange()) return Value.ofRange(figure, before, after);
        Amount amount = figure.amounts().getFirst();
        Comparator comparator = Signs.together(before, after, amount.more());
        if (comparator == null || Signs.isAhead(text, after)) return List.of();
        int from = before.from();
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
        Quantity quantity = Value.quantity(comparator, amount, about);
        Duration limit = limit(amount, quantity, from, after);
        return List.of(new Value(from, indicatorTo, after.to(), quantity, Rule.VALUE, limit));
    }

    private boolean isReported(int place) {
        String before = clause.text().substring(0, place);
        return ReportedFacts.follow(around.lead(), clause.text())
                || ReportedFacts.endAt(before)
                || ReportedFacts.areOfThePast(before, around.context());
    }

    /** 24小时内 limits a time, so it is a period as well. */
    private @Nullable Duration limit(
            Amount amount, Quantity quantity, int from, Signs.After after) {
        if (quantity.comparator() != Comparator.AT_MOST) return null;
        var period = TimeLimits.period(amount);
        if (period == null) return null;
        Anchors.Anchor anchor = Anchors.before(clause.text().substring(0, from));
        return new Duration(
                period,
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

    /**
     * 2026年底前、2028年底前分别完成60%和90% gives each value its own deadline; where they are not as many,
     * none can be told.
     */
    private void dropUnlessEachHasItsOwn() {
        List<Value> shared = shared();
        if (shared.isEmpty() || shared.size() == several().size()) return;
        values.removeAll(shared);
        shared.forEach(each -> unread.add(clause.span(each.from(), each.to())));
    }

    /** The values behind a 分别 that several deadlines lead to. */
    private List<Value> shared() {
        int apart = clause.text().indexOf("分别");
        if (apart < 0 || several().size() < 2) return List.of();
        int place = clause.copy().origin(apart);
        boolean areAllBefore = several().stream().allMatch(each -> each.span().end() <= place);
        if (!areAllBefore) return List.of();
        return values.stream().filter(each -> each.from() > apart).toList();
    }

    private List<Deadline> several() {
        return times.deadlines().isEmpty() ? around.deadlines() : times.deadlines();
    }

    /** A time that names no year is reported in place of the numbers in it: 6月底前. */
    private void readRelativeTimes() {
        for (Range time : RelativeTimes.in(clause.text())) {
            TextSpan span = clause.span(time.from(), time.to());
            boolean isRead = times.spans().stream().anyMatch(span::overlaps);
            if (isRead || clause.isInTitle(span)) continue;
            unread.removeIf(span::overlaps);
            unread.add(span);
        }
        Collections.sort(unread);
    }

    private Nature nature(Value value) {
        return Natures.of(clause.text(), value, around);
    }

    private Commitment commitment(Value value, Nature nature) {
        TextSpan span = clause.span(value.from(), value.to());
        ValueNouns nouns = new ValueNouns(clause, times, figures, values);
        return new Commitment(
                clause.position(),
                nature,
                value.quantity(),
                nature == Nature.CONDITION || value.isImplied() ? Timing.NONE : timing(value),
                hedge(value.from(), value.to()),
                nouns.indicator(value),
                nouns.population(value.to()),
                span,
                value.rule());
    }

    /** The times of the clause that are nearest, else those that hold from before. */
    private Timing timing(Value value) {
        Timing own = times.at(clause.span(value.from(), value.to()).start());
        List<Value> shared = shared();
        Deadline deadline = own.deadline();
        if (shared.contains(value)) deadline = several().get(shared.indexOf(value));
        Timing held = around.held();
        Duration period = value.period() != null ? value.period() : own.duration();
        // 24小时以内 limits what is done, and says nothing of when it is to be so.
        boolean hasTime = own.duration() != null || deadline != null || own.window() != null;
        return new Timing(
                hasTime || period != null ? period : held.duration(),
                hasTime ? deadline : held.deadline(),
                own.window() != null ? own.window() : held.window(),
                own.recurrence() != null ? own.recurrence() : held.recurrence());
    }

    private @Nullable TextSpan hedge(int from, int to) {
        int[] place = Hedges.of(clause.text(), from, to);
        return place == null ? null : clause.span(place[0], place[1]);
    }

    /** The times that an implied value would have had, unless a value that is stated has them. */
    private void addTimesOf(Value implied, List<Commitment> found) {
        Timing timing = times.at(clause.span(implied.from(), implied.to()).start());
        Duration period = timing.duration();
        Deadline deadline = timing.deadline();
        for (Commitment each : found) {
            if (period != null && period.equals(each.duration())) period = null;
            if (deadline != null && deadline.equals(each.deadline())) deadline = null;
        }
        Timing rest = new Timing(period, deadline, timing.window(), timing.recurrence());
        if (period != null || deadline != null) found.add(alone(rest));
    }

    private List<Commitment> lengths() {
        return Stream.concat(times.lengths().stream(), limits.stream())
                .map(each -> alone(new Timing(each, null, null, null)))
                .toList();
    }

    /** The first time of each kind together, and every further one by itself. */
    private List<Commitment> standingAlone() {
        Timing first = times.at(Integer.MIN_VALUE);
        if (first.equals(Timing.NONE)) return List.of();
        List<Commitment> found = new ArrayList<>();
        found.add(alone(first));
        times.periods().stream()
                .skip(1)
                .forEach(each -> found.add(alone(new Timing(each, null, null, null))));
        times.deadlines().stream()
                .skip(1)
                .forEach(each -> found.add(alone(new Timing(null, each, null, null))));
        times.windows().stream()
                .skip(1)
                .forEach(each -> found.add(alone(new Timing(null, null, each, null))));
        times.recurrences().stream()
                .skip(1)
                .forEach(each -> found.add(alone(new Timing(null, null, null, each))));
        return List.copyOf(found);
    }

    private Commitment alone(Timing timing) {
        Alone alone = Alone.of(timing);
        int from = clause.unit(alone.span().start());
        int to = clause.unit(alone.span().end());
        return new Commitment(
                clause.position(),
                alone.nature(),
                null,
                timing,
                hedge(from, to),
                null,
                null,
                alone.span(),
                alone.rule());
    }

    /** What a time by itself is, and which of several the commitment rests on. */
    private record Alone(TextSpan span, Rule rule, Nature nature) {
        /** 用5年 and 3年内 are goals; 期限不超过3年 is a rule. */
        private static final Pattern TO_BE_DONE =
                Pattern.compile("内|[时時][间間]|^(?:力争|力爭|争取|爭取|计划|計劃|再?用|利用|经过|經過|通过|通過)|左右");

        static Alone of(Timing timing) {
            if (timing.duration() != null) {
                boolean isGoal =
                        timing.duration().start() == null
                                && TO_BE_DONE.matcher(timing.duration().span().text()).find();
                Nature nature = isGoal ? Nature.TARGET : Nature.STANDARD;
                return new Alone(timing.duration().span(), Rule.PERIOD, nature);
            }
            if (timing.deadline() != null) {
                return new Alone(timing.deadline().span(), Rule.DEADLINE, Nature.TARGET);
            }
            if (timing.window() != null) {
                return new Alone(timing.window().span(), Rule.WINDOW, Nature.STANDARD);
            }
            if (timing.recurrence() != null) {
                return new Alone(timing.recurrence().span(), Rule.RECURRENCE, Nature.STANDARD);
            }
            throw new IllegalArgumentException("no time");
        }
    }
}
