package org.policygraph.form;

import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a parsed Markdown file. The tree is walked without recursion: how deep it is, is the
 * file's to say.
 */
final class MarkdownLines {
    /** A key at the beginning of a line, and the colon after it. */
    private static final Pattern COLON = Pattern.compile("^\\s*[:：]\\s*");

    private static final Pattern KEY = Pattern.compile("^\\s*([^:：\\n]{1,60}?)\\s*[:：]\\s*(.*)$");

    /**
     * Signs of emphasis that are none to CommonMark, which wants punctuation on their other side.
     */
    private static final Pattern LEFT_OVER = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    private static final Pattern STRUCK = Pattern.compile("(?<!~)~~(?!~).+?(?<!~)~~(?!~)");

    private static final Pattern NUMBER = Pattern.compile("\\G(\\d{1,9}[.)])");

    private final String source;
    private final LineBuilder lines = new LineBuilder();

    /** Whether the characters before the next are a key in bold at the beginning of the line. */
    private boolean afterKey;

    MarkdownLines(String source) {
        this.source = source;
    }

    /** Takes the lines of a head, without quotation marks around values. */
    void head(String head) {
        for (String line : head.split("\n", -1)) {
            Matcher pair = KEY.matcher(line);
            String value = pair.matches() ? pair.group(2).strip() : "";
            boolean quoted = value.length() > 1 && value.matches("\".*\"|'.*'");
            if (quoted) value = value.substring(1, value.length() - 1);
            lines.text(pair.matches() ? pair.group(1) + "：" + value : line);
            lines.end();
        }
    }

    /** The lines of a tree of nodes. */
    List<String> of(Node tree) {
        Node node = tree;
        while (node != null) {
            boolean into = enter(node) && node.getFirstChild() != null;
            node = into ? node.getFirstChild() : next(node, tree);
        }
        return lines.list().stream()
                .map(line -> STRUCK.matcher(line).replaceAll(""))
                .map(line -> LEFT_OVER.matcher(line).replaceAll("$1").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The node after this one and all within it, or null after the last. */
    private @Nullable Node next(Node node, Node tree) {
        for (Node each = node; each != null; each = each.getParent()) {
            leave(each);
            if (each == tree) return null;
            if (each.getNext() != null) return each.getNext();
        }
        return null;
    }

    private boolean enter(Node node) {
        switch (node) {
            case Text text -> text(text.getLiteral());
            case Code code -> lines.text(code.getLiteral());
            case SoftLineBreak _, HardLineBreak _ -> endLine();
            case HtmlInline html -> html(html.getLiteral());
            case HtmlBlock html -> block(HtmlReader.lines(html.getLiteral()));
            case FencedCodeBlock code -> block(code.getLiteral().strip().lines().toList());
            case ListItem item -> {
                endLine();
                lines.text(number(item));
            }
            case TableCell _ -> lines.beginCell();
            case TableRow _ -> endLine();
            case Image _, Strikethrough _ -> {
                return false;
            }
            default -> {}
        }
        return true;
    }

    private void leave(Node node) {
        switch (node) {
            case TableCell _ -> lines.endCell();
            case StrongEmphasis strong -> afterKey = isFirst(strong);
            case Block _, TableRow _ -> endLine();
            default -> {}
        }
    }

    private static boolean isFirst(Node node) {
        Node before = node.getPrevious();
        return before == null || before instanceof SoftLineBreak || before instanceof HardLineBreak;
    }

    private void text(String text) {
        Matcher colon = COLON.matcher(text);
        boolean value = afterKey && colon.find();
        lines.text(value ? "：" + text.substring(colon.end()) : text);
        afterKey = false;
    }

    private void html(String tag) {
        if (tag.toLowerCase(Locale.ROOT).startsWith("<br")) endLine();
    }

    private void block(List<String> each) {
        endLine();
        each.forEach(lines::add);
    }

    private void endLine() {
        lines.end();
        afterKey = false;
    }

    /** The number of an item as it stands in the file; signs of items without number go. */
    private String number(ListItem item) {
        if (item.getSourceSpans().isEmpty()) return "";
        Matcher number = NUMBER.matcher(source);
        return number.find(item.getSourceSpans().getFirst().getInputIndex())
                ? number.group(1) + " "
                : "";
    }
}
