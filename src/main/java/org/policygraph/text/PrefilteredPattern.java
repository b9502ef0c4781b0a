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
    /** A script is looked up by halving a table of all; most of its characters stand in a row. */
    private static final String HAN = "\\p{IsHan}";

    private static final String HAN_BY_RANGE = "[一-鿿" + HAN + "]";

    private final Pattern pattern;
    private final FirstCharacters atStart;
    private final FirstCharacters inside;
    private final boolean canBeEmpty;

    private PrefilteredPattern(Pattern pattern) {
        this.pattern = pattern;
        Pattern looser =
                Pattern.compile(Assertions.withoutLookBehind(pattern.pattern()), pattern.flags());
        this.atStart = new FirstCharacters(looser, "");
        this.inside = new FirstCharacters(looser, "\n");
        this.canBeEmpty = looser.matcher("").lookingAt();
    }

    /**
     * As {@link Pattern#compile(String)} does.
     *
     * @throws java.util.regex.PatternSyntaxException if it is no regular expression
     */
    public static PrefilteredPattern compile(String regex) {
        return compile(regex, 0);
    }

    /**
     * As {@link Pattern#compile(String, int)} does.
     *
     * @throws java.util.regex.PatternSyntaxException if it is no regular expression
     */
    public static PrefilteredPattern compile(String regex, int flags) {
        return new PrefilteredPattern(Pattern.compile(regex.replace(HAN, HAN_BY_RANGE), flags));
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

    /** Whether a match may begin at a place behind which the text or a region starts. */
    boolean canStart(CharSequence text, int at) {
        return at == text.length() ? canBeEmpty : atStart.mayBe(text.charAt(at));
    }

    /** Whether a match may begin at a place of a text. */
    boolean canBeginAt(CharSequence text, int at) {
        if (at == 0) return canStart(text, at);
        return at == text.length() ? canBeEmpty : inside.mayBe(text.charAt(at));
    }
}
