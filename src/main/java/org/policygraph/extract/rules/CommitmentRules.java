package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.Comparator;
import org.policygraph.extract.facts.Duration;
import org.policygraph.extract.facts.Quantity;
import org.policygraph.extract.facts.Rule;
import org.policygraph.extract.rules.TimePattern.Found;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a clause promises in numbers. A period or deadline belongs to the values of its
 * clause; where the clause has none, it stands alone. What looks like a number but promises nothing
 * is left out: ages and years of service are conditions on people, 每10万人口 is a base, 15分钟生活圈 and
 * 24小时 are names of services.
 */
final class CommitmentRules {
    private static final Pattern FULL_COVERAGE =
            Pattern.compile("(?<about>基本|总体上?)?(?:[^0-9]*?)(?<full>全覆盖|全面覆盖|100%覆盖)");
    private static final Pattern BASE = Pattern.compile(".*(?:每|户均|第|人均每)\\s?$", Pattern.DOTALL);
    private static final Pattern CONDITION_BEFORE =
            Pattern.compile(".*(?:满|年满|连续|累计|从|由|原|现行|编制|规模)\\s?$", Pattern.DOTALL);
    private static final Pattern NAME_AFTER =
            Pattern.compile(
                    "^(?:以上)?(?:的)?(?:便民|生活|服务|养老|健身|医疗|阅读|文化|就业)*(?:圈|热线|不间断|在线|全天候|预警|值守|制).*",
                    Pattern.DOTALL);
    private static final Pattern UNREAD =
            Pattern.compile("[0-9]+(?:\\.[0-9]+)?|[一二三四五六七八九十]+分之[一二三四五六七八九十]+|翻一番|翻番|一半");
    private static final Pattern NAME_OF_NUMBER =
            Pattern.compile(".*(?:第|[A-Za-z+\\-])$", Pattern.DOTALL);

    private CommitmentRules() {}

    static List<Commitment> commitments(List<ReadClause> clauses) {
        return clauses.stream()
                .flatMap(clause -> new CommitmentRules().read(clause).stream())
                .toList();
    }

    /** Digits that look like a promise and that no rule reads, if there are any. */
    static @Nullable TextSpan unread(List<ReadClause> clauses) {
        for (ReadClause clause : clauses) {
            Matcher matcher = UNREAD.matcher(clause.text());
            while (matcher.find()) {
                boolean name =
                        NAME_OF_NUMBER
                                        .matcher(clause.text().substring(0, matcher.start()))
                                        .matches()
                                || clause.text().startsWith("年", matcher.end())
                                || clause.text().startsWith("岁", matcher.end())
                                || clause.text().startsWith("周岁", matcher.end());
                if (!name) return clause.span(matcher.start(), matcher.end());
            }
        }
        return null;
    }

    private List<Commitment> read(ReadClause clause) {
        String text = clause.text();
        List<Found<Duration>> periods = TimePattern.periods(text);
        List<Found<String>> deadlines = TimePattern.deadlines(text);
        List<int[]> taken = new ArrayList<>();
        periods.forEach(found -> taken.add(new int[] {found.from(), found.to()}));
        deadlines.forEach(found -> taken.add(new int[] {found.from(), found.to()}));
        List<Value> values = values(text, taken);
        if (values.isEmpty()) return standingAlone(clause, periods, deadlines);
        int timesEnd = taken.stream().mapToInt(range -> range[1]).max().orElse(0);
        List<Commitment> commitments = new ArrayList<>();
        for (Value value : values) {
            int indicatorStart = timesEnd <= value.from() ? timesEnd : 0;
            commitments.add(
                    new Commitment(
                            clause.position(),
                            value.quantity(),
                            periods.isEmpty() ? null : periods.getFirst().value(),
                            deadlines.isEmpty() ? null : deadlines.getFirst().value(),
                            part(clause, indicatorStart, value.from()),
                            part(clause, value.to(), text.length()),
                            clause.span(value.from(), value.to()),
                            value.rule()));
        }
        return commitments;
    }

