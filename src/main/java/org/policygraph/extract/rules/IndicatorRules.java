package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.Comparator;
import org.policygraph.extract.facts.Deadline;
import org.policygraph.extract.facts.IndicatorRow;
import org.policygraph.extract.facts.Nature;
import org.policygraph.extract.facts.Quantity;
import org.policygraph.extract.facts.Rule;
import org.policygraph.extract.facts.Timing;
import org.policygraph.extract.number.DetachedUnit;
import org.policygraph.extract.number.Figure;
import org.policygraph.extract.number.NumberFinder;
import org.policygraph.extract.number.Signs;
import org.policygraph.fold.SimplifiedForms;
import org.policygraph.text.MatchingCopy;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * What a row of a table of indicators promises: for each year that is still to come a value by the
 * end of that year. The columns of years that were over when the text was written, and those that
 * say so (现状, 基期, 实际), report what was. Where it is not known when the text was written, a year
 * must be said to be an aim (2030年目标).
 */
final class IndicatorRules {
    private static final PrefilteredPattern YEAR =
            PrefilteredPattern.compile("(?<year>20[0-9]{2})年");
    private static final PrefilteredPattern REPORTED =
            PrefilteredPattern.compile("现状|基期|基准|基数|基础|实际|实绩|完成|预计");
    private static final PrefilteredPattern AIM = PrefilteredPattern.compile("目标|规划|预期|计划|到20");

    private static final PrefilteredPattern GRANTED =
            PrefilteredPattern.compile("补贴|补助|奖励|奖补|资助|贴息|资金");
    private static final PrefilteredPattern TASK = PrefilteredPattern.compile("任务|目标");
    private static final PrefilteredPattern MOST = PrefilteredPattern.compile("最高|上限|限[购补额]|不超过");
    private static final PrefilteredPattern LEAST = PrefilteredPattern.compile("最低|下限|不低于|不少于");

    private final IndicatorRow row;
    private final MeasureContext context;
    private final List<Commitment> commitments = new ArrayList<>();
    private final List<TextSpan> unread = new ArrayList<>();

    private IndicatorRules(IndicatorRow row, MeasureContext context) {
        this.row = row;
        this.context = context;
    }

    /** What a row, which is one clause, comes to. */
    static Numbers numbers(IndicatorRow row, MeasureContext context) {
        IndicatorRules rules = new IndicatorRules(row, context);
        row.cells().forEach(rules::read);
        return new Numbers(
                List.copyOf(rules.commitments),
                List.of(),
                List.of(),
                List.of(),
                List.copyOf(rules.unread));
    }

    private void read(IndicatorRow.Cell cell) {
        String heading = folded(cell.heading()).replaceAll("\\s", "");
        PrefilteredMatcher year = YEAR.matcher(heading);
        boolean hasYear = year.find();
        if (hasYear && !isAim(heading, year.group("year"))) return;
        TextSpan unit = cell.unit();
        Quantity quantity = quantity(folded(cell.value()), unit == null ? "" : folded(unit));
        if (quantity == null) {
            unread.add(cell.value());
            return;
        }
        boolean isApart = !folded(cell.value()).contains(quantity.unit());
        Deadline deadline = hasYear ? new Deadline(year.group("year"), cell.heading()) : null;
        commitments.add(
                new Commitment(
                        1,
                        hasYear ? Nature.TARGET : nature(heading),
                        hasYear ? quantity : limited(quantity, heading),
                        isApart ? unit : null,
                        hasYear ? null : cell.heading(),
                        null,
                        new Timing(null, deadline, null, null),
                        hedge(cell.value()),
                        row.indicator(),
                        null,
                        cell.value(),
                        Rule.INDICATOR_CELL));
    }

    private static Nature nature(String heading) {
        if (GRANTED.matcher(heading).find()) return Nature.SUBSIDY;
        return TASK.matcher(heading).find() ? Nature.TARGET : Nature.STANDARD;
    }

    /** 1500 below 单件最高补贴（元） is the most that is paid. */
    private static Quantity limited(Quantity quantity, String heading) {
        if (quantity.comparator() != Comparator.EQUAL) return quantity;
        Comparator comparator = Comparator.EQUAL;
        if (MOST.matcher(heading).find()) comparator = Comparator.AT_MOST;
        if (LEAST.matcher(heading).find()) comparator = Comparator.AT_LEAST;
        return new Quantity(
                comparator,
                quantity.value(),
                quantity.unit(),
                quantity.baseValue(),
                quantity.baseUnit(),
                null,
                quantity.approximate());
    }

    private boolean isAim(String heading, String year) {
        if (REPORTED.matcher(heading).find()) return false;
        return context.written() == null ? AIM.matcher(heading).find() : context.isFuture(year);
    }

    /** 左右 of 85%左右. */
    private static @Nullable TextSpan hedge(TextSpan cell) {
        ParsedClause clause = ParsedClause.ofSentence(1, cell);
        return Hedges.of(clause, 0, clause.text().length());
    }

    private static String folded(TextSpan span) {
        return SimplifiedForms.of(MatchingCopy.of(span));
    }

    /** Null where the cell says more or less than one number or range with its unit and signs. */
    private static @Nullable Quantity quantity(String cell, String unit) {
        String text = DetachedUnit.join(cell, unit);
        List<Figure> figures = NumberFinder.in(text);
        if (figures.size() != 1 || figures.getFirst().amounts().isEmpty()) return null;
        Figure figure = figures.getFirst();
        Signs.Before before = Signs.before(text, figure.from());
        Signs.After after = Signs.after(text, figure.to());
        boolean isWhole =
                text.substring(0, before.from()).isBlank() && text.substring(after.to()).isBlank();
        if (!isWhole) return null;
        if (figure.isRange()) {
            List<ClauseValue> range = ClauseValue.ofRange(figure, before, after);
            return range.isEmpty() ? null : range.getFirst().quantity();
        }
        boolean more = figure.amounts().getFirst().more();
        Comparator comparator = Signs.together(before, after, more);
        boolean about = before.isEstimate() || after.isEstimate() || more;
        return comparator == null
                ? null
                : ClauseValue.quantity(comparator, figure.amounts().getFirst(), about);
    }
}
