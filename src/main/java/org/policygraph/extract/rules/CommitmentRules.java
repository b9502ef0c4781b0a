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

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what the clauses of a measure promise in numbers, and the numbers that nothing reads.
 *
 * <ol>
 *   <li>{@link Figures} finds all numbers, {@link TimePattern} periods and deadlines.
 *   <li>A number with its signs is a value if it is promised ({@link Promises}); 全覆盖 is one by a
 *       rule of its own, which only implies it.
 *   <li>A period or deadline belongs to the values that its clause states; where the clause states
 *       none, it stands alone. What is only implied has none: 用5年左右实现全覆盖 states a period.
 *   <li>What is left over is reported, character by character.
 * </ol>
 */
final class CommitmentRules {
    private static final Pattern FULL_COVERAGE = Pattern.compile("全覆盖|全面覆盖");

    /** 基本实现…全覆盖 is about full coverage; 基本公共服务全覆盖 is full coverage of basic services. */
    private static final Pattern ALMOST =
            Pattern.compile("(?:基本|总体上?)(?:实现|达到|做到|完成|形成|建成|建立|覆盖|$)[^0-9]*$");

    /** 100%全覆盖 states the figure itself; 未实现全覆盖的地区 promises none. */
    private static final Pattern NO_RULE_NEEDED =
            Pattern.compile("(?:100%|百分之百|(?:未|没有|难以)\\p{IsHan}{0,4})$");

    /** What joins one value to the next. */
    private static final Pattern JOINT = Pattern.compile("[\\s,;、和及与并且]+");

    private static final Pattern REACHING =
            Pattern.compile("(?:力争|确保)?(?:达到?|(?:提高|提升|增加|下降|降低|上升|扩大|控制|稳定|保持|降|升|增)[到至在])");

    private static final Quantity ALL =
            new Quantity(
                    Comparator.EQUAL,
                    BigDecimal.valueOf(100),
                    "%",
                    BigDecimal.valueOf(100),
                    "%",
                    false);
    private static final Quantity ABOUT_ALL =
            new Quantity(ALL.comparator(), ALL.value(), "%", ALL.baseValue(), "%", true);

    private final ReadClause clause;

    /** The clause before, where it only says that facts follow: 截至去年，参保率95%. */
    private final String lead;

    private final Times times;
    private final List<Figure> figures;
    private final List<Value> values = new ArrayList<>();
    private final List<TextSpan> unread = new ArrayList<>();

    private CommitmentRules(ReadClause clause, String lead) {
        this.lead = lead;
        this.clause = clause;
        this.times = Times.of(clause);
        this.figures = Figures.in(clause.text());
    }

    /**
     * What the numbers of a measure give.
     *
     * @param unread the numbers that nothing reads, in order
     */
    record Numbers(
            List<Commitment> commitments, List<Commitment> conditions, List<TextSpan> unread) {}

    static Numbers numbers(List<ReadClause> clauses) {
        List<Commitment> commitments = new ArrayList<>();
        List<TextSpan> unread = new ArrayList<>();
        String lead = "";
        for (ReadClause each : clauses) {
            CommitmentRules read = new CommitmentRules(each, lead);
            lead = ReportedFacts.isLead(each.text()) ? each.text() : "";
            commitments.addAll(read.commitments());
            unread.addAll(read.unread);
        }
        return new Numbers(List.copyOf(commitments), List.of(), List.copyOf(unread));
    }

    /** A value with its place in the clause, and where what it counts ends. */
    private record Value(
            int from, int to, Quantity quantity, Rule rule, @Nullable Duration period) {
        boolean isImplied() {
            return rule == Rule.FULL_COVERAGE;
        }
    }

    private List<Commitment> commitments() {
        for (Figure figure : figures) read(figure);
        readFullCoverage();
        values.sort((one, other) -> Integer.compare(one.from, other.from));
        readRelativeTimes();
        if (values.isEmpty()) return standingAlone();
        List<Commitment> found = new ArrayList<>();
        for (Value value : values) found.add(commitment(value));
        for (Value value : values) {
            if (value.isImplied()) addTimesOf(value, found);
        }
        found.sort((one, other) -> one.span().compareTo(other.span()));
        return List.copyOf(found);
    }

