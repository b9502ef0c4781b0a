package org.policygraph.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.policygraph.ComputeBound;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.Comparator;
import org.policygraph.extract.facts.Deadline;
import org.policygraph.extract.facts.Measure;
import org.policygraph.extract.facts.Quantity;
import org.policygraph.text.TextSpan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What sentences make of numbers, put together from parts: values that deadlines share out, ranges,
 * ceilings that are nouns, signs apart from their number, units of two, words that say no exact
 * number, facts of the past, conditions, and what is counted. Beside {@link GeneratedNumbersTest},
 * which writes each number in every way, this one says in every way what it is there for.
 */
@ComputeBound
class GeneratedNumberFormsTest {
    private static final int OF_EACH = 300;
    private static final int RIGHT_OF_100 = 95;

    private enum Outcome {
        RIGHT,
        NOT_EXTRACTED,
        SILENT,
        WRONG
    }

    /** What a number is there for. */
    private enum Kind {
        PROMISE,
        CONDITION,
        /** What says no exact number, or what is so already: to be reported, and no more. */
        REPORTED
    }

    /** A number with its unit. */
    private record Amount(String printed, BigDecimal base, String unit) {}

    /**
     * A number of a sentence, and what must come of it.
     *
     * @param most the upper end of a range
     * @param by the year of its deadline; null where it has none
     * @param counted what it counts; nothing else may be said of it
     */
    private record Number(
            String printed,
            Kind kind,
            Comparator comparator,
            BigDecimal base,
            @Nullable BigDecimal most,
            String unit,
            @Nullable String by,
            @Nullable String counted) {
        static Number promised(Amount amount, Comparator comparator) {
            return of(amount, Kind.PROMISE, comparator);
        }

        static Number of(Amount amount, Kind kind, Comparator comparator) {
            return new Number(
                    amount.printed, kind, comparator, amount.base, null, amount.unit, null, null);
        }

        static Number reported(String printed) {
            BigDecimal none = BigDecimal.ZERO;
            return new Number(printed, Kind.REPORTED, Comparator.EQUAL, none, null, "", null, null);
        }

        Number by(int year) {
            String calendar = Integer.toString(year);
            return new Number(printed, kind, comparator, base, most, unit, calendar, counted);
        }

        Number counting(String noun) {
            return new Number(printed, kind, comparator, base, most, unit, by, noun);
        }
    }

    /** A sentence with its numbers, in order. */
    private record Phrase(String sentence, List<Number> numbers) {
        static Phrase of(String sentence, Number... numbers) {
            return new Phrase(sentence, List.of(numbers));
        }
    }

    private final Random random = new Random(20_26);
    private final RandomNumerals numerals = new RandomNumerals(random);

    private String any(String words) {
        String[] all = words.split(" ", -1);
        return all[random.nextInt(all.length)];
    }

    @SafeVarargs
    private <T> T one(Supplier<T>... ways) {
        return ways[random.nextInt(ways.length)].get();
    }

    // ---- Amounts

    private Amount amount(String units) {
        return amount(numerals.value(), any(units));
    }

    private Amount amount(int value, String unit) {
        RandomNumerals.Numeral numeral =
                random.nextInt(3) == 0 ? numerals.spelled(value) : numerals.digits(value);
        boolean isLarge = "元 个 所 张 户 人".contains(unit) && random.nextInt(3) == 0;
        BigDecimal base =
                isLarge ? numeral.value().multiply(new BigDecimal("10000")) : numeral.value();
        return new Amount(numeral.printed() + (isLarge ? "万" : "") + unit, base, unit);
    }

    private Amount things() {
        return amount("个 所 张 户 家 套 座 处");
    }

    private Amount money() {
        return amount("元");
    }

    private Amount share() {
        int percent = 1 + random.nextInt(99);
        BigDecimal base = BigDecimal.valueOf(percent);
        return one(
                () -> new Amount(percent + "%", base, "%"),
                () -> new Amount(percent + "％", base, "%"),
                () -> new Amount("百分之" + numerals.spelled(percent).printed(), base, "%"));
    }

    private int year() {
        return 2027 + random.nextInt(8);
    }

    private int past() {
        return 2018 + random.nextInt(7);
    }

    // ---- Forms

