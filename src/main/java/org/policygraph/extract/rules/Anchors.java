package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From when a period runs: 在本意见印发之日起30日内, 自收到申请后15日内. */
final class Anchors {
    private static final String EVENT =
            "印发|发布|公布|下发|发文|施行|实施|收到|受理|接到|签订|签署|送达|批准|成立|备案|立项|认定|公示|颁布|作出|通过|生效|到期|届满|期满|验收|申请|登记|开工|竣工|结束|交付|投产|满月|出生|发生|终止|解除|核准|设立|提交|入学|毕业|离校|退役";

    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?<lead>自|从|在|于)?(?<noun>(?:本|该|此)?(?:(?![自从在于要应须可将]|之日)\\p{IsHan}){0,8}?(?:"
                            + EVENT
                            + ")(?:(?![自从在于])\\p{IsHan}){0,8}?(?:之日|之时|当日|次日|当月|次月|后|之后|日))(?<since>起)?(?:的)?$");

    private Anchors() {}

    /**
     * Where it stands.
     *
     * @param from its first unit, 自 included
     * @param nounFrom the first of 印发之日
     * @param nounTo one past its last
     */
    record Anchor(int from, int nounFrom, int nounTo) {}

    /** The anchor that ends what stands before a period; null if none does. */
    static @Nullable Anchor before(String text) {
        Matcher matcher = BEFORE.matcher(text);
        if (!matcher.find()) return null;
        boolean isDay = matcher.group("noun").endsWith("日") || matcher.group("noun").endsWith("月");
        if (isDay && matcher.group("since") == null) return null;
        return new Anchor(matcher.start(), matcher.start("noun"), matcher.end("noun"));
    }
}
