package org.policygraph.extract.number;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Comparator;
import org.policygraph.text.Messages;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

import java.util.stream.Stream;

/**
 * The words that make a floor, a ceiling or an estimate of a number, before it and behind it:
 * 不低于80%, 80%以上, 近80%, 80%左右.
 */
public final class Signs {
    private static final String BELOW = "低于|少于|小于|短于|下于|亚于";
    private static final String ABOVE = "超过|超出|高于|多于|大于|长于|突破|晚于|迟于|逾|超";
    private static final String DENIED = "(?:不|未|没有|严禁|禁止|防止|避免|杜绝)(?:得|应当|应|能|宜|可以|可|许|准|再|会|要)?";
    private static final String FLOOR = "至少|最少|最低|起码|不下|≥|⩾|>=|大于等于|大于或等于";
    private static final String CEILING = "封顶|至多|最多|最高|不超|不逾|≤|⩽|<=|小于等于|小于或等于|控制在|限制在";
    private static final String LESS = "不足|不到|不满|未满|不及|<";
    private static final String LINK = "可达到?|达到了?|达|到|至|为|占|共|在|了";
    private static final String ABOUT = "大约|大概|约|将近|接近|近";

    /** Behind it: floors, ceilings and estimates. */
    private static final PrefilteredPattern AFTER =
            PrefilteredPattern.compile(
                    "\\s?(?:\\((?:含|不含)[^)]{0,4}\\))?(?:(?<floor>为\\p{IsHan}{0,8}下限|及以上|或以上|以上|起步|起(?=$|\\P{IsHan}))|(?<ceiling>封顶|的?上限(?!\\p{IsHan})|为\\p{IsHan}{0,8}(?:上限|封顶线)|及以下|或以下|以下|(?:限额|额度|标准|上限)?(?:以内|之内)|(?:限额|额度|上限)内"
                            + "|(?<=[日天时钟月年周])内(?![容部])|内(?![部容外涵设置科陆蒙需服向生]))|(?<about>左右|上下))(?:\\((?:含|不含)[^)]{0,4}\\))?");

    /** 县级以上, 周岁以上 and the like are words of their own. */
    private static final PrefilteredPattern AHEAD =
            PrefilteredPattern.compile("(?![千百万]+人)\\p{IsHan}{1,4}(?<![级岁县市省乡镇科处])(?:以上|以下|以内|之内)");

    private static final PrefilteredPattern BEFORE =
            PrefilteredPattern.compile(
                    "(?:(?<sign>"
                            + signs()
                            + ")\\s?(?:\\((?:含|不含)[^)]{0,4}\\))?\\s?)?(?:(?<early>"
                            + ABOUT
                            + ")(?="
                            + LINK
                            + "))?(?<link>"
                            + LINK
                            + ")?\\s?(?<about>"
                            + ABOUT
                            + ")?\\s?$");

    /** 突破50项关键技术 solves so many, and is not more than 50. */
    private static final PrefilteredPattern BROKEN_THROUGH =
            PrefilteredPattern.compile(
                    "^[0-9一二三四五六七八九十百千两]+多?余?[项个种类批]\\p{IsHan}{0,10}(?:技术|难题|瓶颈|工艺|成果)");

    /** 最高 and 最低 name things as often as they compare: 最高给予5万元, but 最低工资. */
    private static final String GRANTING =
            "(?:可以|可|能)?(?:给予|补贴|补助|报销|资助|奖励|奖补|获得|获|享受|支付|贷款|发放|提供|减免|抵扣|返还)";