    private Phrase sharedOut() {
        int first = year();
        int next = first + 1 + random.nextInt(3);
        int last = next + 1 + random.nextInt(3);
        Amount a = share();
        Amount b = share();
        Amount c = share();
        Amount x = things();
        Amount y = things();
        Number one = Number.promised(a, Comparator.EQUAL).by(first);
        Number two = Number.promised(b, Comparator.EQUAL).by(next);
        Number three = Number.promised(c, Comparator.EQUAL).by(last);
        Comparator floor = Comparator.AT_LEAST;
        String pair = a.printed + any("和 、 与") + b.printed;
        return one(
                () -> Phrase.of(first + "年底前、" + next + "年底前分别完成" + pair, one, two),
                () -> Phrase.of("到" + first + "年和" + next + "年分别达到" + pair, one, two),
                () -> Phrase.of("覆盖率到" + first + "年、" + next + "年分别达到" + pair, one, two),
                () -> Phrase.of("到" + first + "年、" + next + "年，参保率分别达到" + pair, one, two),
                () -> Phrase.of("到" + first + "年和" + next + "年，参保率分别提高到" + pair, one, two),
                () ->
                        Phrase.of(
                                "到%d年、%d年、%d年，达标率分别达到%s、%s、%s"
                                        .formatted(
                                                first, next, last, a.printed, b.printed, c.printed),
                                one,
                                two,
                                three),
                () ->
                        Phrase.of(
                                "到" + first + "年、" + next + "年，入园率分别不低于" + pair,
                                Number.promised(a, floor).by(first),
                                Number.promised(b, floor).by(next)),
                () ->
                        Phrase.of(
                                "到" + first + "年，小学、初中巩固率分别达到" + pair,
                                one,
                                Number.promised(b, Comparator.EQUAL).by(first)),
                () ->
                        Phrase.of(
                                first + "年、" + next + "年分别新建" + a.printed,
                                Number.reported(a.printed)),
                () ->
                        Phrase.of(
                                "到%d年、%d年分别达到%s、%s和%s"
                                        .formatted(first, next, a.printed, b.printed, c.printed),
                                Number.reported(a.printed),
                                Number.reported(b.printed),
                                Number.reported(c.printed)),
                () ->
                        Phrase.of(
                                "到" + first + "年、" + next + "年，分别建成" + x.printed + "、" + y.printed,
                                Number.promised(x, Comparator.EQUAL).by(first),
                                Number.promised(y, Comparator.EQUAL).by(next)),
                () ->
                        Phrase.of(
                                "到%d年和%d年，%s分别达到%s以上和%s以上"
                                        .formatted(
                                                first, next, any("入园率 参保率"), a.printed, b.printed),
                                Number.promised(a, floor).by(first),
                                Number.promised(b, floor).by(next)),
                () -> Phrase.of("力争" + first + "年、" + next + "年分别达到" + pair, one, two),
                () ->
                        Phrase.of(
                                "%d年达到%s、%d年达到%s".formatted(first, a.printed, next, b.printed),
                                one,
                                two),
                () ->
                        Phrase.of(
                                "到%d年底达到%s，到%d年底达到%s".formatted(first, a.printed, next, b.printed),
                                one,
                                two),
                () ->
                        Phrase.of(
                                "%d年、%d年、%d年底前分别完成%s、%s和%s"
                                        .formatted(
                                                first, next, last, a.printed, b.printed, c.printed),
                                one,
                                two,
                                three),
                () ->
                        Phrase.of(
                                "到" + first + "年、" + next + "年，空置率分别控制在" + pair + "以内",
                                Number.promised(a, Comparator.AT_MOST).by(first),
                                Number.promised(b, Comparator.AT_MOST).by(next)));
    }

    private Phrase range() {
        String unit = any("% 元 个 所 张 平方米 小时 万元 倍 公里");
        boolean isMultiplied = unit.equals("万元");
        String base = isMultiplied ? "元" : unit;
        int least = 2 + random.nextInt(40);
        int most = least + 1 + random.nextInt(40);
        BigDecimal scale = BigDecimal.valueOf(isMultiplied ? 10_000 : 1);
        BigDecimal low = BigDecimal.valueOf(least).multiply(scale);
        BigDecimal high = BigDecimal.valueOf(most).multiply(scale);
        String whole = least + unit;
        String top = most + unit;
        String sign = any("— - – ～ ~ 至 到 —— --");
        String printed =
                one(
                        () -> whole + sign + top,
                        () -> whole + any("— - 至 到") + top,
                        () -> unit.equals("%") ? whole + sign + top : least + sign + top,
                        () -> "介于" + whole + any("和 与 至 到") + top + "之间",
                        () -> "在" + whole + any("和 至 到 与") + top + "之间",
                        () -> whole + "以上" + top + "以下",
                        () -> whole + "以上、" + top + "以下");
        Number between =
                new Number(printed, Kind.PROMISE, Comparator.BETWEEN, low, high, base, null, null);
        String before =
                printed.startsWith("介") || printed.startsWith("在") ? "" : any("为 约 控制在 达到 ");
        boolean isSimple = !printed.endsWith("下") && !printed.endsWith("间");
        return one(
                () -> Phrase.of("补助标准" + before + printed, between),
                () -> Phrase.of("人均水平" + before + printed + "，逐步提高", between),
                () -> Phrase.of("到2030年，总规模" + before + printed, between.by(2030)),
                () -> Phrase.of("每县配备" + printed + (isSimple ? any("左右 ") : ""), between),
                () -> Phrase.of("误差控制在±" + whole, Number.reported("±" + whole)),
                () -> Phrase.of("允许偏差为±" + whole + "以内", Number.reported("±" + whole)),
                () -> Phrase.of("浮动幅度±" + whole, Number.reported("±" + whole)),
                () -> Phrase.of("给予" + printed + (isSimple ? "不等" : "") + "的补助", between),
                () ->
                        Phrase.of(
                                "由" + whole + "提高到" + top,
                                Number.reported(whole),
                                Number.promised(new Amount(top, high, base), Comparator.EQUAL)),
                () ->
                        Phrase.of(
                                "总量不低于" + whole + "、不高于" + top,
                                Number.promised(new Amount(whole, low, base), Comparator.AT_LEAST),
                                Number.promised(new Amount(top, high, base), Comparator.AT_MOST)),
                () -> Phrase.of("保持在80%±5%", Number.reported("80%±5%")),
                () ->
                        Phrase.of(
                                "浮动幅度不超过" + whole,
                                Number.promised(new Amount(whole, low, base), Comparator.AT_MOST)));
    }

