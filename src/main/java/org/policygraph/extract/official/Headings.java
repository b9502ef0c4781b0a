package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.official.Node.Heading;
import org.policygraph.extract.official.Node.Heading.Form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the names of divisions. Lead sentences are names only where most divisions of a style have
 * them: where items are tasks without a name, a short first sentence is a task.
 */
final class Headings {
    private static final int LONGEST_LEAD = 45;
    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_BEFORE_COLON = 16;

    /** A line with so many characters and nothing below it says something rather than names it. */
    private static final int LONGEST_EMPTY = 15;

    private final Map<LabelStyle, List<Node>> led = new EnumMap<>(LabelStyle.class);
    private final Map<LabelStyle, Integer> unled = new EnumMap<>(LabelStyle.class);

    private Headings() {}

    static void find(Node root) {
        Headings headings = new Headings();
        headings.read(root);
        headings.led.forEach(headings::dropUnusual);
    }

    private void read(Node node) {
        for (Node child : node.children) {
            child.heading = heading(child);
            if (child.label != null) count(child, child.label.style());
            read(child);
        }
    }

    private void count(Node node, LabelStyle style) {
        if (node.heading == null) unled.merge(style, 1, Integer::sum);
        else if (node.heading.form() == Form.LEAD_SENTENCE)
            led.computeIfAbsent(style, none -> new ArrayList<>()).add(node);
    }

    private void dropUnusual(LabelStyle style, List<Node> nodes) {
        if (unled.getOrDefault(style, 0) * 3 < nodes.size()) return;
        nodes.forEach(node -> node.heading = null);
    }

    private static @Nullable Heading heading(Node node) {
        Block block = node.blocks.getFirst();
        String text = block.text();
        int from = block.contentStart();
        if (from >= text.length()) return null;
        boolean hasMore = node.blocks.size() > 1 || !node.children.isEmpty();
        int[] pairs = Brackets.pairs(text);
        int end = SentenceCutter.end(text, pairs, from, text.length());
        if (end == text.length()) {
            if (isLine(node, text, from, hasMore)) return of(block, from, end, Form.LINE);
            return beforeColon(block, from);
        }
        boolean isNorm = node.has(LabelStyle.ARTICLE) || node.isUnder(LabelStyle.ARTICLE);
        if (isNorm || end - from > LONGEST_LEAD || text.charAt(end - 1) != '。') return null;
        if (!hasMore && NoteRules.isOnlyNotes(text, pairs, end)) return null;
        return of(block, from, end, Form.LEAD_SENTENCE);
    }

    private static boolean isLine(Node node, String text, int from, boolean hasMore) {
        int length = text.length() - from;
        char last = text.charAt(text.length() - 1);
        boolean isBare = "。!?;:".indexOf(last) < 0;
        if (length > LONGEST_LINE || last == ';' || NoteRules.isLabelled(text.substring(from)))
            return false;
        if (node.has(LabelStyle.ARTICLE) || node.isUnder(LabelStyle.ARTICLE))
            return isBare && hasMore;
        if (last == ':') return hasMore && length <= LONGEST_BEFORE_COLON;
        return hasMore || isBare && length < LONGEST_EMPTY;
    }

    private static @Nullable Heading beforeColon(Block block, int from) {
        int colon = block.text().indexOf(':', from);
        if (colon <= from
                || colon - from > LONGEST_BEFORE_COLON
                || colon == block.text().length() - 1) return null;
        String name = block.text().substring(from, colon);
        boolean isName = name.chars().noneMatch(character -> ",。;、".indexOf(character) >= 0);
        return isName ? of(block, from, colon, Form.BEFORE_COLON) : null;
    }

    private static Heading of(Block block, int from, int to, Form form) {
        String text = block.text().substring(from, to);
        String name =
                text.endsWith("。") || text.endsWith(":")
                        ? text.substring(0, text.length() - 1)
                        : text;
        return new Heading(block.passage().span(from, to), name, form);
    }
}
