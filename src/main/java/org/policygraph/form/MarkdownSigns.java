package org.policygraph.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tells Markdown from plain text, without its parser. */
final class MarkdownSigns {
    /** Signs that plain text hardly has: a heading, a key in bold, a line in bold. */
    private static final Pattern SIGN =
            Pattern.compile(
                    "(?m)^(?:#{1,6}[ \\t]+\\S|[ \\t]*(?:[-*+][ \\t]+)?\\*\\*[^*\\n]{1,80}\\*\\*[ \\t]*[:：]"
                            + "|\\*\\*[^*\\n]+\\*\\*[ \\t]*$)");

    /** Signs that are enough alone: a heading before all else, the line below a row of heads. */
    private static final Pattern SURE_SIGN =
            Pattern.compile(
                    "\\A\\s*#{1,6}[ \\t]+\\S|(?m:^\\|?[ \\t]*:?-{3,}:?[ \\t]*\\|[-:| \\t]*$)");

    /** One of the others alone is a line that a program put into a plain text. */
    private static final int FEWEST_SIGNS = 2;

    /** Lines between two of {@code ---}. */
    static final Pattern HEAD =
            Pattern.compile(
                    "\\A\\s*---[ \\t]*\\n((?:[^\\n]*\\n){1,60}?)(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)");

    private static final Pattern PAIR =
            Pattern.compile("(?m)^\\s*[\\p{IsHan}\\w -]{1,30}[ \\t]*[:：]");

    private MarkdownSigns() {}

    /**
     * Whether a text is Markdown by the weight of its signs. Of plain text every character is held,
     * so that one sign somewhere does not make it another form.
     */
    static boolean isMarkdown(String text) {
        var head = HEAD.matcher(text.replace("\r\n", "\n"));
        if (head.find() && hasPair(head)) return true;
        if (SURE_SIGN.matcher(text).find()) return true;
        return SIGN.matcher(text).results().limit(FEWEST_SIGNS).count() == FEWEST_SIGNS;
    }

    /** Whether the lines of a head hold a pair of a key and a value. */
    static boolean hasPair(Matcher head) {
        return PAIR.matcher(head.group(1)).find();
    }
}