    private Phrase limitNoun() {
        Amount limit = one(this::money, this::share, () -> amount("小时 平方米 倍 次"));
        String printed = limit.printed;
        Number ceiling = Number.promised(limit, Comparator.AT_MOST);
        Number floor = Number.promised(limit, Comparator.AT_LEAST);
        Amount acres = amount("公顷 亩");
        Number acre = Number.promised(acres, Comparator.AT_LEAST);
        String whose = any("报销 补助 支付 贷款 奖励 减免 资助 抵扣");
        return one(
                () -> Phrase.of(whose + "上限为" + printed, ceiling),
                () -> Phrase.of(whose + "上限" + any("提高到 调整为 定为 统一为 放宽至 降至") + printed, ceiling),
                () -> Phrase.of(whose + "上限" + printed, ceiling),
                () -> Phrase.of("年度封顶线" + any("为 提高至 是 ") + printed, ceiling),
                () -> Phrase.of("封顶线为每人每年" + printed, ceiling),
                () -> Phrase.of(whose + any("限额 最高限额 最高额度 最高标准") + any("为 ") + printed, ceiling),
                () -> Phrase.of(whose + any("下限 最低标准 最低限额 底线") + any("为 提高到 ") + printed, floor),
                () -> Phrase.of(whose + "以" + printed + "为上限", ceiling),
                () -> Phrase.of(whose + any("按 以 ") + printed + "封顶", ceiling),
                () -> Phrase.of(whose + any("最高 最多 至多 最高不超过 最多不超过") + printed, ceiling),
                () -> Phrase.of(whose + "标准" + any("最低 至少 最低不低于") + printed, floor),
                () -> Phrase.of(whose + "总额不得突破" + printed, ceiling),
                () -> Phrase.of("每户" + any("最多 最高") + whose + printed, ceiling),
                () -> Phrase.of("单户" + whose + "额度最高" + printed, ceiling),
                () -> Phrase.of("年度最高支付限额" + any("为 达到 ") + printed, ceiling),
                () -> Phrase.of(whose + "最高可达" + printed, ceiling),
                () -> Phrase.of(whose + "不突破" + printed + "的上限", ceiling),
                () -> Phrase.of(whose + "额度" + any("上限 最高为 最多为") + printed, ceiling),
                () -> Phrase.of("起付标准" + any("不高于 不超过 最高") + printed, ceiling),
                () -> Phrase.of("守住" + any("耕地 生态保护 基本农田") + "红线" + acres.printed, acre),
                () -> Phrase.of(whose + "金额设" + printed + "上限", ceiling));
    }

