package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Comparator;
import org.policygraph.extract.number.Amount;
import org.policygraph.extract.number.Figure;
import org.policygraph.extract.number.Signs;
import org.policygraph.extract.number.Unit;
import org.policygraph.text.PrefilteredPattern;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whether a number is promised. Many are not: ages and years of service are conditions on people,
 * 每10万人口 is a base, 15分钟生活圈 and 24小时服务 are names of services, 已建成80个 reports what is, and what a
 * figure rises from is today's.
 */
final class PromiseRules {
    private static final PrefilteredPattern BASE =
            PrefilteredPattern.compile("(?:每|第|每(?:增加|新增|增长|提高|减少|超过|超出|满))\\s?$");

    /** 进入全国前100名 is a place among others. */
    private static final PrefilteredPattern RANKED =
            PrefilteredPattern.compile(
                    "(?:全国|全球|世界|全省|全市|进入|位居|位列|居|排名|列)\\p{IsHan}{0,4}[前后末]\\s?$");

    /** 100个村中的80%以上: what the share is of. */
    private static final PrefilteredPattern AMONG_AFTER =
            PrefilteredPattern.compile(
                    "^(?:(?![和与及])\\p{IsHan}){0,6}?(?<![初高其集空期年])中(?:的|有|约|至少|不低于|不少于|[0-9])");

    private static final PrefilteredPattern BASE_OF_ONE =
            PrefilteredPattern.compile("每(?![年月周日天季半])\\p{IsHan}{1,6}$");

    private static final PrefilteredPattern CONDITION_BEFORE =
            PrefilteredPattern.compile(
                    "(?:[0-9一]式|原|原有|现有|现行|编制|(?<!(?:设立|组建|发起|成立|打造|筹建|形成|募集|建立)\\p{IsHan}{0,4})规模|周边|方圆|半径|附近|周围|未达|不达|未达到|达不到|尚未达到)(?:了|到)?\\s?$");

    /** 由50元提高到80元 promises 80, 从现行的60% no 60. */
    private static final PrefilteredPattern RISES_FROM =
            PrefilteredPattern.compile("(?:从|由|自)(?:目前|现在|现行|当前|原来|原有)?的?约?\\s?$");

    private static final PrefilteredPattern RISES_TO =
            PrefilteredPattern.compile(
                    "^(?:[\\p{IsHan}]{0,6}的?基础上|(?:提高|提升|增加|上调|调整|增长|扩大|降低|下降|下调|降|缩短|压缩|压减|减少|放宽|升|增)[到至为])");

    /** 连续3年, 满30日 and 累计5次 say who is meant. */
    private static final PrefilteredPattern SPAN_OF_TIME_BEFORE =
            PrefilteredPattern.compile("(?:满|年满|连续|累计|超期)\\s?$");

    private static final PrefilteredPattern NAME_AFTER =
            PrefilteredPattern.compile(
                    "^(?:以上)?(?:直径|口径|孔径|[”’\"]?\\p{IsHan}{0,4}圈|(?:的)?(?:开放|便民|生活|服务|养老|健身|医疗|阅读|文化|就业)*(?:圈|热线|自助|不间断|在线|全天候|预警|值守|制(?![定造作订约裁])))");

    /** 在五米范围内新建 says where. */
    private static final PrefilteredPattern PLACE_AFTER = PrefilteredPattern.compile("^范围[内外]");

    /** 投资5000万元以上的项目 says which are meant; 安排5000万元以上资金 promises an amount. */
    private static final PrefilteredPattern SIZED =
            PrefilteredPattern.compile(
                    "^(?:的\\p{IsHan}|\\p{IsHan}{0,6}(?:企业|项目|单位|机构|场所|场馆|村|商户|园区|水库|车站|机场|港口|城市|乡镇|灌区|电站|船舶|车辆|景区|建筑|机关|县))");

    private static final PrefilteredPattern OF_WHICH = PrefilteredPattern.compile("^的\\p{IsHan}");
    private static final PrefilteredPattern NOUN = PrefilteredPattern.compile("^\\p{IsHan}");

    /** Verbs of what a plan brings about, up to four characters before the number. */
    private static final String BRINGING =
            "新增|新建|新改建|新改扩建|改建|扩建|新培育|覆盖|改造|建设|建成|建立|修建|开工|建|投入|安排|落实|筹集|筹建|发放|下达|增加|完成|带动|拉动|提供|给予|补助|奖励|培训|培养|培育|招收|招聘|吸纳|安置|帮扶|救助|资助|惠及|服务|支持|选派|引进|录用|招录|组织|开展|配备|配置|配送|创建|打造|设立|开办|举办|开发|认定|遴选|评选|实施|发展|形成|推出|布局|达|到";