    /** A value with its place in the clause. */
    private record Value(int from, int to, Quantity quantity, Rule rule) {}

    private static List<Value> values(String text, List<int[]> taken) {
        List<Value> values = new ArrayList<>();
        Matcher matcher = QuantityPattern.VALUE.matcher(text);
        while (matcher.find()) {
            if (!overlaps(taken, matcher) && isPromise(text, matcher))
                values.addAll(values(matcher));
        }
        Matcher full = FULL_COVERAGE.matcher(text);
        while (full.find()) {
            boolean about = full.group("about") != null;
            Quantity all =
                    new Quantity(Comparator.EQUAL, java.math.BigDecimal.valueOf(100), "%", about);
            values.add(new Value(full.start("full"), full.end("full"), all, Rule.FULL_COVERAGE));
        }
        return values;
    }

    private static boolean overlaps(List<int[]> taken, Matcher matcher) {
        return taken.stream()
                .anyMatch(range -> matcher.start("number") < range[1] && range[0] < matcher.end());
    }

    private static boolean isPromise(String text, Matcher matcher) {
        String before = text.substring(0, matcher.start());
        String upToNumber = text.substring(0, matcher.start("number"));
        String after = text.substring(matcher.end());
        if (BASE.matcher(upToNumber).matches() || CONDITION_BEFORE.matcher(upToNumber).matches())
            return false;
        if (NAME_OF_NUMBER.matcher(upToNumber).matches() || NAME_AFTER.matcher(after).matches())
            return false;
        // 由50元提高到80元 promises 80: what it rises from is today's figure.
        return !(before.endsWith("从") || before.endsWith("由"));
    }

    private static List<Value> values(Matcher matcher) {
        String before = orEmpty(matcher.group("before"));
        String after = orEmpty(matcher.group("after"));
        String unit = matcher.group("unit");
        boolean more = matcher.group("more") != null;
        boolean approximate =
                matcher.group("about") != null || more || after.equals("左右") || after.equals("上下");
        if (matcher.group("upper") != null) {
            return List.of(
                    value(matcher, Comparator.AT_LEAST, "number", unit, approximate, Rule.RANGE),
                    value(matcher, Comparator.AT_MOST, "upper", unit, approximate, Rule.RANGE));
        }
        Comparator comparator = QuantityPattern.comparator(before, after, more);
        return List.of(value(matcher, comparator, "number", unit, approximate, Rule.VALUE));
    }

    private static Value value(
            Matcher matcher,
            Comparator comparator,
            String group,
            String unit,
            boolean approximate,
            Rule rule) {
        Quantity quantity =
                new Quantity(comparator, Numerals.parse(matcher.group(group)), unit, approximate);
        return new Value(matcher.start(), matcher.end(), quantity, rule);
    }

    private static List<Commitment> standingAlone(
            ReadClause clause, List<Found<Duration>> periods, List<Found<String>> deadlines) {
        List<Commitment> commitments = new ArrayList<>();
        for (Found<Duration> period : periods) {
            commitments.add(
                    new Commitment(
                            clause.position(),
                            null,
                            period.value(),
                            deadlines.isEmpty() ? null : deadlines.getFirst().value(),
                            null,
                            part(clause, period.to(), clause.text().length()),
                            clause.span(period.from(), period.to()),
                            Rule.PERIOD));
        }
        if (!commitments.isEmpty()) return commitments;
        for (Found<String> deadline : deadlines) {
            commitments.add(
                    new Commitment(
                            clause.position(),
                            null,
                            null,
                            deadline.value(),
                            null,
                            part(clause, deadline.to(), clause.text().length()),
                            clause.span(deadline.from(), deadline.to()),
                            Rule.DEADLINE));
        }
        return commitments;
    }

    private static @Nullable TextSpan part(ReadClause clause, int from, int to) {
        int start = from;
        while (start < to && clause.text().charAt(start) == ' ') start++;
        return start < to ? clause.span(start, to) : null;
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }
}
