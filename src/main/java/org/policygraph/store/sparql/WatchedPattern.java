package org.policygraph.store.sparql;

import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Regular expressions that can be given up. Those that Java cannot be held back from are refused:
 * references to a group before, which make matching as hard as it gets, and repetitions counted in
 * ten thousands, which go round without looking at the text.
 */
final class WatchedPattern {
    private static final long MOST_ROUNDS = 10_000;

    private static final Pattern BACK_REFERENCE =
            Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*+\\\\(?:[1-9]|k<)");
    private static final Pattern COUNTED =
            Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*+\\{([0-9]+)(?:,([0-9]*))?\\}");

    private final Budget budget;

    /** The pattern of the last row: nearly always that of the next one too. */
    private @Nullable String lastPattern;

    private @Nullable String lastFlags;
    private @Nullable Pattern last;

    WatchedPattern(Budget budget) {
        this.budget = budget;
    }

    /**
     * A matcher of the pattern and flags, as REGEX and REPLACE take them, on a text.
     *
     * @param arguments what the function got
     * @param flags at which place the flags are, if there are any
     */
    Matcher matcher(List<NodeValue> arguments, int flags) {
        String text = string(arguments.get(0));
        String pattern = string(arguments.get(1));
        String modifiers = arguments.size() > flags ? string(arguments.get(flags)) : null;
        return compiled(pattern, modifiers).matcher(new WatchedCharSequence(text, budget));
    }

    /** The characters of a string; an error of the expression for any other value. */
    static String string(NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral("pattern", value).getLiteralLexicalForm();
    }

    private Pattern compiled(String pattern, @Nullable String flags) {
        boolean known = pattern.equals(lastPattern) && Objects.equals(flags, lastFlags);
        if (known && last != null) return last;
        if (flags == null || !flags.contains("q")) check(pattern);
        Pattern compiled = RegexEngine.makePattern("pattern", pattern, flags);
        lastPattern = pattern;
        lastFlags = flags;
        last = compiled;
        return compiled;
    }

    private void check(String pattern) {
        if (BACK_REFERENCE.matcher(pattern).find()) {
            throw new Budget.Spent(
                    budget.refuse("A pattern refers back to a group of its own, as \\1 does."));
        }
        long rounds = 1;
        Matcher counted = COUNTED.matcher(pattern);
        while (counted.find()) {
            String most = counted.group(2);
            String count = most == null || most.isEmpty() ? counted.group(1) : most;
            rounds *= count.length() > 5 ? MOST_ROUNDS + 1 : Math.max(1, Long.parseLong(count));
            if (rounds <= MOST_ROUNDS) continue;
            throw new Budget.Spent(
                    budget.refuse("A pattern counts more than " + MOST_ROUNDS + " repetitions."));
        }
    }
}
