package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.Deadline;
import org.policygraph.extract.facts.Duration;
import org.policygraph.extract.facts.Nature;
import org.policygraph.extract.facts.Recurrence;
import org.policygraph.extract.facts.Timing;
import org.policygraph.extract.number.Figure;
import org.policygraph.extract.number.NumberFinder;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Finds what one clause says in numbers, and the numbers that nothing reads.
 *
 * <ol>
 *   <li>{@link NumberFinder} finds all numbers, {@link Times} all times.
 *   <li>A number with its signs ({@link FigureReader}) is a value if it is promised, or a condition
 *       ({@link PromiseRules}); 全覆盖 is a value by a rule of its own, which only implies it ({@link
 *       FullCoverage}).
 *   <li>A time belongs to the values that its clause states; where the clause states none, it
 *       stands alone ({@link BareTimes}). What is only implied has none: 用5年左右实现全覆盖 states a
 *       period.
 *   <li>What is left over is reported, character by character.
 * </ol>
 */
final class ClauseNumbers {
    /** What stands behind them is done in that time, and not counted. */
    private static final Set<String> TIME_UNITS = Set.of("小时", "分钟", "天", "日", "个工作日");

    private static final PrefilteredPattern ORDINAL =
            PrefilteredPattern.compile("[1-9][0-9]?|[一二三四五六七八九十]{1,3}");
    private static final PrefilteredPattern JOINT = PrefilteredPattern.compile("[、,和及]?");
    private static final PrefilteredPattern LIST_BEFORE =
            PrefilteredPattern.compile("(?:^|[:;,。、])\\s*$");

    private final ParsedClause clause;
    private final Times times;
    private final List<TextSpan> timeSpans;
    private final ClauseContext around;
    private final List<Figure> figures;
    private final FigureReader reader;
    private final BareTimes alone;
    private final ValueNouns nouns;
    private final List<ClauseValue> values = new ArrayList<>();
    private final List<ClauseValue> conditions = new ArrayList<>();
    private final List<TextSpan> denied = new ArrayList<>();
    private final List<TextSpan> unread = new ArrayList<>();

    /** Limits that run from a day that the clause says: 印发之日起30日内. */
    private final List<Duration> limits = new ArrayList<>();

    ClauseNumbers(ParsedClause clause, Times times, ClauseContext around) {
        this.clause = clause;
        this.times = times;
        this.timeSpans = times.spans();
        this.around = around;
        this.figures = NumberFinder.in(clause.text());
        this.reader = new FigureReader(clause, times, around, figures);
        this.alone = new BareTimes(clause, times);
        for (Figure figure : figures) read(figure);
        FullCoverage.in(clause.text()).stream()
                .filter(value -> !reader.isReported(value.from()))
                .forEach(values::add);
        values.sort((one, other) -> Integer.compare(one.from(), other.from()));
        dropUnlessEachHasItsOwn();
        readRelativeTimes();
        this.nouns = new ValueNouns(clause, times, figures, values);
    }

    /** What the clause promises, in order. */
    List<Commitment> commitments() {
        List<Commitment> found = new ArrayList<>(alone.lengths(limits));
        if (values.isEmpty()) found.addAll(alone.all());
        for (ClauseValue value : values) found.add(commitment(value, nature(value)));
        for (ClauseValue value : values) {
            if (value.isImplied()) found.addAll(alone.ofImplied(value, found));
        }
        found.sort((one, other) -> one.span().compareTo(other.span()));
        return List.copyOf(found);
    }

    /** Numbers that must be met, in order. */
    List<Commitment> conditions() {
        return conditions.stream().map(each -> commitment(each, Nature.CONDITION)).toList();
    }

    /** What is forbidden, denied or done away with, in order. */
    List<TextSpan> denied() {
        return List.copyOf(denied);
    }

    /** The numbers that nothing reads, in order. */
    List<TextSpan> unread() {
        return List.copyOf(unread);
    }

    /** （1） counts the items of a list within a paragraph. */
    private static boolean isOrdinal(String text, Figure figure) {
        return figure.from() > 0
                && text.charAt(figure.from() - 1) == '('
                && figure.to() < text.length()
                && text.charAt(figure.to()) == ')'
                && ORDINAL.matcher(text.substring(figure.from(), figure.to())).matches()
                && LIST_BEFORE.matcher(text.substring(0, figure.from() - 1)).find();
    }

