package org.policygraph.extract.rules;

import org.policygraph.text.PrefilteredPattern;

/**
 * Whether a number says who or what is meant, and what is done with them: 将覆盖率80%以下的县纳入整改,
 * 20%以上的县退出. 覆盖80%以上的县 and 将80%以上的资金用于民生 promise a share all the same.
 */
final class SelectionCriteria {
    private static final String CHOSEN =
            "(?:县|市|区|省|州|镇|乡|村|地|地方|地区|城市|片区|企业|单位|机构|项目|家庭|人员|学校|医院|户|对象|部门|园区|社区|小区|街道|行业|平台|主体|职工|者|人|的)";

    private static final PrefilteredPattern TREATED_AFTER =
            PrefilteredPattern.compile(
                    "^的?\\p{IsHan}{0,10}?"
                            + CHOSEN
                            + "(?:一律|全部|都|均|及时|依法|优先|重点|自动|可以?|应当?|须|将|要|可按|不得|由其)*"
                            + "(?:纳入|退出|列入|列为|移出|调出|淘汰|予以|给予|约谈|通报|限期|整改|挂牌|督办|处罚|奖励|补助|适用|暂停|取消|减免|免除|免征|免缴|享受|按照|执行)");

    private static final PrefilteredPattern TAKEN_BEFORE =
            PrefilteredPattern.compile("(?:将|把|对|对于|面向|针对|凡|凡是|向)(?:(?![到至在为])\\p{IsHan}){0,10}$");

    /** 对达到80%的县 takes those that reach it. */
    private static final PrefilteredPattern TAKEN_REACHING =
            PrefilteredPattern.compile("(?:将|把|对|对于|面向|针对|凡|凡是|向)\\p{IsHan}{0,10}(?:达到?|超过?|突破)$");

    private static final PrefilteredPattern NOUN_AFTER = PrefilteredPattern.compile("^的\\p{IsHan}");
    private static final PrefilteredPattern USED_AFTER =
            PrefilteredPattern.compile(
                    "^的?\\p{IsHan}{0,10}(?:用于|用作|投入|投向|安排|转为|转化|下沉|留给|分配|拨付|改造|建设)");

    /** 五倍以下的罚款 is the fine itself, and says not who is meant. */
    private static final PrefilteredPattern PAID_AFTER =
            PrefilteredPattern.compile(
                    "^的?(?:一次性|定额)?(?:罚款|罚金|滞纳金|违约金|赔偿|补偿|补贴|补助|奖励|资助|贴息|贷款|经费|资金)");

    /** What makes the share the aim. */
    private static final PrefilteredPattern AIMED_BEFORE =
            PrefilteredPattern.compile(
                    "(?:覆盖|惠及|推动|推进|使|让|力争|确保|实现|保障|保证|争取|支持|带动|引导)\\p{IsHan}{0,4}$");

    private SelectionCriteria() {}

    /**
     * Whether a number is such a condition.
     *
     * @param before the clause up to the number and its signs
     * @param upToNumber the clause up to the number itself
     * @param after what follows number and signs
     * @param compares whether a sign compares, and what: 以上 or 以下
     * @param isCeiling whether it is an upper bound behind the number
     */
    static boolean hold(
            String before, String upToNumber, String after, boolean compares, boolean isCeiling) {
        boolean isTreated = TREATED_AFTER.matcher(after).find();
        boolean isOfNoun = NOUN_AFTER.matcher(after).find();
        if (USED_AFTER.matcher(after).find() || PAID_AFTER.matcher(after).find()) return false;
        if (isOfNoun && TAKEN_REACHING.matcher(upToNumber).find()) return true;
        boolean isTaken = TAKEN_BEFORE.matcher(before).find();
        boolean isAimed = AIMED_BEFORE.matcher(before).find();
        if (isTreated && isOfNoun && upToNumber.endsWith("达到") && !isAimed) return true;
        if (!compares) return false;
        if (isTaken && (isOfNoun || isTreated)) return true;
        return !isAimed && (isTreated || (isCeiling && isOfNoun));
    }
}
