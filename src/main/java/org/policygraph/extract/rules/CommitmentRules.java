package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.Comparator;
import org.policygraph.extract.facts.Deadline;
import org.policygraph.extract.facts.Duration;
import org.policygraph.extract.facts.Quantity;
import org.policygraph.extract.facts.Rule;
import org.policygraph.text.TextSpan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what a clause promises in numbers. A period or deadline belongs to the values of its
 * clause; where the clause has none, it stands alone. What looks like a number but promises nothing
 * is left out: ages and years of service are conditions on people, 每10万人口 is a base, 15分钟生活圈 and
 * 24小时 are names of services.
 */
final class CommitmentRules {
    private static final Pattern FULL_COVERAGE = Pattern.compile("(?<full>全覆盖|全面覆盖)");

    /** 基本实现…全覆盖 is about full coverage; 基本公共服务全覆盖 is full coverage of basic services. */
    private static final Pattern ALMOST =
            Pattern.compile("(?:基本|总体上?)(?:实现|达到|做到|完成|形成|建成|建立|覆盖|$)[^0-9]*$");

    private static final Pattern BASE = Pattern.compile(".*(?:每|户均|第|人均每)\\s?$", Pattern.DOTALL);
    private static final Pattern BASE_OF_ONE =
            Pattern.compile(".*每[\\p{IsHan}]{1,6}$", Pattern.DOTALL);
    private static final Pattern SIZE_OF_NOUN = Pattern.compile("^\\p{IsHan}.*", Pattern.DOTALL);
    private static final Pattern CONDITION_BEFORE =
            Pattern.compile(
                    ".*(?:满|年满|连续|累计|(?:从|由)(?:目前|现在|现行|当前|原来|原有)?的?|原|原有|现有|现行|编制|规模|周边|方圆|半径|附近|周围)\\s?$",
                    Pattern.DOTALL);
    private static final Pattern NAME_AFTER =
            Pattern.compile(
                    "^(?:以上)?(?:[”’\"]?\\p{IsHan}{0,4}圈|(?:的)?(?:开放|便民|生活|服务|养老|健身|医疗|阅读|文化|就业)*(?:圈|热线|自助|不间断|在线|全天候|预警|值守|制)).*",
                    Pattern.DOTALL);

    /** 目前已建成80个 reports what is; 在已建成80个的基础上再建20个 promises 20. */
    private static final Pattern ALREADY =
            Pattern.compile(
                    ".*已(?:经)?(?:建成|建立|建设|完成|达|实现|覆盖|形成|新增|开通|发放|培训|惠及|累计|有|为|超过|突破|组织|投入|安排|下达|支持|筹集|开工|改造|设立)(?:(?!再|基础|并|将)[^,])*$",
                    Pattern.DOTALL);

    private static final Pattern STARTING_POINT =
            Pattern.compile(
                    "^(?:[\\p{IsHan}]{0,6}的?基础上|(?:提高|提升|增加|上调|调整|增长|扩大|降低|下降|下调|降|缩短|压缩|压减|减少|放宽)[到至为]).*",
                    Pattern.DOTALL);

    /** 投资5000万元以上的项目 says which are meant; 安排5000万元以上资金 promises an amount. */
    private static final Pattern SIZED =
            Pattern.compile(
                    "^(?:的\\p{IsHan}|\\p{IsHan}{0,6}(?:企业|项目|单位|机构|场所|场馆|村|商户|园区|水库|车站|机场|港口|城市|乡镇|灌区|电站|船舶|车辆|景区|建筑)).*",
                    Pattern.DOTALL);

    private static final Pattern GIVING =
            Pattern.compile(
                    ".*(?:新增|新建|新改建|覆盖|改造|建设|建成|投入|安排|落实|筹集|发放|下达|增加|完成|带动|拉动|提供|给予|补助|奖励|达|到)\\p{IsHan}{0,4}$",
                    Pattern.DOTALL);

    /** 1对1, 1人1策 and 1县1品 are figures of speech. */
    private static final Pattern ONE_FOR_ONE = Pattern.compile("^[1一].*", Pattern.DOTALL);