    private Phrase signApart() {
        Amount a = things();
        String printed = a.printed;
        String number = printed.substring(0, printed.length() - a.unit.length());
        Number floor = Number.promised(a, Comparator.AT_LEAST);
        Number ceiling = Number.promised(a, Comparator.AT_MOST);
        Amount few = amount(2 + random.nextInt(8), "次");
        Amount times = amount(2 + random.nextInt(8), "倍");
        Amount pupils = amount(25 + random.nextInt(20), "名");
        Number most = Number.promised(pupils, Comparator.AT_MOST);
        Amount share = share();
        Amount grant = money();
        return one(
                () -> Phrase.of("总数不少于（含）" + printed, floor),
                () -> Phrase.of("新建" + printed + "（含）以上", floor),
                () -> Phrase.of("新建" + printed + "及以上", floor),
                () -> Phrase.of("新建" + printed + "以上（含" + number + a.unit + "）", floor),
                () -> Phrase.of("总数控制在" + printed + "以内（含）", ceiling),
                () -> Phrase.of("每个县（市、区）至少建成" + printed, floor),
                () -> Phrase.of("每个乡镇至少新建或改建" + printed, floor),
                () -> Phrase.of("至少每年开展" + few.printed, Number.promised(few, Comparator.AT_LEAST)),
                () ->
                        Phrase.of(
                                "每年至少开展活动" + few.printed,
                                Number.promised(few, Comparator.AT_LEAST)),
                () ->
                        Phrase.of(
                                "每年组织培训不少于" + few.printed,
                                Number.promised(few, Comparator.AT_LEAST)),
                () ->
                        Phrase.of(
                                "不低于当地" + any("低保 最低工资 平均") + "标准的" + times.printed,
                                Number.promised(times, Comparator.AT_LEAST)),
                () ->
                        Phrase.of(
                                any("不得超过 不得高于 不超过") + "月床位费的" + times.printed,
                                Number.promised(times, Comparator.AT_MOST)),
                () ->
                        Phrase.of(
                                "不低于全省平均水平的" + share.printed,
                                Number.promised(share, Comparator.AT_LEAST)),
                () ->
                        Phrase.of(
                                "不低于每人每月" + grant.printed,
                                Number.promised(grant, Comparator.AT_LEAST)),
                () ->
                        Phrase.of(
                                "最高给予" + grant.printed + any("奖励 补助 支持"),
                                Number.promised(grant, Comparator.AT_MOST)),
                () ->
                        Phrase.of(
                                any("按不超过 按照不超过 以不超过") + grant.printed + "的标准给予补助",
                                Number.promised(grant, Comparator.AT_MOST)),
                () -> Phrase.of("原则上应不少于" + printed, floor),
                () -> Phrase.of("规模应当在" + printed + "以上", floor),
                () ->
                        Phrase.of(
                                any("占比 比例") + any("不得低于 不应低于") + any("总数的 全部用地的 ") + share.printed,
                                Number.promised(share, Comparator.AT_LEAST)),
                () ->
                        Phrase.of(
                                any("年均增长 同比增长 降低 下降") + share.printed + "以上",
                                Number.promised(share, Comparator.AT_LEAST)),
                () ->
                        Phrase.of(
                                "较2024年" + any("提高 增长 下降") + share.printed,
                                Number.promised(share, Comparator.EQUAL)),
                () ->
                        Phrase.of(
                                "增幅" + any("不低于 不少于") + share.printed,
                                Number.promised(share, Comparator.AT_LEAST)),
                () -> Phrase.of("每班不超过" + pupils.printed, most),
                () -> Phrase.of("班额控制在" + pupils.printed + "以内", most),
                () -> Phrase.of("每班人数最多" + pupils.printed, most),
                () -> Phrase.of("确保" + any("不少于 至少有") + printed + "投入使用", floor),
                () -> Phrase.of(any("须 应当 要") + "达到" + printed + any("以上 及以上"), floor),
                () -> Phrase.of("占比不低于三分之" + any("一 二"), Number.reported("三分之")));
    }

    private Phrase unitOfTwo() {
        Amount amount =
                amount(
                        2 + random.nextInt(900),
                        any(
                                "元/立方米 元/人·天 元/人·月 元/平方米·月 元/吨 元/床·年 元/人年 元/度 元/千瓦时 元/次"
                                        + " 元/亩 元/户·年 毫克/升 千瓦时/吨 公里/小时 元/床日 元/公里 吨/公顷 微克/立方米 人/平方公里"));
        Amount large = amount(2 + random.nextInt(90), "元/户");
        Amount yearly = amount(2 + random.nextInt(900), "元/人");
        Amount often = amount(2 + random.nextInt(9), any("次/年 次/周 次/月 课时/周"));
        Amount each = amount(2 + random.nextInt(90), "平方米/人");
        Amount per = amount("元");
        Amount many =
                new Amount(
                        large.printed.replace("元", "万元"),
                        large.base.multiply(new BigDecimal("10000")),
                        large.unit);
        return one(
                () ->
                        Phrase.of(
                                any("收费标准 价格 排放浓度 能耗") + any("为 达到 控制为 ") + amount.printed,
                                Number.promised(amount, Comparator.EQUAL)),
                () ->
                        Phrase.of(
                                "收费标准" + any("不超过 不高于 不得超过 最高") + amount.printed,
                                Number.promised(amount, Comparator.AT_MOST)),
                () ->
                        Phrase.of(
                                "补助标准" + any("不低于 不少于 至少") + amount.printed,
                                Number.promised(amount, Comparator.AT_LEAST)),
                () ->
                        Phrase.of(
                                "到2030年降至" + amount.printed + "以下",
                                Number.promised(amount, Comparator.AT_MOST).by(2030)),
                () ->
                        Phrase.of(
                                "按" + amount.printed + "的标准给予补助",
                                Number.promised(amount, Comparator.EQUAL)),
                () -> Phrase.of("补助" + many.printed, Number.promised(many, Comparator.EQUAL)),
                () ->
                        Phrase.of(
                                "补助标准为" + yearly.printed + "·年",
                                new Number(
                                        yearly.printed,
                                        Kind.PROMISE,
                                        Comparator.EQUAL,
                                        yearly.base,
                                        null,
                                        "元/人·年",
                                        null,
                                        null)),
                () ->
                        Phrase.of(
                                "开展巡查不少于" + often.printed,
                                Number.promised(often, Comparator.AT_LEAST)),
                () -> Phrase.of("人均面积达到" + each.printed, Number.promised(each, Comparator.EQUAL)),
                () ->
                        Phrase.of(
                                any("每平方米 每立方米 每千瓦时") + "补助" + per.printed,
                                Number.promised(per, Comparator.EQUAL)),
                () ->
                        Phrase.of(
                                "收费不超过每平方米" + per.printed,
                                Number.promised(per, Comparator.AT_MOST)));
    }