    private static final PrefilteredPattern GIVING =
            PrefilteredPattern.compile("(?:" + BRINGING + ")\\p{IsHan}{0,4}$");
    private static final PrefilteredPattern GIVING_NOW =
            PrefilteredPattern.compile("(?:" + BRINGING + ")\\p{IsHan}?$");

    /** 1对1, 1人1策 and 1县1品 are figures of speech. */
    private static final PrefilteredPattern ONE_FOR_ONE = PrefilteredPattern.compile("^[1一]");

    private static final PrefilteredPattern LATER =
            PrefilteredPattern.compile("^(?:之后|以后|后|前|之前|以前)");

    /** Words with which a figure is an aim and no report. */
    private static final PrefilteredPattern AIM =
            PrefilteredPattern.compile(
                    "力争|确保|争取|努力|推动|推进|促进|实现|使|让|带动|目标|保障|保证|将|要|应|须|须达|需|支持|引导|加快|提高|提升|扩大|增加|培育|打造|建设|新建|改造|逐步|进一步|到20|鼓励");

    /** 8时30分 is a time of day. */
    private static final PrefilteredPattern CLOCK_BEFORE = PrefilteredPattern.compile("[时点:]$");

    /** 免收3立方米基本水费 gives so much of it. */
    private static final PrefilteredPattern WAIVED =
            PrefilteredPattern.compile("(?:免收|减免|免除|免缴|免费提供)(?:每\\p{IsHan}{1,2})?$");

    /** 财政部、民政部等9个部门 says how many the list has. */
    private static final PrefilteredPattern LISTED = PrefilteredPattern.compile("等$");

    /** 北京、天津、西安11个城市 says so without 等. */
    private static final PrefilteredPattern LIST =
            PrefilteredPattern.compile("\\p{IsHan}、\\p{IsHan}{1,8}$");

    private static final PrefilteredPattern KIND_OF_LISTED =
            PrefilteredPattern.compile("^(?:重点|试点|有关|相关)?(?:城市|省份|省|地区|方面|部门|区域|单位|领域|行业|环节|类别)");

    /** 1000亿元级产业集群 names a kind of cluster. */
    private static final PrefilteredPattern LEVEL_AFTER = PrefilteredPattern.compile("^级(?!别)");

    /** 80%以上的社区享受服务 may say whom a service is for, or how many it is to reach. */
    private static final PrefilteredPattern SERVED_AFTER =
            PrefilteredPattern.compile("^的?\\p{IsHan}{0,10}享受");

    private static final PrefilteredPattern FORMULA = PrefilteredPattern.compile("[×÷*=]\\s?$");

    /** 达95% reports where 达到95% may aim. */
    private static final PrefilteredPattern ATTAINED =
            PrefilteredPattern.compile("(?<![到可应须需要将])达\\s?$");

    private static final PrefilteredPattern PEOPLE =
            PrefilteredPattern.compile("(?:^|(?:人口|老年人|人数|总数|用户|参保人)\\p{IsHan}{0,4})$");

    private static final Set<Unit.Kind> OF_SIZE =
            EnumSet.of(Unit.Kind.SIZE, Unit.Kind.MONEY, Unit.Kind.PEOPLE);

    /** With these units a small numeral in characters may be an article: 一个, 两家. */
    private static final Set<Unit.Kind> COUNTED =
            EnumSet.of(Unit.Kind.COUNT, Unit.Kind.PEOPLE, Unit.Kind.TIME);

    private static final Set<Unit.Kind> THERE = EnumSet.of(Unit.Kind.COUNT, Unit.Kind.PEOPLE);

    private static final PrefilteredPattern BROUGHT =
            PrefilteredPattern.compile(BRINGING + "|力争|确保|争取|目标");

    private PromiseRules() {}

    /** What a number is to those whom the measure is about. */
    enum Reading {
        PROMISED,
        /** What must be met to be covered. */
        CONDITION,
        /** What the clause forbids, denies or does away with. */
        DENIED,
        /** A fact, a name, or a base. */
        NEITHER
    }

