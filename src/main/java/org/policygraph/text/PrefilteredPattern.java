package org.policygraph.text;

import java.util.regex.Pattern;

/**
 * A regular expression that is tried only where a match can begin. Most of this project's are long
 * alternatives of words, and {@link Pattern} tries every word at every place; here one look at a
 * table says that none begins with the character that stands there. What is found, and where, is
 * what {@link Pattern} finds.
 *
 * <p>The table is learned as characters come: where an expression neither matches a character alone
 * nor asks for more behind it ({@link java.util.regex.Matcher#hitEnd}), no match begins with that
 * character. Instances may be shared between threads.
 */
public final class PrefilteredPattern {
    private static final int BITS = 2;
    private static final int MASK = (1 << BITS) - 1;

    /** As a power of two. */
    private static final int CHARACTERS_IN_A_WORD = 4;

    private static final int UNKNOWN = 0;
    private static final int NEVER = 1;
    private static final int PERHAPS = 2;

    private final Pattern pattern;

    /** Takes all that the pattern takes, whatever stands before it. */
    private final Pattern looser;

    private final boolean canBeEmpty;

    /**
     * What is known of each UTF-16 unit. All of one unit stands in one word, so that a write that
     * another thread overwrites is only learned again.
     */
    private final int[] beginnings =
            new int[(Character.MAX_VALUE + 1) >> CHARACTERS_IN_A_WORD];

    private PrefilteredPattern(Pattern pattern) {
        this.pattern = pattern;
        this.looser = Pattern.compile(Assertions.withoutLookBehind(pattern.pattern()), pattern.flags());
        this.canBeEmpty = looser.matcher("").lookingAt();
    }

    /**
     * As {@link Pattern#compile(String)} does.
     *
     * @throws java.util.regex.PatternSyntaxException if it is no regular expression
     */
    public static PrefilteredPattern compile(String regex) {
        return new PrefilteredPattern(Pattern.compile(regex));
    }

    /**
     * As {@link Pattern#compile(String, int)} does.
     *
     * @throws java.util.regex.PatternSyntaxException if it is no regular expression
     */
    public static PrefilteredPattern compile(String regex, int flags) {
        return new PrefilteredPattern(Pattern.compile(regex, flags));
    }

    /** A matcher of all of a text. */
    public PrefilteredMatcher matcher(CharSequence text) {
        return new PrefilteredMatcher(this, pattern, text);
    }

    /** The expression. */
    public String pattern() {
        return pattern.pattern();
    }

    @Override
    public String toString() {
        return pattern();
    }

    /** Whether a match may begin at a place; one that is past the last unit takes an empty match. */
    boolean canBeginAt(CharSequence text, int at) {
        return at < text.length() ? canBeginWith(text.charAt(at)) : canBeEmpty;
    }

    private boolean canBeginWith(char unit) {
        int shift = (unit & ((1 << CHARACTERS_IN_A_WORD) - 1)) * BITS;
        int known = (beginnings[unit >> CHARACTERS_IN_A_WORD] >>> shift) & MASK;
        if (known != UNKNOWN) return known == PERHAPS;
        boolean can = tries(unit);
        beginnings[unit >> CHARACTERS_IN_A_WORD] |= (can ? PERHAPS : NEVER) << shift;
        return can;
    }

    /** Half of a character says nothing of the whole. */
    private boolean tries(char unit) {
        if (Character.isSurrogate(unit)) return true;
        var matcher = looser.matcher(String.valueOf(unit));
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