    private Phrase smallWord() {
        int tenths = 2 + random.nextInt(8);
        String tenth = "零一二三四五六七八九".substring(tenths, tenths + 1);
        Amount tithe = new Amount(tenth + "成", BigDecimal.valueOf(10L * tenths), "%");
        Amount twice = amount(2 + random.nextInt(3), "次");
        int year = year();
        Amount a = things();
        String fraction = any("⅓ ⅔ ¾ ¼ ½");
        String some = any("数百万 数十万 数千万 数亿 数万");
        String ways = any("三七 四六 五五 二八") + "开";
        String rebate = any("打五折 打八折 半价 半票 打七五折");
        String quarter = any("一刻钟 三刻钟");
        String open = any("数百家 上千家 几十家 十几家 上百个 数十家");
        return one(
                () -> Phrase.of("支持率达到" + tithe.printed, Number.promised(tithe, Comparator.EQUAL)),
                () ->
                        Phrase.of(
                                any("达标率 合格率") + "不低于" + tithe.printed,
                                Number.promised(tithe, Comparator.AT_LEAST)),
                () ->
                        Phrase.of(
                                "到" + year + "年覆盖率达到" + tithe.printed + "以上",
                                Number.promised(tithe, Comparator.AT_LEAST).by(year)),
                () ->
                        Phrase.of(
                                any("一年开展 每年开展 每年举办 每学期组织") + twice.printed,
                                Number.promised(twice, Comparator.EQUAL)),
                () -> Phrase.of("开展检查每年" + twice.printed, Number.promised(twice, Comparator.EQUAL)),
                () ->
                        Phrase.of(
                                year + "年上半年" + any("完成改造 建成 新建") + a.printed,
                                Number.promised(a, Comparator.EQUAL).by(year)),
                () ->
                        Phrase.of(
                                year + "年" + any("一季度末 三季度 6月底") + "前" + any("完成改造 建成") + a.printed,
                                Number.promised(a, Comparator.EQUAL).by(year)),
                () -> Phrase.of("覆盖" + fraction + "的村", Number.reported(fraction)),
                () -> Phrase.of("惠及" + some + any("群众 老人 农民 "), Number.reported(some)),
                () -> Phrase.of("收益按" + ways + any(" ，签订协议"), Number.reported(ways)),
                () -> Phrase.of("门票" + rebate + any(" 优惠 ，方便游客"), Number.reported(rebate)),
                () -> Phrase.of("打造" + quarter + any("便民生活圈 服务圈"), Number.reported(quarter)),
                () ->
                        Phrase.of(
                                any("近 约") + tithe.printed + any("村庄建成站点 家庭用上天然气"),
                                Number.of(
                                        new Amount(tithe.printed, tithe.base, "%"),
                                        Kind.PROMISE,
                                        Comparator.EQUAL)),
                () -> Phrase.of("惠及" + open + any("企业 单位"), Number.reported(open)),
                () ->
                        Phrase.of(
                                any("覆盖 占比达到") + "二分之一" + any("以上 及以上"),
                                half("二分之一", Comparator.AT_LEAST)),
                () -> Phrase.of("确保一半以上的村建成书屋", half("一半", Comparator.AT_LEAST)),
                () ->
                        Phrase.of(
                                "到2030年产值翻一番",
                                new Number(
                                        "翻一番",
                                        Kind.PROMISE,
                                        Comparator.EQUAL,
                                        new BigDecimal("2"),
                                        null,
                                        "倍",
                                        "2030",
                                        null)),
                () ->
                        Phrase.of(
                                "每" + any("两 三 2 3") + "年开展评估" + twice.printed,
                                Number.promised(twice, Comparator.EQUAL)));
    }

    private static Number half(String printed, Comparator comparator) {
        return Number.promised(new Amount(printed, new BigDecimal("50"), "%"), comparator);
    }

