package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

/** Per what an amount counts, where words say it before the number: 每月1000元, 每人每年最高补助500元. */
final class Rates {
    private static final String PER =
            "(?:单(?:次|笔|日|月|户|人|车|件|项|家(?:企业)?|个(?:项目|企业))|(?<![0-9一二三四五六七八九十本当])年度)|每(?:个)?(?:年度?|月|日|天|周|季度?|半年|学期|学年|小时|次|人次|床日|车次|班次|平方米|立方米|公里|百公里|千瓦时|千瓦|公顷|百户|千人|万人|"
                    + "(?!年|月|日|天|周|季|人|户|亩|吨|补|给|奖|发|不|最|按|增|新|建|投|培|安)\\p{IsHan}(?:(?!年|月|日|天|周|季|人|户|亩|吨|补|给|奖|发|不|最|按|增|新|建|投|培|安|处|罚)\\p{IsHan}){0,3}|人|户|亩|吨)";

    private static final String BETWEEN =
            "(?:最高|最多|最低|至少|不超过|不低于|不少于|不高于|不得超过|不能超过|累计|合计|总计|上限|封顶|约|按照?|应当?|可享受|可申[领请]|享受|可以?|可扣除|处以?|补助|补贴|给予|奖励|发放|扣除|减免|收取|缴纳|支付|资助|标准|额度|限额|定额|一次性|为|共|达到?|提高到|[:\\s])*";

    private static final PrefilteredPattern BEFORE =
            PrefilteredPattern.compile("(?:" + PER + "){1,3}(?=" + BETWEEN + "$)");

    /** Whether one of them is a time. */
    private static final PrefilteredPattern TIME =
            PrefilteredPattern.compile("每(?:个)?(?:年|月|日|天|周|季|半年|学|小时)|单[日月]|年度");

    private Rates() {}

    /**
     * Where it stands; null where nothing is said.
     *
     * @param from where the value before this one ends
     * @param to where the value begins, with its signs
     */
    static @Nullable Range before(String text, int from, int to) {
        PrefilteredMatcher rate = BEFORE.matcher(text).region(from, to);
        return rate.find() ? new Range(rate.start(), rate.end()) : null;
    }

    /** Whether an amount counts per a time, so that no other period goes on for it. */
    static boolean arePerTime(String rate) {
        return TIME.matcher(rate).find();
    }
}
