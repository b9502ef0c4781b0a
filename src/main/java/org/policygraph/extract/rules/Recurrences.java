package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Recurrence;
import org.policygraph.extract.outline.ChineseNumbers;
import org.policygraph.text.CharacterSet;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * How often something is done: 每年, 每半年, 每半月, 每两年, 按季度, 逐年, 5年一周期. 每人每月 and 每月1000元 are rates: they
 * say per how long an amount counts, and nothing of how often anything is done.
 */
final class Recurrences {
    private static final String COUNT = "[0-9]{1,2}|" + ChineseNumbers.COUNT;

    private static final String DAY =
            "(?:(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:[0-9]{1,2}日|[上中下]旬|[底末初]|份)?(?:之前|以前|前(?!后))?|年?[底末](?:之前|以前|前)?|(?:首月|次月|[上中下]旬|[一二三四五六]|[1-6])?(?:[0-9]{1,2}[日号]|[上中下]旬|[底末初])(?:之前|以前|前)|第?[一二三四]季度(?:[底末]前?)?)";

    /** A day of a month or the end of one belongs to it, or several: 每年2月底前, 每年3月底和9月底前. */
    private static final String WHEN = "(?:" + DAY + "(?:[、和及]" + DAY + ")*+)?";

    private static final PrefilteredPattern EVERY =
            PrefilteredPattern.compile(
                    "每(?:隔|间隔)?(?:(?<half>半年|半个?月)|(?<count>"
                            + COUNT
                            + ")?个?(?<unit>年度?|学年|季度|季(?![节相])|旬|月|星期|周(?![岁边])|天|日(?!常|趋|益)))"
                            + WHEN);

    private static final PrefilteredPattern BY =
            PrefilteredPattern.compile(
                    "按(?<unit>年度?|季度?|月度?|旬|周)(?=[对开进发拨报通公组检考评调结支上核缴征申汇跟抓更梳监督研分推盘向由及])" + WHEN);

    private static final PrefilteredPattern STEPWISE =
            PrefilteredPattern.compile("逐(?<unit>年|季度?|月|旬|周|日)");

    /** 一年一评, 两年开展一次, 半年一次; 2年内一次 and 2026年开展一次 are none. */
    private static final PrefilteredPattern ROUND =
            PrefilteredPattern.compile(
                    "(?<![0-9一二三四五六七八九十〇零第前后上下头过近未用满连续每隔到至—-])(?:(?<half>半年|半个?月)|(?<count>"
                            + COUNT
                            + ")(?<unit>年|个月|季度|周|月(?=一)))"
                            + "(?:(?:为?一|1)(?:个?周期|次(?!性)|轮|评|审|查|考|检|换|调度|通报|会商|例会|总结|分析|公开|公布|研判)"
                            + "|(?<!季度)(?=[\\p{IsHan}&&[^内后前以中起底末初]]{1,5}[一1][次轮](?!性)))");

    private static final PrefilteredPattern EVERY_OTHER =
            PrefilteredPattern.compile(
                    "(?:每?逢)?(?:隔(?=年)|双(?=[月周]))(?<unit>[年月周])(?=[开进组轮评修检调通报例召抽一])");

    /** Per whom or what an amount counts. */
    private static final PrefilteredPattern RATE_BEFORE =
            PrefilteredPattern.compile("(?:每\\p{IsHan}{1,3}|人均|户均|亩均|元/人|/)$");

    private static final PrefilteredPattern RATE_AFTER =
            PrefilteredPattern.compile(
                    "^(?:累计|合计)?(?:最高)?(?:上限|限额|封顶)|^(?:累计|合计|最高|最多|最低|至少|不超过|不低于|不少于|不高于|不得超过|约|按|按照|不|补助|补贴|给予|发放|扣除|标准为?|可扣除|共|达到?)*[0-9一二两三四五六七八九十百千万半.,]+\\s?[十百千万亿余多]*\\s?(?:元|美元|%|公斤|斤|克|升|千瓦时|度|立方米)");

    private static final int HALF_A_MONTH = 15;

    /**
     * A way to say how often.
     *
     * @param signs without one of which it is not there
     */
    private record Form(PrefilteredPattern pattern, CharacterSet signs) {}

    private static final List<Form> FORMS =
            List.of(
                    new Form(EVERY, CharacterSet.of("每")),
                    new Form(BY, CharacterSet.of("按")),
                    new Form(STEPWISE, CharacterSet.of("逐")),
                    new Form(ROUND, CharacterSet.of("一1")),
                    new Form(EVERY_OTHER, CharacterSet.of("隔双")));

    /** Each of them has a unit of time. */
    private static final CharacterSet SIGNS = CharacterSet.of("年月季周旬星天日");

    private Recurrences() {}

    static List<Recurrence> in(ParsedClause clause) {
        String text = clause.text();
        if (!SIGNS.occursIn(text)) return List.of();
        List<Recurrence> found = new ArrayList<>();
        for (Form form : FORMS) {
            if (!form.signs().occursIn(text)) continue;
            PrefilteredMatcher matcher = form.pattern().matcher(text);
            while (matcher.find()) {
                Period interval = interval(matcher);
                if (interval == null || isRate(text, matcher)) continue;
                TextSpan span = clause.span(matcher.start(), matcher.end());
                if (!clause.isInTitle(span)) found.add(new Recurrence(interval, span));
            }
        }
        found.sort((one, other) -> one.span().compareTo(other.span()));
        return List.copyOf(found);
    }

    private static boolean isRate(String text, PrefilteredMatcher matcher) {
        if (RATE_BEFORE.matcher(text.substring(0, matcher.start())).find()) return true;
        String after = text.substring(matcher.end());
        return RATE_AFTER.matcher(after).find();
    }

    private static @Nullable Period interval(PrefilteredMatcher matcher) {
        String half = group(matcher, "half");
        if (half != null)
            return half.equals("半年") ? Period.ofMonths(6) : Period.ofDays(HALF_A_MONTH);
        String printed = group(matcher, "count");
        int count = printed == null ? 1 : ChineseNumbers.parse(printed);
        if (matcher.pattern() == EVERY_OTHER) count = 2;
        return switch (matcher.group("unit")) {
            case "年", "年度", "学年" -> Period.ofYears(count);
            case "季度", "季" -> Period.ofMonths(3 * count);
            case "月", "月度", "个月" -> Period.ofMonths(count);
            case "旬" -> Period.ofDays(10 * count);
            case "周", "星期" -> Period.ofWeeks(count);
            case "天", "日" -> Period.ofDays(count);
            default -> null;
        };
    }

    private static @Nullable String group(PrefilteredMatcher matcher, String name) {
        return matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
    }
}