    private Phrase fact() {
        Amount a = things();
        Amount b = things();
        Amount share = share();
        int year = past();
        Number isFact = Number.reported(a.printed);
        String done = any("完成改造 建成 新增 新建 发放 培训");
        return one(
                () -> Phrase.of(year + "年" + done + a.printed, isFact),
                () -> Phrase.of("截至" + year + "年底建成" + a.printed, isFact),
                () -> Phrase.of("截至" + year + "年底，全市" + done + a.printed, isFact),
                () -> Phrase.of(year + "年以来" + done + a.printed, isFact),
                () -> Phrase.of(any("五年来 近三年 过去五年 去年 近年来") + done + a.printed, isFact),
                () -> Phrase.of("“十三五”期间" + done + a.printed, isFact),
                () -> Phrase.of(year + "年末，全省总数达到" + a.printed, isFact),
                () -> Phrase.of(any("已 已经 目前已 现已") + any("建成 完成 发放 改造") + a.printed, isFact),
                () -> Phrase.of("覆盖率达" + share.printed, Number.reported(share.printed)),
                () -> Phrase.of("目前覆盖率为" + share.printed, Number.reported(share.printed)),
                () ->
                        Phrase.of(
                                "在" + year + "年建成" + a.printed + "的基础上，再新建" + b.printed,
                                isFact,
                                Number.promised(b, Comparator.EQUAL)),
                () ->
                        Phrase.of(
                                "在已建成" + a.printed + "的基础上，到2030年再新建" + b.printed,
                                isFact,
                                Number.promised(b, Comparator.EQUAL).by(2030)),
                () ->
                        Phrase.of(
                                "覆盖率由" + year + "年的" + share.printed + "提高到2030年的100%",
                                Number.reported(share.printed),
                                Number.promised(
                                                new Amount("100%", new BigDecimal("100"), "%"),
                                                Comparator.EQUAL)
                                        .by(2030)),
                () -> Phrase.of("截至" + year + "年12月31日，累计" + done + a.printed, isFact),
                () -> Phrase.of("自" + year + "年以来，累计" + done + a.printed, isFact),
                () ->
                        Phrase.of(
                                any("截至目前， 目前， 近年来，") + "全省已" + any("建成 发放 改造") + a.printed,
                                isFact),
                () -> Phrase.of(year + "年度全市" + done + a.printed, isFact),
                () -> Phrase.of("巩固" + year + "年建成的" + a.printed + "成果", isFact),
                () ->
                        Phrase.of(
                                year
                                        + "年，全省"
                                        + any("建成 新增 发放")
                                        + a.printed
                                        + "，今后五年再新增"
                                        + b.printed,
                                isFact,
                                Number.promised(b, Comparator.EQUAL)),
                () ->
                        Phrase.of(
                                "比" + year + "年" + any("提高 增长") + share.printed,
                                Number.promised(share, Comparator.EQUAL)),
                () ->
                        Phrase.of(
                                "到2030年比" + year + "年增长" + share.printed + "以上",
                                Number.promised(share, Comparator.AT_LEAST).by(2030)));
    }

    private Phrase eligible() {
        Amount income = amount("元");
        Amount people = amount(3 + random.nextInt(60), "人");
        Amount years = amount(2 + random.nextInt(9), "年");
        Amount age = amount(60 + random.nextInt(30), "岁");
        Amount size = amount(10 + random.nextInt(90), "平方米");
        Amount beds = amount(20 + random.nextInt(200), "张");
        Amount share = share();
        return one(
                () ->
                        Phrase.of(
                                "对" + people.printed + "以上的企业" + any("给予补贴 开展检查 予以支持"),
                                condition(people, Comparator.AT_LEAST)),
                () ->
                        Phrase.of(
                                any("年收入 月收入 人均收入") + "不超过" + income.printed + "的家庭可申请",
                                condition(income, Comparator.AT_MOST)),
                () ->
                        Phrase.of(
                                any("年收入 月收入") + "低于" + income.printed + "的家庭，发放补贴",
                                condition(income, Comparator.LESS_THAN)),
                () ->
                        Phrase.of(
                                any("参保 缴费 连续工作 居住") + years.printed + "以上的职工可申领补贴",
                                condition(years, Comparator.AT_LEAST)),
                () ->
                        Phrase.of(
                                any("入住率 合格率") + "达到" + share.printed + "的，给予奖励",
                                condition(share, Comparator.EQUAL)),
                () ->
                        Phrase.of(
                                any("签约率 入住率") + "达到" + share.printed + "以上方可" + any("启动 申请"),
                                condition(share, Comparator.AT_LEAST)),
                () ->
                        Phrase.of(
                                "人均住房面积" + any("不足 低于") + size.printed + "的家庭优先保障",
                                condition(size, Comparator.LESS_THAN)),
                () ->
                        Phrase.of(
                                age.printed + any("以上 及以上 （含）以上") + "老年人免费乘车",
                                condition(age, Comparator.AT_LEAST)),
                () ->
                        Phrase.of(
                                any("面向 为 对") + age.printed + "以上老年人" + any("发放津贴 提供服务 开展探访"),
                                condition(age, Comparator.AT_LEAST)),
                () ->
                        Phrase.of(
                                any("吸纳 招用 安置") + people.printed + "及以上的企业可获补贴",
                                condition(people, Comparator.AT_LEAST)),
                () ->
                        Phrase.of(
                                "床位" + beds.printed + "以上的养老机构" + any("设立医务室 配备护士"),
                                condition(beds, Comparator.AT_LEAST)),
                () ->
                        Phrase.of(
                                "对覆盖率低于" + share.printed + "的地区" + any("加强督导 予以通报"),
                                condition(share, Comparator.LESS_THAN)),
                () ->
                        Phrase.of(
                                "年满" + age.printed.replace("岁", "周岁") + any("的老年人 以上老年人") + "享受优待",
                                new Number(
                                        age.printed.replace("岁", ""),
                                        Kind.CONDITION,
                                        Comparator.AT_LEAST,
                                        age.base,
                                        null,
                                        "岁",
                                        null,
                                        null)),
                () ->
                        Phrase.of(
                                any("资产总额 年销售额") + "不超过" + income.printed + "的企业可享受优惠",
                                condition(income, Comparator.AT_MOST)),
                () ->
                        Phrase.of(
                                "职工人数"
                                        + any("不少于 不低于")
                                        + people.printed
                                        + "的企业"
                                        + any("设立工会 可申请补贴"),
                                condition(people, Comparator.AT_LEAST)),
                () ->
                        Phrase.of(
                                any("成立 登记注册") + years.printed + any("以内 以下") + "的企业可申请贷款",
                                condition(years, Comparator.AT_MOST)),
                () ->
                        Phrase.of(
                                "总投资" + any("超过 高于") + income.printed + "的项目" + any("实行备案 由省级审批"),
                                condition(income, Comparator.MORE_THAN)),
                () ->
                        Phrase.of(
                                "凡" + any("床位 床位数") + "达到" + beds.printed + "以上的机构，应当设立医务室",
                                condition(beds, Comparator.AT_LEAST)),
                () ->
                        Phrase.of(
                                "人均面积不低于" + size.printed + "的机构可评为示范机构",
                                condition(size, Comparator.AT_LEAST)));
    }

