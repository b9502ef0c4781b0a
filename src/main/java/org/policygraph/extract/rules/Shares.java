package org.policygraph.extract.rules;

import org.policygraph.text.PrefilteredPattern;

/** Whether 1:3 is a ratio that is promised, and no time, scale or score: 师幼比不低于1:3, 按9:1的比例共担. */
final class Shares {
    private static final PrefilteredPattern BEFORE =
            PrefilteredPattern.compile("(?:比例?|配比|分别?)(?:(?!比分)[^,;。]){0,8}$|按(?:照)?(?:总体)?$");

    private static final PrefilteredPattern AFTER =
            PrefilteredPattern.compile("^的?(?:比例|配比|标准)|^(?:分担|共担|负担|承担|配套|配备|配置|分成)");

    private static final PrefilteredPattern SCALE = PrefilteredPattern.compile("比例尺");

    private Shares() {}

    /**
     * Whether it is.
     *
     * @param before the clause up to the number and its signs
     * @param after what follows them
     */
    static boolean areShared(String before, String after) {
        if (SCALE.matcher(before).find() || SCALE.matcher(after).lookingAt()) return false;
        return BEFORE.matcher(before).find() || AFTER.matcher(after).find();
    }
}
