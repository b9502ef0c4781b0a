package org.policygraph.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.Comparator;
import org.policygraph.extract.facts.Measure;
import org.policygraph.extract.facts.Quantity;
import org.policygraph.text.TextSpan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Numbers put together from their parts, in sentences: how the numeral is written, its multiplier,
 * its unit, what compares and what estimates. The parts say what must come out; nothing here knows
 * how it is read. Every phrase is read rightly, or is reported with its characters.
 */
class GeneratedNumbersTest {
    private static final int PHRASES = 6_000;
    private static final int RIGHT_OF_100 = 95;

    private enum Outcome {
        RIGHT,
        NOT_EXTRACTED,
        SILENT,
        WRONG
    }

    /** A phrase in its sentence, and what it says. */
    private record Phrase(
            String printed, String sentence, Comparator comparator, BigDecimal base, String unit) {}

    /** A unit, what it measures in, and the sentences that it goes with. */
    private record Unit(String printed, String base, BigDecimal factor, List<String> frames) {}

    /** Words before and behind a number. */
    private record Sign(String before, String behind, Comparator comparator) {}

    private static final List<String> COUNTED =
            List.of(
                    "新建%s",
                    "到2030年底前建成%s，改善群众生活",
                    "用3年左右新增%s",
                    "每年培训%s",
                    "原则上每个地市建设%s",
                    "力争全国总量达到%s",
                    "逐步扩大供给，总数%s",
                    "在有条件的地方改造%s、完善配套");
    private static final List<String> SHARES =
            List.of(
                    "护理型床位占比%s",
                    "到2027年覆盖率达到%s", "确保合格率%s，稳步提升", "将支付比例提高到%s", "力争普及率%s", "用5年左右使达标率达到%s");
    private static final List<String> MONEYED =
            List.of("安排%s", "每人每月补助%s", "统筹资金%s支持发展", "到2026年投入%s", "贷款额度%s");
    private static final List<String> SIZES = List.of("新增面积%s", "到2030年改造%s", "建设总量%s", "人均面积达到%s");
    private static final List<String> TIMED = List.of("每周开放%s", "每学期开展劳动%s", "办理时限%s", "每天活动时间%s");

    private static final List<Sign> SIGNS =
            List.of(
                    new Sign("", "", Comparator.EQUAL),
                    new Sign("", "", Comparator.EQUAL),
                    new Sign("", "以上", Comparator.AT_LEAST),
                    new Sign("", "及以上", Comparator.AT_LEAST),
                    new Sign("", "以内", Comparator.AT_MOST),
                    new Sign("", "以下", Comparator.AT_MOST),
                    new Sign("不低于", "", Comparator.AT_LEAST),
                    new Sign("不少于", "", Comparator.AT_LEAST),
                    new Sign("不得低于", "", Comparator.AT_LEAST),
                    new Sign("不应少于", "", Comparator.AT_LEAST),
                    new Sign("至少达到", "", Comparator.AT_LEAST),
                    new Sign("至少", "", Comparator.AT_LEAST),
                    new Sign("最低", "", Comparator.AT_LEAST),
                    new Sign("≥", "", Comparator.AT_LEAST),
                    new Sign("不少于（含）", "", Comparator.AT_LEAST),
                    new Sign("下限为", "", Comparator.AT_LEAST),
                    new Sign("上限为", "", Comparator.AT_MOST),
                    new Sign("上限提高到", "", Comparator.AT_MOST),
                    new Sign("不超过", "", Comparator.AT_MOST),
                    new Sign("不高于", "", Comparator.AT_MOST),
                    new Sign("不得超过", "", Comparator.AT_MOST),
                    new Sign("至多", "", Comparator.AT_MOST),
                    new Sign("最高", "", Comparator.AT_MOST),
                    new Sign("控制在", "", Comparator.AT_MOST),
                    new Sign("控制在", "以内", Comparator.AT_MOST),
                    new Sign("≤", "", Comparator.AT_MOST),
                    new Sign("超过", "", Comparator.MORE_THAN),
                    new Sign("超", "", Comparator.MORE_THAN),
                    new Sign("逾", "", Comparator.MORE_THAN),
                    new Sign("突破", "", Comparator.MORE_THAN),
                    new Sign("高于", "", Comparator.MORE_THAN),
                    new Sign("低于", "", Comparator.LESS_THAN),
                    new Sign("少于", "", Comparator.LESS_THAN),
                    new Sign("不足", "", Comparator.LESS_THAN),
                    new Sign("不到", "", Comparator.LESS_THAN));

    private static final Map<String, BigDecimal> MULTIPLIERS =
            Map.of(
                    "", BigDecimal.ONE,
                    "百", new BigDecimal("100"),
                    "千", new BigDecimal("1000"),
                    "万", new BigDecimal("10000"),
                    "百万", new BigDecimal("1000000"),
                    "千万", new BigDecimal("10000000"),
                    "亿", new BigDecimal("100000000"),
                    "千亿", new BigDecimal("100000000000"),
                    "万亿", new BigDecimal("1000000000000"));