    private static Number condition(Amount amount, Comparator comparator) {
        return Number.of(amount, Kind.CONDITION, comparator);
    }

    private Phrase counting() {
        Amount a = amount("个");
        Amount people = amount("名");
        Amount share = share();
        Amount beds = amount(2 + random.nextInt(9), "张");
        String place = any("社区 行政村 乡镇 街道 县城 小区");
        String thing = any("服务中心 示范社区 老年食堂 托育园 零工驿站 健身广场");
        String whom = any("教师 护理员 残疾人 医师 高校毕业生 家政服务员");
        Number things = Number.promised(a, Comparator.EQUAL).counting(thing);
        Number floor = Number.promised(share, Comparator.AT_LEAST).counting(place);
        return one(
                () -> Phrase.of(any("新建 建成 打造 改造") + a.printed + thing, things),
                () -> Phrase.of("到2030年建成" + a.printed + thing + "，方便居民", things.by(2030)),
                () -> Phrase.of("新建" + a.printed + thing + "提升服务水平", things),
                () -> Phrase.of("覆盖" + share.printed + "以上的" + place, floor),
                () -> Phrase.of(share.printed + "以上" + place + "建成站点", floor),
                () -> Phrase.of(share.printed + "以上的" + place + "配备专人", floor),
                () ->
                        Phrase.of(
                                any("培训 招聘 配备") + people.printed + whom,
                                Number.promised(people, Comparator.EQUAL).counting(whom)),
                () ->
                        Phrase.of(
                                "每年培训" + people.printed + whom + "，畅通渠道",
                                Number.promised(people, Comparator.EQUAL).counting(whom)),
                () ->
                        Phrase.of(
                                "每千名老年人拥有养老床位" + beds.printed,
                                Number.promised(beds, Comparator.EQUAL)),
                () ->
                        Phrase.of(
                                "建成" + a.printed + thing + "和" + people.printed + whom + "的队伍",
                                things,
                                Number.promised(people, Comparator.EQUAL).counting(whom)),
                () ->
                        Phrase.of(
                                "新增" + a.printed + thing + "，培训" + people.printed + whom,
                                things,
                                Number.promised(people, Comparator.EQUAL).counting(whom)),
                () -> Phrase.of("新建" + thing + a.printed, Number.promised(a, Comparator.EQUAL)),
                () ->
                        Phrase.of(
                                "新建" + a.printed + "以上" + thing,
                                Number.promised(a, Comparator.AT_LEAST).counting(thing)),
                () ->
                        Phrase.of(
                                "新建不少于" + a.printed + thing,
                                Number.promised(a, Comparator.AT_LEAST).counting(thing)),
                () ->
                        Phrase.of(
                                "帮助" + people.printed + whom + any("就业 实现就业 提升技能"),
                                Number.promised(people, Comparator.EQUAL).counting(whom)),
                () ->
                        Phrase.of(
                                "为" + people.printed + whom + "提供服务",
                                Number.promised(people, Comparator.EQUAL).counting(whom)),
                () ->
                        Phrase.of(
                                "惠及" + people.printed + whom + any(" ，改善生活"),
                                Number.promised(people, Comparator.EQUAL).counting(whom)),
                () ->
                        Phrase.of(
                                "到2030年" + share.printed + "以上的" + place + any("实现达标 建成书屋 具备服务能力"),
                                floor.by(2030)));
    }