    private static final Set<String> UNITS_OF_SIZE =
            Set.of("平方米", "立方米", "米", "公里", "公顷", "亩", "吨", "千瓦", "人次", "元");

    private static final BigDecimal LAST_HOUR = BigDecimal.valueOf(24);

    /** Names a service that never closes; no hours are promised. */
    private static final String ROUND_THE_CLOCK = "24小时";

    private static final Pattern UNREAD =
            Pattern.compile("[0-9]+(?:\\.[0-9]+)?|[一二三四五六七八九十]+分之[一二三四五六七八九十]+|翻一番|翻番|一半");
    private static final Pattern NAME_OF_NUMBER =
            Pattern.compile(".*(?:第|[A-Za-z+\\-])$", Pattern.DOTALL);

    private CommitmentRules() {}

    static List<Commitment> commitments(List<ReadClause> clauses) {
        return clauses.stream().flatMap(clause -> read(clause).stream()).toList();
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

    private static List<Commitment> read(ReadClause clause) {
        Times times = new Times(TimePattern.periods(clause), TimePattern.deadlines(clause));
        List<Value> values = values(clause, times);
        if (values.isEmpty()) return standingAlone(clause, times);
        return values.stream().map(value -> commitment(clause, times, value)).toList();
    }

    /** Periods and deadlines of one clause. */
    private record Times(List<Duration> periods, List<Deadline> deadlines) {
        /** The last that ends before a place, else the first: 5年内建20个、10年内建50个. */
        @Nullable Duration periodOf(int place) {
            return nearest(periods, Duration::span, place);
        }

        @Nullable Deadline deadlineOf(int place) {
            return nearest(deadlines, Deadline::span, place);
        }

        private static <T> @Nullable T nearest(
                List<T> times, Function<T, TextSpan> span, int place) {
            if (times.isEmpty()) return null;
            return times.stream()
                    .filter(time -> span.apply(time).end() <= place)
                    .reduce((earlier, later) -> later)
                    .orElse(times.getFirst());
        }

        List<TextSpan> spans() {
            return Stream.concat(
                            periods.stream().map(Duration::span),
                            deadlines.stream().map(Deadline::span))
                    .sorted()
                    .toList();
        }
    }

    private static Commitment commitment(ReadClause clause, Times times, Value value) {
        TextSpan span = clause.span(value.from(), value.to());
        int indicatorStart =
                times.spans().stream()
                        .mapToInt(TextSpan::end)
                        .filter(end -> end <= span.start())
                        .max()
                        .orElse(clause.copy().origin(0));
        return new Commitment(
                clause.position(),
                value.quantity(),
                times.periodOf(span.start()),
                times.deadlineOf(span.start()),
                trimmed(span.source().span(indicatorStart, span.start())),
                rest(clause, span),
                span,
                value.rule());
    }

    /** A value with its place in the clause. */
    private record Value(int from, int to, Quantity quantity, Rule rule) {}

    private static List<Value> values(ReadClause clause, Times times) {
        String text = clause.text();
        List<Value> values = new ArrayList<>();
        Matcher matcher = QuantityPattern.VALUE.matcher(text);
        while (matcher.find()) {
            TextSpan span = clause.span(matcher.start("number"), matcher.end());
            if (times.spans().stream().anyMatch(span::overlaps) || clause.isInTitle(span)) continue;
            if (isPromise(text, matcher)) values.addAll(values(text, matcher));
        }
        Matcher full = FULL_COVERAGE.matcher(text);
        while (full.find()) {
            boolean about = ALMOST.matcher(text.substring(0, full.start())).find();
            Quantity all = new Quantity(Comparator.EQUAL, BigDecimal.valueOf(100), "%", about);
            values.add(new Value(full.start("full"), full.end("full"), all, Rule.FULL_COVERAGE));
        }
        return values;
    }

    private static boolean isPromise(String text, Matcher matcher) {
        String before = text.substring(0, matcher.start());
        String upToNumber = text.substring(0, matcher.start("number"));
        String after = text.substring(matcher.end());
        if (BASE.matcher(upToNumber).matches() || CONDITION_BEFORE.matcher(upToNumber).matches())
            return false;
        if (NAME_OF_NUMBER.matcher(upToNumber).matches() || NAME_AFTER.matcher(after).matches())
            return false;
        if (ROUND_THE_CLOCK.equals(matcher.group("number") + matcher.group("unit"))) return false;
        // An age says who is meant; only a life expectancy is promised in years of age.
        if (matcher.group("unit").equals("岁") && !text.contains("寿命")) return false;
        boolean bare = matcher.group("before") == null && matcher.group("after") == null;
        if (bare && matcher.group("number").equals("1") && BASE_OF_ONE.matcher(before).matches()) {
            return QuantityPattern.signFurtherLeft(before).length() > 0;
        }
        if (ALREADY.matcher(before).matches() || STARTING_POINT.matcher(after).matches())
            return false;
        if (isNoAmount(matcher.group("number"), matcher.group("unit"), upToNumber, after))
            return false;
        if (isSize(matcher, before, after)) return false;
        // 50人以上的机关 says which institutions are meant; 80%以上的社区 promises a share.
        boolean people = matcher.group("unit").equals("人") || matcher.group("unit").equals("名");
        if (people && matcher.group("after") != null && SIZE_OF_NOUN.matcher(after).matches())
            return false;
        // 由50元提高到80元 promises 80: what it rises from is today's figure.
        return !(before.endsWith("从") || before.endsWith("由"));
    }

    private static boolean isSize(Matcher matcher, String before, String after) {
        return UNITS_OF_SIZE.contains(matcher.group("unit").replaceFirst("^[十百千万亿]+", ""))
                && matcher.group("after") != null
                && SIZED.matcher(after).matches()
                && !GIVING.matcher(before).matches();
    }

    /** Days of a month, hours of the clock, and 1对1. */
    private static boolean isNoAmount(String number, String unit, String upToNumber, String after) {
        boolean day = unit.equals("日") && upToNumber.endsWith("月");
        boolean hour = unit.equals("点") && Numerals.parse(number).compareTo(LAST_HOUR) <= 0;
        return day || hour || (number.equals("1") && ONE_FOR_ONE.matcher(after).matches());
    }

    private static List<Value> values(String text, Matcher matcher) {
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
        String sign =
                before.isEmpty()
                        ? QuantityPattern.signFurtherLeft(text.substring(0, matcher.start()))
                        : before;
        Comparator comparator = QuantityPattern.comparator(sign, after, more);
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
        return new Value(start(matcher), matcher.end(), quantity, rule);
    }

    /**
     * A value begins with its comparator, else with 约, else with its number; 到 and 为 are not part
     * of it.
     */
    private static int start(Matcher matcher) {
        if (matcher.start("before") >= 0) return matcher.start("before");
        return matcher.start("about") >= 0 ? matcher.start("about") : matcher.start("number");
    }

    private static List<Commitment> standingAlone(ReadClause clause, Times times) {
        Duration period = times.periodOf(0);
        Deadline deadline = times.deadlineOf(0);
        if (period != null)
            return List.of(alone(clause, period, deadline, period.span(), Rule.PERIOD));
        if (deadline != null)
            return List.of(alone(clause, null, deadline, deadline.span(), Rule.DEADLINE));
        return List.of();
    }

    private static Commitment alone(
            ReadClause clause,
            @Nullable Duration period,
            @Nullable Deadline deadline,
            TextSpan span,
            Rule rule) {
        return new Commitment(
                clause.position(), null, period, deadline, null, rest(clause, span), span, rule);
    }

    /** What follows a span in its clause. */
    private static @Nullable TextSpan rest(ReadClause clause, TextSpan span) {
        return trimmed(
                span.source().span(span.end(), clause.copy().origin(clause.text().length())));
    }

    private static @Nullable TextSpan trimmed(TextSpan span) {
        String text = span.text();
        int lead = text.codePointCount(0, text.length() - text.stripLeading().length());
        int length = text.strip().codePointCount(0, text.strip().length());
        return length == 0
                ? null
                : span.source().span(span.start() + lead, span.start() + lead + length);
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }
}
