package org.policygraph.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** With which UTF-16 units a match of an expression can begin; learned as they are asked for. */
final class FirstCharacters {
    private static final int PAGE_BITS = 8;
    private static final int PAGE = 1 << PAGE_BITS;

    private static final byte UNKNOWN = 0;
    private static final byte NEVER = 1;
    private static final byte PERHAPS = 2;

    private final Pattern pattern;
    private final String before;

    /** By the upper half of a unit; a text uses few of them. A lost write is only learned again. */
    private final byte[][] pages = new byte[PAGE][];

    /**
     * @param pattern does not look behind
     * @param before what stands before the unit: nothing, or what only makes it no beginning
     */
    FirstCharacters(Pattern pattern, String before) {
        this.pattern = pattern;
        this.before = before;
    }

    /** Whether a match can begin with it. */
    boolean mayBe(char unit) {
        byte[] page = pages[unit >> PAGE_BITS];
        if (page == null) {
            page = new byte[PAGE];
            pages[unit >> PAGE_BITS] = page;
        }
        int at = unit & (PAGE - 1);
        if (page[at] == UNKNOWN) page[at] = begins(unit) ? PERHAPS : NEVER;
        return page[at] == PERHAPS;
    }

    /** Half of a character says nothing of the whole. */
    private boolean begins(char unit) {
        if (Character.isSurrogate(unit)) return true;
        String text = before + unit;
        Matcher matcher =
                pattern.matcher(text)
                        .useAnchoringBounds(false)
                        .useTransparentBounds(true)
                        .region(before.length(), text.length());
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