    // ---- What came out

    private record Read(Number number, String sentence, Outcome outcome) {}

    private static List<Read> read(Phrase phrase) {
        Measure measure = Extraction.measure(phrase.sentence);
        List<Read> found = new ArrayList<>();
        String text = measure.span().source().span(0, measure.span().end()).text();
        int from = text.indexOf(phrase.sentence);
        for (Number each : phrase.numbers) {
            int at = text.indexOf(each.printed, from);
            assertThat(at).as(phrase.sentence + " has no " + each.printed).isNotNegative();
            from = at + each.printed.length();
            TextSpan place = measure.span().source().span(at, from);
            found.add(new Read(each, phrase.sentence, outcome(measure, each, place)));
        }
        return found;
    }

    private static Outcome outcome(Measure measure, Number number, TextSpan place) {
        List<Commitment> promised = at(measure.commitments(), place);
        List<Commitment> required = at(measure.conditions(), place);
        boolean isReported =
                measure.absences().stream()
                        .filter(each -> each.field().equals("commitments"))
                        .filter(each -> each.reason() == Absence.Reason.NOT_EXTRACTED)
                        .anyMatch(each -> each.span() != null && each.span().overlaps(place));
        if (promised.isEmpty() && required.isEmpty()) {
            if (!isReported) return Outcome.SILENT;
            return number.kind == Kind.REPORTED ? Outcome.RIGHT : Outcome.NOT_EXTRACTED;
        }
        List<Commitment> wanted = number.kind == Kind.CONDITION ? required : promised;
        boolean isOne = promised.size() + required.size() == 1 && !isReported;
        boolean isRight = isOne && wanted.size() == 1 && isRight(wanted.getFirst(), number);
        return isRight ? Outcome.RIGHT : Outcome.WRONG;
    }

    private static List<Commitment> at(List<Commitment> all, TextSpan place) {
        return all.stream()
                .filter(each -> each.quantity() != null && each.span().overlaps(place))
                .toList();
    }

    private static boolean isRight(Commitment read, Number number) {
        Quantity quantity = Objects.requireNonNull(read.quantity());
        Quantity.Max max = quantity.max();
        Deadline deadline = read.deadline();
        TextSpan counted = read.population();
        boolean isValue =
                number.kind != Kind.REPORTED
                        && quantity.comparator() == number.comparator
                        && quantity.baseValue().compareTo(number.base) == 0
                        && number.unit.equals(quantity.baseUnit());
        boolean isMost =
                number.most == null
                        ? max == null
                        : max != null && max.baseValue().compareTo(number.most) == 0;
        boolean isTime =
                number.by == null
                        ? deadline == null
                        : deadline != null && deadline.calendar().startsWith(number.by);
        boolean isNoun =
                number.counted == null || counted == null || counted.text().equals(number.counted);
        return isValue && isMost && isTime && isNoun;
    }

    @Test
    void everyNumberIsWhatItIsThereForOrIsReportedWithItsCharacters() {
        Map<String, Supplier<Phrase>> forms =
                Map.of(
                        "shared out", this::sharedOut,
                        "range", this::range,
                        "limit as noun", this::limitNoun,
                        "sign apart", this::signApart,
                        "unit of two", this::unitOfTwo,
                        "small word", this::smallWord,
                        "fact", this::fact,
                        "condition", this::eligible,
                        "counted", this::counting);
        List<Read> all = new ArrayList<>();
        new TreeMap<>(forms)
                .forEach(
                        (name, form) -> {
                            List<Read> some = new ArrayList<>();
                            for (int i = 0; i < OF_EACH; i++) some.addAll(read(form.get()));
                            all.addAll(some);
                        });

        assertThat(all).hasSizeGreaterThanOrEqualTo(2_000);
        assertThat(of(all, Outcome.WRONG)).as("wrong").isEmpty();
        assertThat(of(all, Outcome.SILENT)).as("silent").isEmpty();
        List<String> unread = of(all, Outcome.NOT_EXTRACTED);
        assertThat((all.size() - unread.size()) * 100)
                .as("not extracted: " + unread)
                .isGreaterThanOrEqualTo(all.size() * RIGHT_OF_100);
    }

    private static List<String> of(List<Read> all, Outcome outcome) {
        return all.stream()
                .filter(each -> each.outcome == outcome)
                .map(each -> each.sentence + " [" + each.number.printed + "]")
                .toList();
    }
}