    /**
     * What a number is.
     *
     * @param text the folded clause
     * @param further the comparator that words part from it; null if there is none
     * @param following the clause after it, or the empty string
     * @param hasAim whether the clause says in any way that it is still to be reached
     */
    static Reading of(
            String text,
            Figure figure,
            Signs.Before before,
            Signs.After after,
            @Nullable Comparator further,
            String following,
            boolean hasAim) {
        Amount amount = figure.amounts().getFirst();
        String upToNumber = text.substring(0, amount.from());
        String upToSign = text.substring(0, before.from());
        String rest = text.substring(after.to());
        if (amount.kind() == Unit.Kind.NAME || before.isDenied()) return Reading.NEITHER;
        if (amount.unit().equals("分") && CLOCK_BEFORE.matcher(upToNumber).find())
            return Reading.NEITHER;
        boolean isCompared = before.comparator() != null || after.comparator() != null;
        if (amount.unit().startsWith(":") && !isCompared && !Shares.areShared(upToSign, rest))
            return Reading.NEITHER;
        boolean isYear = amount.unit().equals("年") && amount.value().compareTo(FIRST_YEAR) >= 0;
        if (isYear) return Reading.NEITHER;
        if (BareMultipliers.is(amount, text) && !BareMultipliers.count(amount, upToSign, before))
            return Reading.NEITHER;
        if (!hasSign(amount, before, after) && OwnCounts.hold(upToSign, rest))
            return Reading.NEITHER;
        if (LEVEL_AFTER.matcher(rest).find() && !hasSign(amount, before, after))
            return Reading.NEITHER;
        boolean isListed = !hasSign(amount, before, after) && isListed(amount, upToSign, rest);
        if (isListed || FORMULA.matcher(upToNumber).find()) return Reading.NEITHER;
        boolean isSmall = isArticle(amount, before, after, upToSign);
        if (!isSmall && Eligibility.ends(text, following, rest)) return Reading.CONDITION;
        boolean isDoubling = amount.unit().equals("番");
        if (!isDoubling && isToday(upToSign, upToNumber, rest)) return Reading.NEITHER;
        if (ReportedFacts.areBaseInBrackets(upToSign) || ReportedFacts.areSaidIn(rest))
            return Reading.NEITHER;
        boolean isWaived = amount.kind() == Unit.Kind.SIZE && WAIVED.matcher(upToSign).find();
        boolean isDenied = !isWaived && Negations.deny(upToSign, rest);
        if (isDenied)
            return Negations.denyOutright(upToSign, rest) ? Reading.DENIED : Reading.NEITHER;
        if (isName(text, amount, before, after)) return Reading.NEITHER;
        boolean compares =
                before.comparator() != null || after.comparator() != null || further != null;
        boolean isBound = compares || figure.isRange();
        // An age says who is meant; only a life expectancy is promised in years of age.
        if (amount.kind() == Unit.Kind.AGE && !text.contains("寿命")) {
            return isBound ? Reading.CONDITION : Reading.NEITHER;
        }
        boolean isAround = RANKED.matcher(upToNumber).find() || AMONG_AFTER.matcher(rest).find();
        if (isAround || BASE.matcher(upToNumber).find() || isOneOfEach(text, amount, before, after))
            return Reading.NEITHER;
        if (amount.kind() == Unit.Kind.CALENDAR) {
            boolean isThreshold = after.comparator() != null || before.comparator() != null;
            return isThreshold && Eligibility.isOfTime(upToSign, rest)
                    ? Reading.CONDITION
                    : Reading.NEITHER;
        }
        boolean isCeiling = after.comparator() == Comparator.AT_MOST;
        boolean mayBeServed = amount.kind() == Unit.Kind.SHARE && SERVED_AFTER.matcher(rest).find();
        if (mayBeServed && !isCeiling) return Reading.NEITHER;
        if (SelectionCriteria.hold(upToSign, upToNumber, rest, compares, isCeiling)
                || isCondition(amount, before, after, upToSign, rest)
                || (compares && Eligibility.isOf(amount, upToSign, rest, hasAim))) {
            return Reading.CONDITION;
        }
        if (amount.kind() == Unit.Kind.SIZE && PLACE_AFTER.matcher(rest).find())
            return Reading.CONDITION;
        boolean isOfName = amount.kind() == Unit.Kind.SIZE && NAME_AFTER.matcher(rest).find();
        if (isOfName && !compares) return Reading.NEITHER;
        if (amount.kind() == Unit.Kind.TIME && !isTimeLimit(text, amount, before, after))
            return Reading.NEITHER;
        if (isSmall || isUnclear(amount, after, upToSign, rest)) return Reading.NEITHER;
        boolean isThere =
                !compares
                        && THERE.contains(amount.kind())
                        && !BROUGHT.matcher(upToSign).find()
                        && ReportedFacts.areDealtWith(rest);
        if (isThere) return Reading.NEITHER;
        boolean isFact = !compares && !hasAim && isFact(amount, upToSign, upToNumber);
        return isFact ? Reading.NEITHER : Reading.PROMISED;
    }

    private static boolean isListed(Amount amount, String before, String rest) {
        return LISTED.matcher(before).find()
                || (LIST.matcher(before).find()
                        && (amount.unit().matches("大?类|种") || KIND_OF_LISTED.matcher(rest).find()));
    }

    /** What is now, what a figure rises from, and what is reported. */
    private static boolean isToday(String upToSign, String upToNumber, String rest) {
        return CONDITION_BEFORE.matcher(upToNumber).find()
                || RISES_FROM.matcher(upToNumber).find()
                || RISES_TO.matcher(rest).find()
                || ReportedFacts.endAt(upToSign)
                || ReportedFacts.endAt(upToNumber);
    }