    private void read(Figure figure) {
        if (isOrdinal(clause.text(), figure)) return;
        TextSpan span = clause.span(figure.from(), figure.to());
        if (timeSpans.stream().anyMatch(span::overlaps)) return;
        if (times.conditions().stream().anyMatch(span::overlaps)) return;
        PromiseRules.Reading reading = reader.reading(figure);
        if (reading == PromiseRules.Reading.DENIED) {
            denied.add(span);
            return;
        }
        List<ClauseValue> read =
                reading == PromiseRules.Reading.NEITHER ? List.of() : reader.values(figure);
        if (read.isEmpty() && !reader.isWordOfName(figure)) unread.add(span);
        if (reading == PromiseRules.Reading.PROMISED
                && read.stream().allMatch(ClauseValue::isDeadline)) {
            read.forEach(each -> limits.add(Objects.requireNonNull(each.period())));
        } else {
            (reading == PromiseRules.Reading.CONDITION ? conditions : values).addAll(read);
        }
    }

    /**
     * 2026年底前、2028年底前分别完成60%和90% gives each value its own deadline; where they are not as many,
     * none can be told.
     */
    private void dropUnlessEachHasItsOwn() {
        List<ClauseValue> shared = shared();
        if (shared.isEmpty() || shared.size() == several().size()) return;
        values.removeAll(shared);
        shared.forEach(each -> unread.add(span(each)));
    }

    /** The values behind a 分别 that several deadlines lead to. */
    private List<ClauseValue> shared() {
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
            boolean isRead =
                    timeSpans.stream().anyMatch(span::overlaps)
                            || times.conditions().stream().anyMatch(span::overlaps);
            if (isRead || clause.isInTitle(span)) continue;
            unread.removeIf(span::overlaps);
            unread.add(span);
        }
        Collections.sort(unread);
    }

    private TextSpan span(ClauseValue value) {
        return clause.span(value.from(), value.to());
    }

    private Nature nature(ClauseValue value) {
        return Natures.of(clause.text(), value, around);
    }

    private Commitment commitment(ClauseValue value, Nature nature) {
        TextSpan span = span(value);
        Range rate = value.isImplied() ? null : rate(value);
        return new Commitment(
                clause.position(),
                nature,
                value.quantity(),
                null,
                null,
                rate == null ? null : clause.span(rate.from(), rate.to()),
                nature == Nature.CONDITION || value.isImplied() ? Timing.NONE : timing(value, rate),
                Hedges.of(clause, value.from(), value.to()),
                nouns.indicator(value),
                TIME_UNITS.contains(String.valueOf(value.quantity().baseUnit()))
                        ? null
                        : nouns.population(value.to()),
                span,
                value.rule());
    }

    /** Per what a value counts; what says how often something is done is none. */
    private @Nullable Range rate(ClauseValue value) {
        Range rate = Rates.before(clause.text(), endBefore(value.from()), value.from());
        if (rate == null) rate = rateOfListed(value);
        if (rate == null) return null;
        TextSpan span = clause.span(rate.from(), rate.to());
        return times.recurrences().stream().map(Recurrence::span).anyMatch(span::overlaps)
                ? null
                : rate;
    }

    /** 每人每月不低于500元、不高于1500元 says once per what both count. */
    private @Nullable Range rateOfListed(ClauseValue value) {
        int end = endBefore(value.from());
        if (!JOINT.matcher(clause.text().substring(end, value.from())).matches()) return null;
        return values.stream()
                .filter(each -> each.to() == end)
                .findFirst()
                .map(each -> Rates.before(clause.text(), endBefore(each.from()), each.from()))
                .orElse(null);
    }

    /** Where the number before a place ends. */
    private int endBefore(int place) {
        return figures.stream().mapToInt(Figure::to).filter(end -> end <= place).max().orElse(0);
    }

    /** The times of the clause that are nearest, else those that hold from before. */
    private Timing timing(ClauseValue value, @Nullable Range rate) {
        Timing own = times.at(span(value).start());
        List<ClauseValue> shared = shared();
        Deadline deadline = own.deadline();
        if (shared.contains(value)) deadline = several().get(shared.indexOf(value));
        Timing held = around.held();
        Duration period = value.period() != null ? value.period() : own.duration();
        // 24小时以内 limits what is done, and says nothing of when it is to be so.
        boolean isPerTime =
                rate != null && Rates.arePerTime(clause.text().substring(rate.from(), rate.to()));
        boolean hasTime = own.duration() != null || deadline != null || own.window() != null;
        return new Timing(
                hasTime || period != null ? period : held.duration(),
                hasTime ? deadline : held.deadline(),
                own.window() != null ? own.window() : held.window(),
                own.recurrence() != null || isPerTime ? own.recurrence() : held.recurrence());
    }
}
