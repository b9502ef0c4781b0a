package org.policygraph.extract.rules;

import org.policygraph.extract.facts.Comparator;
import org.policygraph.extract.outline.ChineseNumbers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a promised value: {@code [comparator] [about] number [to number] [more] unit [or
 * more, about]}. Works on the folded copy of a clause.
 */
final class QuantityPattern {
    private static final String NUMBER = "(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?";

    /** Units as printed, longest first; a multiplier before a unit belongs to it. */
    private static final String UNIT =
            "(?:%|‰|个百分点|百分点|倍|(?:[万千百十]?[万亿]|[千百])?(?:人次|户次|人天|架次|班次|辆次|平方米|平方公里|立方米|公里|千米|公顷|亩|吨标准煤|吨|公斤|斤"
                    + "|元|美元|千瓦时|千瓦|兆瓦|标准箱|标箱|微克/立方米|毫克/升|米|个?工作日|个小时|艘|头|只|株|棵|人|名|户|家庭|套|间|个|所|家|张|座|处|项|件|台|辆|条|次|床|位|种|类|门|期|场|批|支|只|片|栋|幢|门类|站|点|课时|学时|小时|分钟|天|日|册|部|篇|对|岁)"
                    // After a multiplier alone may come an unknown unit: 3亿块以上 is not 3亿.
                    + "|[万千百十]?[万亿](?!\\p{IsHan}{1,4}(?:以上|以下|以内|之内|左右|上下)))";

    private static final String BEFORE =
            "(?<before>不低于|不少于|不小于|不得低于|不得少于|至少|最少|最低|不超过|不高于|不多于|不大于|不得超过|不得高于|最高|最多|至多|控制在|超过|高于|大于|多于|突破|低于|少于|小于|不足|不到|不满|[≥≤><])?";

    /** One value with its signs. Groups: before, about, number, upper, more, unit, after. */
    static final Pattern VALUE =
            Pattern.compile(
                    BEFORE
                            + "\\s*(?:达到|到|为|在)?\\s*(?<about>约|大约|近|接近)?\\s*(?<number>"
                            + NUMBER
                            + "|(?<![第一二三四五六七八九十百千万两])(?<=于|过|少|多|到|足)"
                            + ChineseNumbers.COUNT
                            + ")\\s?"
                            + "(?:(?:%|‰)?\\s?[-–—~～至]\\s?(?<upper>"
                            + NUMBER
                            + ")\\s?)?(?<more>多|余)?(?<unit>"
                            + UNIT
                            + ")(?!口|人口|次性|级|线|月|门)\\s?(?<after>以上|及以上|以下|及以下|以内|之内|内(?=$|\\P{IsHan}|的|完成|办[结理]|响应|到达|实现|解决|必须|应|予|作出|处理|[回答]复|反馈|送达|可)|左右|上下)?");

    private QuantityPattern() {}

    /** A comparator whose number follows after a few words: 至少办好1所, 不得超过月床位费的12倍. */
    private static final Pattern FURTHER_LEFT =
            Pattern.compile(
                    "(?<sign>不低于|不少于|不得低于|不得少于|至少|最少|不超过|不高于|不得超过|不得高于|至多)[\\p{IsHan}]{1,10}$");

    /** The comparator that stands a few words before the number, or the empty string. */
    static String signFurtherLeft(String before) {
        Matcher matcher = FURTHER_LEFT.matcher(before);
        return matcher.find() ? matcher.group("sign") : "";
    }

    /** What the words around the number make of it. */
    static Comparator comparator(String before, String after, boolean more) {
        // 控制在5%左右 aims at the value itself, 控制在5% and 控制在5%以内 at no more.
        if (before.equals("控制在")) return after.equals("左右") ? Comparator.EQUAL : Comparator.AT_MOST;
        if (before.startsWith("不低") || before.startsWith("不少") || before.startsWith("不小"))
            return Comparator.AT_LEAST;
        if (before.startsWith("不得低") || before.startsWith("不得少")) return Comparator.AT_LEAST;
        return switch (before) {
            case "至少", "最少", "最低", "≥" -> Comparator.AT_LEAST;
            case "不超过", "不高于", "不多于", "不大于", "不得超过", "不得高于", "最高", "最多", "至多", "≤" ->
                    Comparator.AT_MOST;
            case "超过", "高于", "大于", "多于", "突破", ">" -> Comparator.MORE_THAN;
            case "低于", "少于", "小于", "不足", "不到", "不满", "<" -> Comparator.LESS_THAN;
            default -> afterwards(after, more);
        };
    }

    private static Comparator afterwards(String after, boolean more) {
        if (after.endsWith("以上")) return Comparator.AT_LEAST;
        if (after.endsWith("以下") || after.endsWith("内")) return Comparator.AT_MOST;
        return more ? Comparator.MORE_THAN : Comparator.EQUAL;
    }
}