    /** Whether the words before a number say that it is to be reached. */
    static boolean hasAim(String before) {
        return AIM.matcher(before).find();
    }

    /** 覆盖率达95% and 老年人口3.1亿人 say what is, where nothing says that they are to be. */
    private static boolean isFact(Amount amount, String upToSign, String upToNumber) {
        if (ATTAINED.matcher(upToNumber).find()) return true;
        return amount.unit().startsWith("亿")
                && !upToNumber.endsWith("到")
                && PEOPLE.matcher(upToSign).find();
    }

    /** Whether an amount belongs to the name of what is carried out: 落实八项规定. */
    static boolean isName(String text, Amount amount, Signs.Before before, Signs.After after) {
        String upToNumber = text.substring(0, amount.from());
        return !hasSign(amount, before, after)
                && NumberedNames.hold(amount, upToNumber, text.substring(after.to()));
    }

    private static boolean hasSign(Amount amount, Signs.Before before, Signs.After after) {
        return before.comparator() != null
                || after.comparator() != null
                || before.isEstimate()
                || after.isEstimate()
                || amount.more();
    }

    /** 每县1所 and 1对1. */
    private static boolean isOneOfEach(
            String text, Amount amount, Signs.Before before, Signs.After after) {
        if (amount.baseValue().compareTo(BigDecimal.ONE) != 0 || amount.isSpelled()) return false;
        if (ONE_FOR_ONE.matcher(text.substring(after.to())).find()) return true;
        return amount.kind() != Unit.Kind.MONEY
                && !hasSign(amount, before, after)
                && BASE_OF_ONE.matcher(text.substring(0, before.from())).find()
                && Signs.furtherLeft(text, 0, before.from()) == null;
    }

    private static boolean isTimeLimit(
            String text, Amount amount, Signs.Before before, Signs.After after) {
        String upToNumber = text.substring(0, amount.from());
        String rest = text.substring(after.to());
        boolean isDayOfMonth = amount.unit().equals("日") && upToNumber.endsWith("月");
        if (isDayOfMonth || NAME_AFTER.matcher(rest).find() || LATER.matcher(rest).find())
            return false;
        if (SPAN_OF_TIME_BEFORE.matcher(upToNumber).find()) return false;
        // 24小时 names a service that never closes; 24小时内 promises hours.
        boolean isRoundTheClock = amount.unit().equals("小时") && amount.value().compareTo(DAY) == 0;
        return !isRoundTheClock || hasSign(amount, before, after);
    }

    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1000);
    private static final BigDecimal DAY = BigDecimal.valueOf(24);

    /** 50人以上的机关 says which institutions are meant; 80%以上的社区 promises a share. */
    private static boolean isCondition(
            Amount amount, Signs.Before before, Signs.After after, String upToSign, String rest) {
        boolean isOpenUp =
                before.comparator() == Comparator.LESS_THAN
                        || before.comparator() == Comparator.MORE_THAN;
        if (isOpenUp && OF_WHICH.matcher(rest).find()) return true;
        if (after.comparator() == null) return false;
        boolean isGiven = GIVING.matcher(upToSign).find();
        boolean isSize = OF_SIZE.contains(amount.kind()) || amount.unit().endsWith("人次");
        if (isSize && SIZED.matcher(rest).find()) {
            return !isGiven || amount.kind() == Unit.Kind.PEOPLE;
        }
        return false;
    }

    /** 有三名以上助浴员 and 由五名以上专家组成 count those who are to be there. */
    private static final PrefilteredPattern HAVING =
            PrefilteredPattern.compile("(?:有|由|经|设|聘请|指派|委派|指定|明确|确定|抽取|邀请|派出)$");

    /** 总数50人以内医师 may count or choose. */
    private static boolean isUnclear(
            Amount amount, Signs.After after, String upToSign, String rest) {
        return after.comparator() != null
                && amount.kind() == Unit.Kind.PEOPLE
                && !GIVING.matcher(upToSign).find()
                && !HAVING.matcher(upToSign).find()
                && NOUN.matcher(rest).find();
    }

    /** 一个窗口 and 两项制度 count only where something is brought about in that number. */
    private static boolean isArticle(
            Amount amount, Signs.Before before, Signs.After after, String upToSign) {
        // 每年召开两次会议 says how often.
        boolean isOften = amount.unit().equals("次") && upToSign.contains("每");
        return amount.isSpelled()
                && !isOften
                && COUNTED.contains(amount.kind())
                && amount.baseValue().compareTo(BigDecimal.TEN) < 0
                && !hasSign(amount, before, after)
                && !GIVING_NOW.matcher(upToSign).find();
    }
}
