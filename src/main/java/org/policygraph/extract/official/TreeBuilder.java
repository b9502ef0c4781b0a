package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.DivisionLevel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Grows the tree of divisions from the blocks of one part:
 *
 * <ol>
 *   <li>a label opens a division below the nearest open one of a wider style;
 *   <li>a block without a label belongs to the division that is open; one after the last item of a
 *       list, or after goals, to what the list stands in;
 *   <li>what follows the last item, where items of its style have one paragraph each, is the tail.
 * </ol>
 */
final class TreeBuilder {
    private static final int LONGEST_LEAD = 45;
    private static final int LONGEST_HEADING = 60;

    private final Node root = new Node(null, null);
    private Node open = root;

    private TreeBuilder() {}

    /** The tree of these blocks; the root holds what stands before the first division. */
    static Node build(List<Block> blocks) {
        TreeBuilder builder = new TreeBuilder();
        blocks.forEach(builder::add);
        builder.headings(builder.root);
        return builder.root;
    }

    private void add(Block block) {
        Label label = block.label();
        if (label == null) {
            if (!root.children.isEmpty()) leaveList();
            open.blocks.add(block);
            return;
        }
        while (open.rank() >= label.style().ordinal()) open = parent(open);
        open = new Node(open, label);
        open.blocks.add(block);
    }

    private static Node parent(Node node) {
        return node.parent == null ? node : node.parent;
    }

    private void leaveList() {
        while (open.label != null && isListItem(open)) open = parent(open);
    }

    private static boolean isListItem(Node node) {
        if (node.label == null || node.parent == null) return false;
        if (node.label.style() == LabelStyle.DASH) return true;
        if (node.label.style().ordinal() < LabelStyle.ITEM.ordinal()) return false;
        if (node.isUnder(LabelStyle.ARTICLE)) return true;
        List<Node> siblings = node.parent.children;
        int before = siblings.size() - 2;
        return before >= 0 && siblings.get(before).blocks.getLast().text().endsWith(";");
    }

    private void headings(Node node) {
        for (Node child : node.children) {
            heading(child);
            headings(child);
        }
    }

    private static void heading(Node node) {
        Block block = node.blocks.getFirst();
        Label label = node.label;
        if (label == null) return;
        boolean isArticle = label.style() == LabelStyle.ARTICLE || node.isUnder(LabelStyle.ARTICLE);
        int from = block.contentStart();
        String text = block.text();
        if (from >= text.length()) return;
        boolean hasMore = node.blocks.size() > 1 || !node.children.isEmpty();
        int end = SentenceCutter.firstEnd(text, from);
        boolean isWhole = end >= text.length();
        boolean isBare = isWhole && "。!?;:".indexOf(text.charAt(text.length() - 1)) < 0;
        boolean isLine = isWhole && text.length() - from <= LONGEST_HEADING && (isBare || hasMore);
        if (isArticle && !isBare) return;
        if (isLine && (hasMore || isBare) && !text.endsWith(":") && !text.endsWith(";")) {
            node.isHeadingLine = true;
            node.heading = block.passage().span(from, text.length());
            return;
        }
        if (!isWhole && end - from <= LONGEST_LEAD && text.charAt(end - 1) == '。') {
            node.heading = block.passage().span(from, end);
        }
    }

    static DivisionLevel level(Node node) {
        Label label = node.label;
        if (label == null) return DivisionLevel.PARAGRAPH;
        boolean isHeading = node.isHeadingLine && !node.children.isEmpty();
        return switch (label.style()) {
            case PART -> DivisionLevel.PART;
            case CHAPTER -> DivisionLevel.CHAPTER;
            case CHAPTER_SECTION, SECTION -> DivisionLevel.SECTION;
            case ARTICLE -> DivisionLevel.ARTICLE;
            case ITEM, POINT ->
                    node.isUnder(LabelStyle.ARTICLE)
                            ? DivisionLevel.SUBITEM
                            : isHeading
                                    ? DivisionLevel.SUBSECTION
                                    : isUnderItem(node)
                                            ? DivisionLevel.SUBITEM
                                            : DivisionLevel.ITEM;
            case SUBPOINT -> DivisionLevel.SUBITEM;
            case DASH -> isPrinciple(node) ? DivisionLevel.PRINCIPLE : DivisionLevel.GOAL;
        };
    }

    private static boolean isUnderItem(Node node) {
        Node parent = node.parent;
        return parent != null && parent.label != null && parent.level == DivisionLevel.ITEM;
    }

    private static boolean isPrinciple(Node node) {
        List<String> headings = node.headings();
        boolean isGoal =
                headings.stream()
                        .anyMatch(heading -> heading.contains("目标") || heading.contains("指标"));
        boolean isPrinciple = headings.stream().anyMatch(heading -> heading.contains("原则"));
        return isPrinciple && !isGoal
                || node.heading != null && node.heading.text().startsWith("坚持");
    }

    /** Paths by printed ordinals, with a letter where one is taken. */
    static void paths(Node node, String prefix) {
        Set<String> taken = new HashSet<>();
        int dashes = 0;
        for (Node child : node.children) {
            Label label = child.label;
            boolean isDash = label == null || label.style() == LabelStyle.DASH;
            if (isDash) dashes++;
            String own = isDash ? "g" + dashes : String.valueOf(label.ordinal());
            String path = prefix.isEmpty() ? own : prefix + "." + own;
            String free = path;
            for (int copy = 2; !taken.add(free); copy++) free = path + "x" + copy;
            child.path = free;
            child.level = level(child);
            child.rule = child.label == null ? "unlabelled" : child.label.style().name();
            paths(child, free);
        }
    }

    static @Nullable Node last(Node node) {
        if (node.children.isEmpty()) return null;
        Node last = node.children.getLast();
        Node deeper = last(last);
        return deeper == null ? last : deeper;
    }
}