    private final Random random = new Random(20_30);
    private final RandomNumerals numerals = new RandomNumerals(random);

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<Unit> units(List<String> frames, String... printed) {
        List<Unit> units = new ArrayList<>();
        for (String each : printed) units.add(new Unit(each, each, BigDecimal.ONE, frames));
        return units;
    }

    private static List<Unit> counted() {
        List<Unit> units = new ArrayList<>();
        units.addAll(
                units(
                        COUNTED,
                        "个 所 张 套 户 人 名 家 项 座 处 条 次 人次 台 辆 间 床 场 批 支 门 种 类 件 床位 学位 个村 条路 名医师 所学校 家机构"
                                .split(" ", -1)));
        return units.stream().map(GeneratedNumbersTest::withNoun).toList();
    }

    /** 所学校 is the unit 所 and a noun. */
    private static Unit withNoun(Unit unit) {
        boolean hasNoun = List.of("个村", "条路", "名医师", "所学校", "家机构").contains(unit.printed);
        String base = hasNoun ? unit.printed.substring(0, 1) : unit.base;
        return new Unit(unit.printed, base, unit.factor, unit.frames);
    }

    // ---- Phrases

    private Phrase counted(Unit unit, boolean takesMultiplier) {
        boolean isSpelled = random.nextBoolean();
        int value = numerals.value();
        RandomNumerals.Numeral numeral =
                isSpelled
                        ? numerals.spelled(value)
                        : random.nextInt(4) == 0 ? numerals.decimal(value) : numerals.digits(value);
        // 百 and 千 behind a numeral in characters are its own places, and 5,000千个 is nobody's way.
        List<String> multipliers =
                isSpelled || value >= 1000
                        ? List.of("", "万", "亿")
                        : List.copyOf(MULTIPLIERS.keySet());
        String multiplier = takesMultiplier ? any(multipliers) : "";
        BigDecimal base =
                numeral.value().multiply(MULTIPLIERS.get(multiplier)).multiply(unit.factor);
        boolean mayBeMore = numeral.isRound() || !multiplier.isEmpty();
        String written = numeral.printed() + multiplier;
        if (mayBeMore && random.nextInt(6) == 0) return more(unit, numeral, multiplier, base);
        return signed(written + unit.printed, unit, base);
    }

    /** 20万余个, 20余万个, 一百多家. */
    private Phrase more(
            Unit unit, RandomNumerals.Numeral numeral, String multiplier, BigDecimal base) {
        String more = random.nextBoolean() ? "多" : "余";
        boolean isInside = !multiplier.isEmpty() && numeral.isRound() && random.nextBoolean();
        String written =
                isInside
                        ? numeral.printed() + more + multiplier
                        : numeral.printed() + multiplier + more;
        String phrase = written + unit.printed;
        String sentence = any(unit.frames).formatted(phrase);
        return new Phrase(phrase, sentence, Comparator.MORE_THAN, base, unit.base);
    }

    private Phrase signed(String amount, Unit unit, BigDecimal base) {
        Sign sign = any(SIGNS);
        boolean isBare = sign.before.isEmpty() && sign.behind.isEmpty();
        String about = random.nextInt(5) == 0 ? any(List.of("约", "近", "大约", "接近")) : "";
        String around = isBare && about.isEmpty() && random.nextInt(4) == 0 ? "左右" : "";
        String noun =
                unit.printed.substring(
                        unit.base.length() > unit.printed.length() ? 0 : prefix(unit));
        String number = amount.substring(0, amount.length() - noun.length());
        String phrase = sign.before + about + number + sign.behind + around;
        String sentence = any(unit.frames).formatted(phrase + noun);
        return new Phrase(phrase, sentence, sign.comparator, base, unit.base);
    }

    private static int prefix(Unit unit) {
        return unit.printed.startsWith(unit.base) ? unit.base.length() : unit.printed.length();
    }

    private Phrase share() {
        int percent = 1 + random.nextInt(100);
        Unit unit = new Unit("%", "%", BigDecimal.ONE, SHARES);
        BigDecimal base = BigDecimal.valueOf(percent);
        return switch (random.nextInt(8)) {
            case 7 -> mostOf(percent, base);
            case 0 ->
                    signed(
                            "百分之" + (percent == 100 ? "百" : numerals.spelled(percent).printed()),
                            unit("百分之"),
                            base);
            case 1 -> {
                int tenths = 1 + percent % 9;
                yield signed(
                        "一二三四五六七八九".charAt(tenths - 1) + "成",
                        unit("成"),
                        BigDecimal.valueOf(tenths * 10L));
            }
            case 2 -> {
                int tenths = 1 + percent % 9;
                yield signed(
                        "一二三四五六七八九".charAt(tenths - 1) + "成五",
                        unit("成五"),
                        BigDecimal.valueOf(tenths * 10L + 5));
            }
            case 3 -> signed(percent + "‰", unit("‰"), BigDecimal.valueOf(percent, 1));
            case 4 ->
                    signed(
                            "千分之" + numerals.spelled(1 + percent % 9).printed(),
                            unit("千分之"),
                            BigDecimal.valueOf(1 + percent % 9, 1));
            case 5 -> signed(percent + ".5%", unit, base.add(new BigDecimal("0.5")));
            default ->
                    signed(
                            numerals.digits(percent).printed() + (random.nextBoolean() ? "%" : "％"),
                            unit("%"),
                            base);
        };
    }