    /** A comparator whose number follows after a few words: 至少办好1所, 不超过月床位费的12倍. */
    private static final PrefilteredPattern FURTHER_LEFT =
            PrefilteredPattern.compile(
                    "(?:(?<sign>"
                            + DENIED
                            + "(?:"
                            + BELOW
                            + "|"
                            + ABOVE
                            + ")|至少|最少|至多|最多|不超)(?:[\\p{IsHan}A-Za-z()]{1,12}|[\\p{IsHan}A-Za-z()、]{1,30}的)|(?<reach>(?<=(?:减免|补助|补贴|奖励|报销|贷款|资助|返还|抵扣|优惠)\\p{IsHan}{0,6})可达到?)|(?<granted>最高|最低)"
                            + GRANTING
                            + "(?:(?!上浮|下浮|提高|增加|上调|下调|降低)\\p{IsHan}){0,6}|(?<only>(?:只|仅|限)(?:能|可|限|允许)?(?:享受|申请|申报|申领|领取|享有|参加|选择|办理|购买|补助|补贴|给予))\\p{IsHan}{0,2}|(?<of>"
                            + BELOW
                            + "|超过|高于|多于|大于)[\\p{IsHan}A-Za-z]{1,12}(?:的|标准|水平|平均|工资|收入|价格|均值|线))$");

    /** 报销上限为每年20万元, 首付比例下限15%. */
    private static final PrefilteredPattern LIMIT_NOUN =
            PrefilteredPattern.compile(
                    "(?:(?<ceiling>上限|封顶线|封顶额|限高|最高限额|最高限价|最高额度|最高比例|最高标准|限额|(?<!耕地|农田|生态|保护|林地|水域)红线)|(?<floor>(?:耕地|农田|生态|保护|林地|水域)红线|下限|最低比例|最低限额|最低标准|底线))(?:标准|额度|比例)?"
                            + "(?:[为是在定按]|统一|由各地|不变|(?:调整|设定|确定|提高|提升|降低|降|升|增|上调|下调|放宽)[到至为在]|每(?:人|户|年|月|日|天|次|车|车次|床日|人次|人每年|人每月|户每年|户每月))*\\s?$");

    /** Longer ones come first, since the first that fits is taken. */
    private static String signs() {
        return Messages.format(
                "%s(?:%s|%s)|%s",
                DENIED, BELOW, ABOVE, String.join("|", FLOOR, CEILING, LESS, BELOW, ABOVE, ">"));
    }

    /** How many characters of the text before a number are looked at for its signs. */
    public static final int FURTHEST_BEFORE = 16;

    private Signs() {}

    /**
     * What stands before a number.
     *
     * @param from where it begins; the number's own place where there is nothing
     * @param comparator null where nothing compares
     * @param isSoft whether a sign behind the number outweighs it: 控制在5%左右
     * @param isDenied whether 未达到 or the like says that the number is not reached
     */
    public record Before(
            int from,
            @Nullable Comparator comparator,
            boolean isSoft,
            boolean isEstimate,
            boolean isDenied) {}

    /**
     * A comparator that words part from its number.
     *
     * @param from its first unit
     * @param to one past its last
     * @param isNoun whether it is a noun that names a limit, as 上限, and so a part of what is
     *     measured
     */
    public record Further(int from, int to, Comparator comparator, boolean isNoun) {}

    /**
     * What stands behind a number.
     *
     * @param to where it ends
     * @param comparator null where nothing compares
     */
    public record After(int to, @Nullable Comparator comparator, boolean isEstimate) {}

    /** What stands directly before a number. */
    public static Before before(String text, int number) {
        PrefilteredMatcher matcher =
                BEFORE.matcher(text).region(Math.max(0, number - FURTHEST_BEFORE), number);
        if (!matcher.find()) return new Before(number, null, false, false, false);
        String sign = matcher.group("sign");
        if ("突破".equals(sign) && BROKEN_THROUGH.matcher(text.substring(number)).find()) {
            return new Before(number, null, false, false, false);
        }
        boolean isEarly = matcher.group("early") != null;
        boolean isEstimate = isEarly || matcher.group("about") != null;
        int from = number;
        if (isEstimate) from = matcher.start(isEarly ? "early" : "about");
        if (sign != null) from = matcher.start("sign");
        String link = matcher.group("link");
        boolean isDenied =
                sign == null
                        && link != null
                        && matcher.start("link") > 0
                        && "不未没".indexOf(text.charAt(matcher.start("link") - 1)) >= 0;
        boolean isSoft = sign != null && (sign.equals("控制在") || sign.equals("限制在"));
        return new Before(
                from, sign == null ? null : comparator(sign), isSoft, isEstimate, isDenied);
    }

