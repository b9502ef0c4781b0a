package org.policygraph.extract.rules;

import org.policygraph.extract.number.Amount;
import org.policygraph.text.PrefilteredPattern;

/**
 * Whether a number belongs to the name of what is carried out: 落实中央八项规定精神, 贯彻四个最严要求, 健全五项机制. How
 * many there are is no promise.
 */
final class NumberedNames {
    private static final PrefilteredPattern CARRIED_OUT =
            PrefilteredPattern.compile(
                    "(?:落实|贯彻|执行|健全|深化|完善|坚持|遵守|严守|践行|遵循|弘扬|违反|对照|围绕|按照|学习|巩固)\\p{IsHan}{0,4}$");

    /** A verb that brings about so many stands nearer: 落实资金建设三个中心. */
    private static final PrefilteredPattern BROUGHT_ABOUT =
            PrefilteredPattern.compile(
                    "(?:新增|新建|改造|建设|建成|建立|安排|筹集|增加|提供|培训|培育|创建|打造|设立|举办|开发|遴选|形成|推出)\\p{IsHan}?$");

    private static final PrefilteredPattern RULE_AFTER =
            PrefilteredPattern.compile(
                    "^\\p{IsHan}{0,5}?(?:规定|要求|制度|机制|原则|精神|意识|改革|任务|纪律|标准|清单|政策|措施|方针|理念|责任|行动|工程)");

    /** Any verb that goes with an amount: 实施五项行动. */
    private static final PrefilteredPattern BRINGS_SOME =
            PrefilteredPattern.compile("(?:实施|开展|完成|制定|出台|取消|组织|发展|发布|清理|精简)\\p{IsHan}{0,4}$");

    private static final String MEASURE_WORDS = "项个条类种";

    private NumberedNames() {}

    /**
     * Whether an amount belongs to a name.
     *
     * @param before the clause up to the number
     * @param after what follows it
     */
    static boolean hold(Amount amount, String before, String after) {
        boolean isNamed = amount.unit().length() == 1 && MEASURE_WORDS.contains(amount.unit());
        if (!isNamed || amount.more() || BROUGHT_ABOUT.matcher(before).find()) return false;
        if (RULE_AFTER.matcher(after).find()) {
            return CARRIED_OUT.matcher(before).find()
                    || (amount.isSpelled() && !BRINGS_SOME.matcher(before).find());
        }
        return amount.isSpelled() && CARRIED_OUT.matcher(before).find();
    }
}