    /** 80%多, 六成多, 百分之六十多. */
    private Phrase mostOf(int percent, BigDecimal base) {
        int tenths = 1 + percent % 9;
        BigDecimal ofTenths = BigDecimal.valueOf(tenths * 10L);
        boolean isInTenths = random.nextBoolean();
        String printed = isInTenths ? "一二三四五六七八九".charAt(tenths - 1) + "成多" : percent + "%多";
        String sentence = any(List.of("覆盖%s的村庄", "%s村庄建成站点", "覆盖率达到%s")).formatted(printed);
        return new Phrase(
                printed, sentence, Comparator.MORE_THAN, isInTenths ? ofTenths : base, "%");
    }

    private static Unit unit(String printed) {
        return new Unit(printed, "%", BigDecimal.ONE, SHARES);
    }

    private List<Phrase> phrases() {
        List<Unit> counted = counted();
        List<Unit> money = units(MONEYED, "元", "美元", "元/人", "元/平方米", "元/人·天", "元/餐", "元/千瓦时");
        List<Unit> sizes = units(SIZES, "平方米", "公里", "吨", "亩", "公顷", "立方米", "千瓦时", "千瓦");
        List<Unit> times = units(TIMED, "小时", "分钟", "天", "课时");
        List<Unit> other = new ArrayList<>(units(SHARES, "个百分点"));
        other.addAll(units(List.of("金额增长%s", "到2030年提高到%s"), "倍"));
        List<Phrase> phrases = new ArrayList<>();
        while (phrases.size() < PHRASES) {
            phrases.add(counted(any(counted), true));
            phrases.add(counted(any(counted), true));
            phrases.add(counted(any(money), true));
            phrases.add(counted(any(sizes), true));
            phrases.add(counted(any(times), false));
            phrases.add(counted(any(other), false));
            phrases.add(share());
            phrases.add(share());
        }
        return phrases;
    }

    // ---- What came out

    private static Outcome outcome(Phrase phrase) {
        Measure measure = Extraction.measure(phrase.sentence);
        TextSpan place = place(measure, phrase);
        List<Commitment> read =
                measure.commitments().stream()
                        .filter(each -> each.quantity() != null)
                        .filter(each -> each.span().overlaps(place))
                        .toList();
        boolean isReported =
                measure.absences().stream()
                        .filter(each -> each.reason() == Absence.Reason.NOT_EXTRACTED)
                        .anyMatch(each -> each.span() != null && each.span().overlaps(place));
        if (read.isEmpty()) return isReported ? Outcome.NOT_EXTRACTED : Outcome.SILENT;
        Quantity quantity = read.getFirst().quantity();
        boolean isRight =
                read.size() == 1
                        && !isReported
                        && quantity != null
                        && quantity.comparator() == phrase.comparator
                        && quantity.baseValue().compareTo(phrase.base) == 0
                        && phrase.unit.equals(quantity.baseUnit());
        return isRight ? Outcome.RIGHT : Outcome.WRONG;
    }

    private static TextSpan place(Measure measure, Phrase phrase) {
        String text = measure.span().source().span(0, measure.span().end()).text();
        int at = text.indexOf(phrase.printed, text.indexOf(phrase.sentence));
        return measure.span().source().span(at, at + phrase.printed.length());
    }

    @Test
    void everyPhraseIsReadRightlyOrReportedWithItsCharacters() {
        List<Phrase> phrases = phrases();
        Map<Outcome, List<Phrase>> found =
                phrases.stream().collect(Collectors.groupingBy(GeneratedNumbersTest::outcome));

        assertThat(phrases).hasSizeGreaterThanOrEqualTo(2_000);
        assertThat(of(found, Outcome.WRONG)).as("wrong").isEmpty();
        assertThat(of(found, Outcome.SILENT)).as("silent").isEmpty();
        assertThat(of(found, Outcome.RIGHT).size() * 100)
                .as("not extracted: " + of(found, Outcome.NOT_EXTRACTED))
                .isGreaterThanOrEqualTo(phrases.size() * RIGHT_OF_100);
    }

    private static List<Phrase> of(Map<Outcome, List<Phrase>> found, Outcome outcome) {
        return found.getOrDefault(outcome, List.of());
    }
}
