package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.DivisionLevel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What follows the last item and belongs to none: lists of annexes, whom to ask, and paragraphs
 * that follow an item where almost all items of its style have one paragraph.
 */
final class Tail {
    /** So many items of one paragraph to one of more. */
    private static final int USUAL = 4;

    private static final Pattern CONTACT =
            Pattern.compile(
                    "^(?:联\\s*系\\s*(?:人|电\\s*话|方\\s*式|地\\s*址)?|咨询电话|电\\s*话|传\\s*真|地\\s*址|邮\\s*编|邮政编码|电子邮箱|邮\\s*箱|网\\s*址)\\s*(?:及\\S{2,6})?:|^[0-9,;、()\\s-]{7,}(?:\\(传真\\))?$");

    private Tail() {}

    /** A list of annexes, or a line of whom to ask. */
    static boolean isAppendage(Block block) {
        return AnnexMarks.isList(block.text()) || CONTACT.matcher(block.text()).find();
    }

    /** Takes the tail off a tree; null if it has none. */
    static @Nullable Node cut(Node root) {
        if (root.children.isEmpty()) return null;
        Node last = last(root);
        List<Block> blocks = new ArrayList<>(appendages(root));
        blocks.addAll(0, surplus(root, last));
        if (blocks.isEmpty()) return null;
        Node tail = new Node(null, null);
        tail.blocks.addAll(blocks);
        tail.path = "tail";
        tail.level = DivisionLevel.TAIL;
        tail.rule = "after the last item";
        return tail;
    }

    private static Node last(Node node) {
        return node.children.isEmpty() ? node : last(node.children.getLast());
    }

    /** Takes off what stands from the first appendage of the last division to its end. */
    private static List<Block> appendages(Node root) {
        Node last = last(root);
        Node holder = last;
        while (holder.parent != null && !hasAppendage(holder)) holder = holder.parent;
        int first = first(holder);
        if (first < 0) return List.of();
        List<Block> blocks = new ArrayList<>(holder.blocks.subList(first, holder.blocks.size()));
        holder.blocks.subList(first, holder.blocks.size()).clear();
        blocks.addAll(entries(holder));
        return blocks;
    }

    /** What is numbered in a list of annexes is no division: 2.…表. */
    private static List<Block> entries(Node holder) {
        List<Block> entries = new ArrayList<>();
        int start = holder.blocks.isEmpty() ? 0 : holder.blocks.getLast().span().end();
        List<Node> after =
                holder.children.stream()
                        .filter(child -> child.blocks.getFirst().span().start() >= start)
                        .toList();
        for (Node child : after) {
            if (child.blocks.stream().allMatch(block -> AnnexMarks.isEntry(block.text()))) {
                entries.addAll(child.blocks);
                holder.children.remove(child);
            }
        }
        return entries;
    }

    private static boolean hasAppendage(Node node) {
        return first(node) >= 0;
    }

    private static int first(Node node) {
        for (int at = 1; at < node.blocks.size(); at++) {
            if (isAppendage(node.blocks.get(at))) return at;
        }
        return -1;
    }

    private static List<Block> surplus(Node root, Node last) {
        int own = last.isHeadingLine() ? 2 : 1;
        boolean isNorm = last.has(LabelStyle.ARTICLE) || last.isUnder(LabelStyle.ARTICLE);
        if (isNorm || last.blocks.size() <= own || last.label == null) return List.of();
        int[] counts = new int[2];
        count(root, last, last.label.style(), counts);
        if (counts[0] < USUAL * counts[1] || counts[0] + counts[1] == 0) return List.of();
        List<Block> surplus = List.copyOf(last.blocks.subList(own, last.blocks.size()));
        last.blocks.subList(own, last.blocks.size()).clear();
        return surplus;
    }

    /** How many other divisions of a style without parts have one paragraph, and how many more. */
    private static void count(Node node, Node last, LabelStyle style, int[] counts) {
        if (node != last && node.has(style) && node.children.isEmpty()) {
            counts[node.paragraphs().size() > 1 ? 1 : 0]++;
        }
        for (Node child : node.children) count(child, last, style, counts);
    }
}
