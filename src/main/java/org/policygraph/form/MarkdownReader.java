package org.policygraph.form;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.policygraph.text.Form;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads Markdown (CommonMark with tables): the signs go, the text stays, lines end where they end
 * in the file. What a head between {@code ---} or lines of {@code **key**: value} say of the
 * document stays as {@code key：value}. Numbers before items are those of the file, not counted
 * anew.
 */
final class MarkdownReader {
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

    private static final Pattern HEAD =
            Pattern.compile(
                    "\\A\\s*---[ \\t]*\\n((?:[^\\n]*\\n){1,60}?)(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)");

    private static final Pattern PAIR =
            Pattern.compile("(?m)^\\s*[\\p{IsHan}\\w -]{1,30}[ \\t]*[:：]");

    /** Without code by indentation, which in a policy is only the beginning of a paragraph. */
    private static final Set<Class<? extends Block>> BLOCKS =
            Set.of(
                    Heading.class,
                    HtmlBlock.class,
                    ThematicBreak.class,
                    FencedCodeBlock.class,
                    BlockQuote.class,
                    ListBlock.class);

    private MarkdownReader() {}

    /**
     * Whether a text is Markdown by the weight of its signs. Of plain text every character is held,
     * so that one sign somewhere does not make it another form.
     */
    static boolean isMarkdown(String text) {
        var head = HEAD.matcher(text.replace("\r\n", "\n"));
        if (head.find() && PAIR.matcher(head.group(1)).find()) return true;
        if (SURE_SIGN.matcher(text).find()) return true;
        return SIGN.matcher(text).results().limit(FEWEST_SIGNS).count() == FEWEST_SIGNS;
    }

    static SourceFile read(byte[] bytes, String text) throws UnreadableTextException {
        String lines = String.join("\n", lines(text));
        return SourceFile.of(bytes, lines, Form.MARKDOWN, version());
    }

    /** What reads it. */
    static String version() {
        return Library.named("org.commonmark", "commonmark");
    }

    /** The lines without the signs. */
    static List<String> lines(String text) {
        String unix = text.replace("\r\n", "\n");
        var head = HEAD.matcher(unix);
        boolean headed = head.find() && PAIR.matcher(head.group(1)).find();
        String body = headed ? unix.substring(head.end()) : unix;
        MarkdownLines lines = new MarkdownLines(body);
        if (headed) lines.head(head.group(1));
        return lines.of(parse(body));
    }

    private static Node parse(String text) {
        return Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .enabledBlockTypes(BLOCKS)
                .build()
                .parse(text);
    }
}