    /** The times that an implied value would have had, unless a value that is stated has them. */
    private void addTimesOf(Value implied, List<Commitment> found) {
        int place = clause.span(implied.from, implied.to).start();
        Duration period = times.periodOf(place);
        Deadline deadline = times.deadlineOf(place);
        for (Commitment each : found) {
            if (period != null && period.equals(each.duration())) period = null;
            if (deadline != null && deadline.equals(each.deadline())) deadline = null;
        }
        found.addAll(standingAlone(period, deadline));
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

    private void read(Figure figure) {
        TextSpan span = clause.span(figure.from(), figure.to());
        if (times.spans().stream().anyMatch(span::overlaps)) return;
        List<Value> read = clause.isInTitle(span) ? List.of() : values(figure);
        if (read.isEmpty() && !isWordOfName(figure)) unread.add(span);
        values.addAll(read);
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
        if (figure.amounts().isEmpty()) return List.of();
        String text = clause.text();
        Amount first = figure.amounts().getFirst();
        Signs.Before before = Signs.before(text, figure.from());
        Signs.After after = Signs.after(text, figure.to());
        if (isReported(before.from()) || !Promises.isOne(text, first, before, after)) {
            return List.of();
        }
        if (figure.isRange()) return range(figure, before, after);
        Comparator comparator = Signs.together(before, after, first.more());
        if (comparator == null || Signs.isAhead(text, after)) return List.of();
        if (comparator == Comparator.EQUAL && before.comparator() == null) {
            Comparator further = Signs.furtherLeft(text, endBefore(figure), before.from());
            if (further != null) comparator = further;
        }
        boolean about = before.isEstimate() || after.isEstimate() || first.more();
        Quantity quantity = quantity(comparator, first, about);
        int from = before.from();
        return List.of(
                new Value(
                        from,
                        after.to(),
                        quantity,
                        Rule.VALUE,
                        limit(first, quantity, from, after)));
    }

    private boolean isReported(int place) {
        String before = clause.text().substring(0, place);
        return ReportedFacts.follow(lead, clause.text()) || ReportedFacts.endAt(before);
    }

    /** A range has its own signs; with others it says something that is not modelled. */
    private static List<Value> range(Figure figure, Signs.Before before, Signs.After after) {
        boolean hasSign = before.comparator() != null || after.comparator() != null;
        if (hasSign) return List.of();
        boolean about = before.isEstimate() || after.isEstimate();
        Quantity least = quantity(Comparator.AT_LEAST, figure.amounts().getFirst(), about);
        Quantity most = quantity(Comparator.AT_MOST, figure.amounts().getLast(), about);
        return List.of(
                new Value(before.from(), after.to(), least, Rule.RANGE, null),
                new Value(before.from(), after.to(), most, Rule.RANGE, null));
    }

    private static Quantity quantity(Comparator comparator, Amount amount, boolean about) {
        return new Quantity(
                comparator,
                amount.value(),
                amount.unit(),
                amount.baseValue(),
                amount.baseUnit(),
                about);
    }

    /** 24小时内 limits a time, so it is a period as well. */
    private @Nullable Duration limit(
            Amount amount, Quantity quantity, int from, Signs.After after) {
        if (quantity.comparator() != Comparator.AT_MOST) return null;
        var period = TimeLimits.period(amount);
        return period == null
                ? null
                : new Duration(period, quantity.approximate(), clause.span(from, after.to()));
    }

    /** Where the number before this one ends. */
    private int endBefore(Figure figure) {
        return figures.stream()
                .mapToInt(Figure::to)
                .filter(end -> end <= figure.from())
                .max()
                .orElse(0);
    }

    private void readFullCoverage() {
        Matcher full = FULL_COVERAGE.matcher(clause.text());
        while (full.find()) {
            String before = clause.text().substring(0, full.start());
            if (NO_RULE_NEEDED.matcher(before).find() || isReported(full.start())) continue;
            if (Negations.deny(before, clause.text().substring(full.end()))) continue;
            Quantity all = ALMOST.matcher(before).find() ? ABOUT_ALL : ALL;
            values.add(new Value(full.start(), full.end(), all, Rule.FULL_COVERAGE, null));
        }
    }

    private Commitment commitment(Value value) {
        TextSpan span = clause.span(value.from, value.to);
        Duration period = value.period;
        if (period == null && !value.isImplied()) period = times.periodOf(span.start());
        Deadline deadline = value.isImplied() ? null : times.deadlineOf(span.start());
        return new Commitment(
                clause.position(),
                Nature.TARGET,
                value.quantity,
                new Timing(period, deadline, null, null),
                null,
                indicator(value),
                population(value.to),
                span,
                value.rule);
    }

    /**
     * What stands before a value, from the last time or value on; where that is a verb alone, as in
     * 管护率到2025年达到90%, what stands before the time.
     */
    private @Nullable TextSpan indicator(Value value) {
        int from = indicatorStart(value, times.lastEnd(value.from));
        TextSpan found = indicator(from, value.from);
        boolean isVerb = REACHING.matcher(clause.text().substring(from, value.from)).matches();
        if (found != null || !isVerb) return found;
        int time = times.lastStart(value.from);
        int earlier = indicatorStart(value, times.lastEnd(time));
        return earlier < time ? indicator(earlier, time) : null;
    }

    private @Nullable TextSpan indicator(int from, int to) {
        Matcher joint = JOINT.matcher(clause.text()).region(from, to);
        int start = joint.lookingAt() ? joint.end() : from;
        int[] noun = Indicator.in(clause.text().substring(start, to));
        return noun == null ? null : trimmed(start + noun[0], start + noun[1]);
    }

    /** Never behind the value itself, into which a time or a population may reach, as in 10年内. */
    private int indicatorStart(Value value, int afterTime) {
        int from = afterTime;
        for (Value other : values) {
            if (other.to > value.from) continue;
            int[] noun = populationAfter(other.to);
            from = Math.max(from, noun == null ? other.to : other.to + noun[1]);
        }
        return Math.min(from, value.from);
    }

    private @Nullable TextSpan population(int after) {
        int[] noun = populationAfter(after);
        return noun == null ? null : trimmed(after + noun[0], after + noun[1]);
    }

    private int @Nullable [] populationAfter(int place) {
        int next =
                figures.stream()
                        .mapToInt(figure -> Signs.before(clause.text(), figure.from()).from())
                        .filter(from -> from >= place)
                        .min()
                        .orElse(clause.text().length());
        return Population.in(clause.text().substring(place, next));
    }

    private List<Commitment> standingAlone() {
        return standingAlone(times.periodOf(0), times.deadlineOf(0));
    }

    private List<Commitment> standingAlone(@Nullable Duration period, @Nullable Deadline deadline) {
        if (period != null) return List.of(alone(period, deadline, period.span(), Rule.PERIOD));
        if (deadline != null) return List.of(alone(null, deadline, deadline.span(), Rule.DEADLINE));
        return List.of();
    }

    private Commitment alone(
            @Nullable Duration period, @Nullable Deadline deadline, TextSpan span, Rule rule) {
        return new Commitment(
                clause.position(),
                Nature.TARGET,
                null,
                new Timing(period, deadline, null, null),
                null,
                null,
                null,
                span,
                rule);
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
