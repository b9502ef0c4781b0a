package org.policygraph.extract.rules;

import org.policygraph.text.PrefilteredPattern;

/**
 * Whether a date says who or what is meant, and not by when anything is to be done:
 * 对2026年6月30日前注册的企业, 2031年底前提交申请的，按原标准执行. 2027年底前建成一批功能完善的社区 is a deadline all the same.
 */
final class EligibilityDates {
    private static final PrefilteredPattern LED_BY =
            PrefilteredPattern.compile("(?:对于?|凡是?|向|面向|针对|符合|属于|限于|适用于|包括)(?:\\p{IsHan}{0,6})$");

    private static final PrefilteredPattern OF_SOMETHING =
            PrefilteredPattern.compile("^[^,;。]{1,30}的");

    /** Who has done it by then: …前完成备案的企业. */
    private static final String OF_THOSE =
            "^[^,;。]{1,30}的(?:\\p{IsHan}|[“”]){0,8}?(?:" + Eligibility.CHOSEN + "|[船机车店馆园站商社房员])";

    private static final PrefilteredPattern OF_THOSE_AT_END =
            PrefilteredPattern.compile(OF_THOSE + "(?:\\([^)]*\\))?$");
    private static final PrefilteredPattern CASE = PrefilteredPattern.compile("^[^,;。]{1,40}的$");

    private static final String TREATED =
            "(?:一律|均|都|可以?|仍|继续|自动|自|暂|优先|全部|依法|一次性)*(?:给予|予以|享受|享有|免|减|按|纳入|适用|执行|不再|可|奖励|补贴|补助|资助|退还?|发放|缓缴|由|参照|视同|不予|不得|不适用|应当?|须)";

    private static final PrefilteredPattern TREATED_NEXT =
            PrefilteredPattern.compile("^\\s?" + TREATED);
    private static final PrefilteredPattern THOSE_TREATED =
            PrefilteredPattern.compile(OF_THOSE + "(?:等)?" + TREATED);

    /** What is brought about is an aim, unless the verb itself says which: 建成的, 建成投产的. */
    private static final PrefilteredPattern BROUGHT_ABOUT =
            PrefilteredPattern.compile(
                    "^(?:力争|基本|全面|全部|初步|率先)*(?:建成|打造|培育|形成|新增|新建|推出|支持|遴选|创建|建立|完善|制定|出台|实现|基本|达到|培养|健全)(?!投产|投用|投入|运营|运行|交付|验收|并|后|的)");

    private EligibilityDates() {}

    /**
     * Whether a date is one.
     *
     * @param before the clause up to the date
     * @param after what follows the date in its clause
     * @param following the clause after it, or the empty string
     */
    static boolean hold(String before, String after, String following) {
        if (LED_BY.matcher(before).find() && OF_SOMETHING.matcher(after).find()) return true;
        if (BROUGHT_ABOUT.matcher(after).find()) return false;
        if (CASE.matcher(after).matches() && !following.isEmpty()) return true;
        boolean isOfThose = OF_THOSE_AT_END.matcher(after).find();
        if (isOfThose && TREATED_NEXT.matcher(following).find()) return true;
        return THOSE_TREATED.matcher(after).find();
    }
}
