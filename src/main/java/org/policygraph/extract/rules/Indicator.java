package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

/**
 * What a value measures, cut out of what stands before it: 参保率 of 确保参保率达到. Hedges and verbs around
 * it are no part of it; nor is what a comparator compares with, as in 不低于全省平均水平的. Where verbs are
 * all there is, nothing is said.
 */
final class Indicator {
    private static final PrefilteredPattern LEAD =
            PrefilteredPattern.compile(
                    "(?:原则上|力争|确保|争取|努力|逐步|稳步|切实|进一步|自\\p{IsHan}{1,8}起|(?:接报|受理|接到\\p{IsHan}{1,6}|收到\\p{IsHan}{1,6})后|总体上|将|使|把|让|并|且|再"
                            + "|基本(?:实现|达到|做到|建成|形成)|推动|推进(?!率)|实现(?!率)|保障(?!性|率|水平|房|标准)|保证(?!金|率)|其中|每(?:周|天|日|月|年|学期)|(?:今|明|后|本|当)?(?:年|月)(?:年?[底末])?(?:之前|以前|前|内)?(?=新|建|完|培|改|发|实)|[,;:、\\s])+");

    private static final PrefilteredPattern COMPARED =
            PrefilteredPattern.compile(
                    "(?:(?:不|未|没有)(?:得|应当|应|能|宜)?(?:低于|少于|高于|多于|超过|超出|大于|小于)|至少|最少|至多|最多|低于|高于|超过)\\p{IsHan}*$");

    private static final PrefilteredPattern TAIL =
            PrefilteredPattern.compile(
                    "(?:原则上|力争|确保|争取|逐步|稳步|总体|分别|均|都|应当?|须|要|达到?|(?:提高|提升|增加|增长|下降|降低|上升|扩大|上调|下调|调整|控制|稳定|保持|缩短|压缩|压减|减少|放宽|降|升|增)[到至在为]|[到至为]|每(?:人|户|月|年|日|天|周|学期|次)|\\s)+$");

    /** What is done, and no measure of it. */
    private static final PrefilteredPattern VERBS =
            PrefilteredPattern.compile(
                    "(?:每?年|按照?|由|在|以|应|可|可以|可申请|申请|其中|一般|最高|累计|给予|基本|总体|落实|对|今年|明年|累计|共|全国|全省|全市|再|新增|新建|新改建|改扩建|改建|扩建|改造|建设|建成|建立|培训|培养|培育|打造|配备|配置|设立|设置|投入|安排|补助|奖励|覆盖|惠及|服务|支持"
                            + "|发放|下达|完成|办好|办结|办理|开放|响应|到达|选派|招聘|吸纳|安置|帮扶|救助|资助|提供|给予|开展|举办|实施|发展|形成|筹集|创建|开发|认定|遴选|取消|提高|提升|增加|增长|降低|下降|减少)*");

    /** What a figure rises from, or is held against, is no measure: 由20%-30%, 比去年提高. */
    private static final PrefilteredPattern FIGURE = PrefilteredPattern.compile("[0-9]|基础上");

    /** 能耗较2025年下降 says what changes and which way. */
    private static final PrefilteredPattern CHANGED =
            PrefilteredPattern.compile(
                    "[比较](?:(?:20[0-9]{2}|前一|上)年|去年|上年同期)(?:同期|水平|末|底)?(?:再|分别|平均|累计)*(?:下降|降低|减少|压减|缩短|提高|提升|增加|增长|上升|扩大|节约)$");

    /** What begins with a preposition is no noun: 由其与兄弟姐妹分摊, 在教育期间按照. */
    private static final PrefilteredPattern NO_NOUN =
            PrefilteredPattern.compile(
                    "^(?:由|在(?!校|线|岗|册|读|建|园|职|编|保)|按(?!揭|时|期)|经(?!营|济|费|办|常)|对(?!口|外|接)|自(?!来|给|主|然|动|有|筹|愿|治|行|助)|从(?!业)|凡|于|要在).*|^.*(?:之日起|按照?|给予|由)$");

    private Indicator() {}

    /**
     * Its place in what stands before a value, as first and one past the last unit; null where
     * there is none.
     *
     * @param before the text from the last value or time up to the value and its signs
     */
    static int @Nullable [] in(String before) {
        int to = before.length();
        PrefilteredMatcher compared = COMPARED.matcher(before);
        if (compared.find()) to = compared.start();
        PrefilteredMatcher tail = TAIL.matcher(before).region(0, to);
        if (tail.find()) to = tail.start();
        PrefilteredMatcher lead = LEAD.matcher(before).region(0, to);
        int from = lead.lookingAt() ? lead.end() : 0;
        PrefilteredMatcher changed = CHANGED.matcher(before).region(from, to);
        if (changed.find()) return new int[] {from, to};
        if (FIGURE.matcher(before).region(from, to).find()) return null;
        if (NO_NOUN.matcher(before).region(from, to).matches()) return null;
        return VERBS.matcher(before).region(from, to).matches() ? null : new int[] {from, to};
    }
}
