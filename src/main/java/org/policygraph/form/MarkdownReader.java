package org.policygraph.form;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
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

/**
 * Reads Markdown (CommonMark with tables): the signs go, the text stays but for what is struck
 * through, lines end where they end in the file. What a head between {@code ---} or lines of {@code
 * **key**: value} say of the document stays as {@code key：value}. Numbers before items are those of
 * the file, not counted anew.
 */
final class MarkdownReader {
    /** Without code by indentation, which in a policy is only the beginning of a paragraph. */
    private static final Set<Class<? extends Block>> BLOCKS =
            Set.of(
                    Heading.class,
                    HtmlBlock.class,
                    ThematicBreak.class,
                    FencedCodeBlock.class,
                    BlockQuote.class,
                    ListBlock.class);

    /** One tilde is that of a range: 10~20. */
    private static final List<Extension> EXTENSIONS =
            List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.builder().requireTwoTildes(true).build());

    private MarkdownReader() {}

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
        var head = MarkdownSigns.HEAD.matcher(unix);
        boolean headed = head.find() && MarkdownSigns.hasPair(head);
        String body = headed ? unix.substring(head.end()) : unix;
        MarkdownLines lines = new MarkdownLines(body);
        if (headed) lines.head(head.group(1));
        return lines.of(parse(body));
    }

    private static Node parse(String text) {
        return Parser.builder()
                .extensions(EXTENSIONS)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .enabledBlockTypes(BLOCKS)
                .build()
                .parse(text);
    }
}
