package org.policygraph.extract.rules;

import org.policygraph.extract.number.Amount;
import org.policygraph.extract.number.Signs;
import org.policygraph.extract.number.Unit;
import org.policygraph.text.PrefilteredPattern;

/**
 * Whether 百, 千, 万 or 亿 without a number before it is one: 打造百家企业 promises a hundred, 超千万 more than
 * ten million; 百家讲坛, 上百家 and 支持百万农民工 say nothing exact.
 */
final class BareMultipliers {
    private static final String MULTIPLIERS = "百千万亿";

    private static final PrefilteredPattern BRINGING =
            PrefilteredPattern.compile(
                    "(?:新增|新建|建成|建设|打造|培育|形成|突破|培养|培训|引进|推出|完成|改造|创建|发展|实施|开展|举办|组织|选派|推广|制定|认定|遴选|扶持|孵化|投放|实现|达到?|招引|集聚|研发|开发|建立|设立|布局|建)$");

    private BareMultipliers() {}

    /** Whether an amount is written with nothing but multipliers. */
    static boolean is(Amount amount, String text) {
        return amount.kind() != Unit.Kind.SHARE
                && MULTIPLIERS.indexOf(text.charAt(amount.from())) >= 0;
    }

    /**
     * Whether such an amount counts.
     *
     * @param upToSign the clause up to the number and its signs
     */
    static boolean count(Amount amount, String upToSign, Signs.Before before) {
        return before.comparator() != null
                || before.isEstimate()
                || (amount.baseUnit() != null && BRINGING.matcher(upToSign).find());
    }
}
