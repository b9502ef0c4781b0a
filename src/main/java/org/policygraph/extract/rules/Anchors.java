package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

/** From when a period runs: 在本意见印发之日起30日内, 自收到申请后15日内. */
final class Anchors {
    private static final String WORDS = "(?:(?![自从在于要应须可将]|之日|后)\\p{IsHan})";

    private static final PrefilteredPattern BEFORE =
            PrefilteredPattern.compile(
                    "(?:自|从|在|于)?(?<noun>"
                            + WORDS
                            + "{2,12}(?:(?<day>之日|之时|当日|次日|当月|次月|日)|(?<![今此以最先前])(?:之?后)))(?<since>起)?(?:的)?$");

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
        PrefilteredMatcher matcher = BEFORE.matcher(text);
        if (!matcher.find()) return null;
        boolean isSaid = matcher.group("day") == null || matcher.group("since") != null;
        if (!isSaid) return null;
        return new Anchor(matcher.start(), matcher.start("noun"), matcher.end("noun"));
    }
}
