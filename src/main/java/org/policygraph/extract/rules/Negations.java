package org.policygraph.extract.rules;

import org.policygraph.text.PrefilteredPattern;

/**
 * Whether a number is denied or forbidden: 不再要求80%的比例, 严禁三公经费增长超过2%, 取消不低于50%的要求. Such a number is
 * never promised. Comparators such as 不低于 and 不得超过 deny nothing; they are read with the number.
 */
final class Negations {
    private static final String COMPARING = "低于|少于|小于|短于|下于|亚于|超过|超出|高于|多于|大于|长于|突破|晚于|迟于|逾|超";

    /** These deny all that follows in their part of the clause. */
    private static final String STRONG =
            "不再|不(?:得|可|应|宜|能|许|准|允许)?(?:强制|强求|硬性|要求|规定|设置|设定|设|限制|追求|搞|实行|执行)"
                    + "|(?:不得|不可|不应|不宜|不能|不许|不准|不允许)(?!"
                    + COMPARING
                    + ")|不必|无需|无须|毋须|毋需|不需|没有|没能|未能|尚未|并未|从未|难以|无法"
                    + "|严禁|禁止|严防|谨防|防止(?!\\p{IsHan}{0,3}返贫)|避免|杜绝|遏制|制止|拒绝|反对|停止|暂停|叫停|免于|豁免";

    /** Words with 不 that say nothing of a number behind them. */
    private static final String HARMLESS =
            COMPARING
                    + "|下(?!达)|足|到|满|及|含|包|断|同|动产|良|仅|合格|少|平衡|充分|法|利|便|懈|孕|育|适|间断|打烊|见面|明|变|落|漏|留|忘|跑|离|等|安全|达标|健全|完善"
                    + "|规范|文明|符合|及时|到位|得|可|应|宜|能|许|准|允许|高|低";

    /** A fresh start behind them: 避免浪费，确保达到80%. */
    private static final String FRESH = "确保|力争|争取|同时|[,;:。()]";

    private static final PrefilteredPattern BEFORE =
            PrefilteredPattern.compile(
                    "(?:"
                            + STRONG
                            + ")(?:(?!"
                            + FRESH
                            + ").)*$|不(?!"
                            + HARMLESS
                            + ")(?:(?!的|"
                            + FRESH
                            + ").)*$");

    private static final String RULE = "(?:要求|限制|规定|门槛|上限|下限|红线|底线|指标|比例|标准|条件|约束|封顶线|起付线|做法|考核)";

    /** What does away with a rule, whose name then follows the number: 取消不低于50%的要求. */
    private static final PrefilteredPattern ABOLISHING_BEFORE =
            PrefilteredPattern.compile("(?:取消|废止|废除|破除|清理|放宽|放开|突破|打破|解除)[^,;:。]*$");

    private static final PrefilteredPattern RULE_AFTER =
            PrefilteredPattern.compile("^的?\\p{IsHan}{0,8}?" + RULE);

    private static final PrefilteredPattern ABOLISHED_AFTER =
            PrefilteredPattern.compile(
                    "^的?\\p{IsHan}{0,6}?" + RULE + "\\p{IsHan}{0,3}?(?:取消|废止|废除|不再|停止|放宽|免除|作废)");

    /** What is granted: 取消每人200元的交通补贴 grants it no more. */
    private static final String GRANT = "(?:补贴|补助|津贴|奖励|奖金|资助|待遇|优惠)";

    private static final String LEVY = "(?:收费|费用?|押金|保证金|税金?|基金)(?!标准|率)";

    /** A charge that is done away with: 取消对书屋5000元的年检收费, 取消年检收费5000元. */
    private static final PrefilteredPattern ENDING_BEFORE =
            PrefilteredPattern.compile("(?:取消|废止|废除|停征|停收|免收|清退|停发|停止发放)[^,;:。]*$");

    private static final PrefilteredPattern LEVY_AFTER =
            PrefilteredPattern.compile(
                    "^(?:以上|以下|以内)?的?\\p{IsHan}{0,8}?(?:" + LEVY + "|" + GRANT + ")");

    /** What was so before: 原每人每年2400元的社保补贴. */
    private static final PrefilteredPattern FORMER =
            PrefilteredPattern.compile(
                    "(?:^|[,;:])(?:原|此前|过去|以前)(?:有|来|先|定|规定)?(?:的|按)?(?!则|料|始|油|煤|件|文|址|籍)[^,;:。]{0,12}$");

    private static final PrefilteredPattern ENDED_LEVY =
            PrefilteredPattern.compile(
                    "(?:取消|废止|废除|停征|停收|免收|清退)\\p{IsHan}{0,10}" + LEVY + "(?:每\\p{IsHan}{1,3})?$");

    /** What says that something is not so, and takes nothing away: 没有达到80%的县. */
    private static final PrefilteredPattern TOLD =
            PrefilteredPattern.compile("(?:没有|没能|未能|尚未|并未|从未|难以|无法)(?:(?!" + FRESH + ").)*$");

    private static final PrefilteredPattern DENIED_BEFORE =
            PrefilteredPattern.compile("(?:" + STRONG + ")(?:(?!" + FRESH + ").)*$");

    private Negations() {}

    /**
     * Whether it is forbidden, denied or done away with by words that do nothing else; 不力 and 没有达到
     * only keep it from being promised.
     */
    static boolean denyOutright(String before, String after) {
        if (TOLD.matcher(before).find()) return false;
        return DENIED_BEFORE.matcher(before).find() || doAwayWith(before, after);
    }

    /**
     * Whether what stands between the two is denied.
     *
     * @param before the clause up to the number and its signs
     * @param after what follows them
     */
    static boolean deny(String before, String after) {
        return BEFORE.matcher(before).find() || doAwayWith(before, after);
    }

    private static boolean doAwayWith(String before, String after) {
        if (ABOLISHED_AFTER.matcher(after).find()) return true;
        if (ENDED_LEVY.matcher(before).find()) return true;
        boolean isEnded = ENDING_BEFORE.matcher(before).find() || FORMER.matcher(before).find();
        if (isEnded && LEVY_AFTER.matcher(after).find()) return true;
        return ABOLISHING_BEFORE.matcher(before).find() && RULE_AFTER.matcher(after).find();
    }
}