    /** The comparator that stands a few words before a number; null if none does. */
    public static @Nullable Further furtherLeft(String text, int from, int number) {
        PrefilteredMatcher noun = LIMIT_NOUN.matcher(text).region(from, number);
        if (noun.find()) {
            boolean isCeiling = noun.group("ceiling") != null;
            String group = isCeiling ? "ceiling" : "floor";
            return new Further(
                    noun.start(group),
                    noun.end(group),
                    isCeiling ? Comparator.AT_MOST : Comparator.AT_LEAST,
                    true);
        }
        PrefilteredMatcher matcher = FURTHER_LEFT.matcher(text).region(from, number);
        if (!matcher.find()) return null;
        String group =
                Stream.of("sign", "granted", "only", "of", "reach")
                        .filter(each -> matcher.group(each) != null)
                        .findFirst()
                        .orElseThrow();
        Comparator comparator =
                group.equals("only") || group.equals("reach")
                        ? Comparator.AT_MOST
                        : comparator(matcher.group(group));
        return new Further(matcher.start(group), matcher.end(group), comparator, false);
    }

    /** What stands directly behind a number. */
    public static After after(String text, int end) {
        PrefilteredMatcher matcher =
                AFTER.matcher(text).region(end, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) return new After(end, null, false);
        Comparator comparator = null;
        if (matcher.group("floor") != null) comparator = Comparator.AT_LEAST;
        if (matcher.group("ceiling") != null) comparator = Comparator.AT_MOST;
        return new After(matcher.end(), comparator, matcher.group("about") != null);
    }

    /** Whether a sign stands behind a word that follows: 100个社区以上 leaves open what it compares. */
    public static boolean isAhead(String text, After after) {
        boolean hasSign = after.comparator() != null || after.isEstimate();
        return !hasSign && AHEAD.matcher(text).region(after.to(), text.length()).lookingAt();
    }

    static boolean beginsAt(String text, int place) {
        return AFTER.matcher(text).region(place, text.length()).lookingAt();
    }

    /**
     * What all signs of a number together make of it; null where they contradict each other, as in
     * 不超过100余个.
     */
    public static @Nullable Comparator together(Before before, After after, boolean more) {
        Comparator sign = before.comparator();
        Comparator behind = after.comparator();
        if (sign != null && before.isSoft() && (behind != null || after.isEstimate())) {
            return behind != null ? behind : Comparator.EQUAL;
        }
        if (sign != null && behind != null && isFloor(sign) != isFloor(behind)) return null;
        Comparator stated = sign != null ? sign : behind;
        if (stated == null) return more ? Comparator.MORE_THAN : Comparator.EQUAL;
        return more && !isFloor(stated) ? null : stated;
    }

    private static boolean isFloor(Comparator comparator) {
        return comparator == Comparator.AT_LEAST || comparator == Comparator.MORE_THAN;
    }

    private static Comparator comparator(String sign) {
        if (sign.matches(FLOOR)) return Comparator.AT_LEAST;
        if (sign.matches(CEILING)) return Comparator.AT_MOST;
        if (sign.matches(LESS + "|" + BELOW)) return Comparator.LESS_THAN;
        if (sign.matches(ABOVE + "|>")) return Comparator.MORE_THAN;
        return sign.matches(".*(?:" + BELOW + ")") ? Comparator.AT_LEAST : Comparator.AT_MOST;
    }
}
