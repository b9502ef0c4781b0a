package org.policygraph.extract.rules;

import org.policygraph.text.PrefilteredPattern;

/**
 * Whether a document counts what it says itself, and promises nothing: 知识产权保护方面5项：…, 标记“▲”的26个指标,
 * 以下3类情形.
 */
final class OwnCounts {
    /** What follows the colon is what is counted. */
    private static final PrefilteredPattern LIST_AFTER =
            PrefilteredPattern.compile("^[\\p{IsHan}]{0,4}:");

    private static final PrefilteredPattern OF_PART =
            PrefilteredPattern.compile("(?:方面|领域|环节|类别|部分|包括|分为|共|下列|以下|如下|上述|前述|这)$");

    private static final PrefilteredPattern PART_AFTER =
            PrefilteredPattern.compile(
                    "^(?:[一二三]级|具体|定量|定性|考核|评价|监测)?(?:指标|附件|附表|条款|章节|部分|方面)(?!体系|库|数据)");

    private static final PrefilteredPattern BRINGING =
            PrefilteredPattern.compile(
                    "(?:新增|新建|建成|建设|建立|打造|培育|形成|完成|实现|达到?|制定|推出|开展|实施|改造|创建|发展)\\p{IsHan}{0,2}$");

    private OwnCounts() {}

    /**
     * Whether a number is such a count.
     *
     * @param before the clause up to the number and its signs
     * @param after what follows them
     */
    static boolean hold(String before, String after) {
        if (BRINGING.matcher(before).find()) return false;
        if (PART_AFTER.matcher(after).find()) return true;
        return OF_PART.matcher(before).find() && LIST_AFTER.matcher(after).find();
    }
}
