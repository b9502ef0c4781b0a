package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.DivisionLevel;

import java.util.List;

/** What follows the last item and belongs to none. */
final class Tail {
    private Tail() {}

    /** Takes the tail off the last division; null if there is none. */
    static @Nullable Node cut(Node root) {
        Node last = TreeBuilder.last(root);
        if (last == null || last.label == null) return null;
        LabelStyle style = last.label.style();
        if (last.isUnder(LabelStyle.ARTICLE)
                || style == LabelStyle.ARTICLE
                || last.blocks.size() < 2) return null;
        int own = last.isHeadingLine ? 2 : 1;
        int[] counts = new int[2];
        count(root, last, counts);
        boolean areShort = counts[1] == 0 || counts[0] >= 4 * counts[1];
        if (!areShort || last.blocks.size() <= own) return null;
        Node tail = new Node(null, null);
        List<Block> blocks = last.blocks.subList(own, last.blocks.size());
        tail.blocks.addAll(blocks);
        blocks.clear();
        tail.path = "tail";
        tail.level = DivisionLevel.TAIL;
        tail.rule = "after the last item";
        return tail;
    }

    /** How many other leaves of the same style have one paragraph, and how many have more. */
    private static void count(Node node, Node last, int[] counts) {
        Label label = node.label;
        boolean isOther =
                node != last
                        && label != null
                        && last.label != null
                        && label.style() == last.label.style();
        if (isOther && node.children.isEmpty()) {
            counts[node.blocks.size() > (node.isHeadingLine ? 2 : 1) ? 1 : 0]++;
        }
        for (Node child : node.children) count(child, last, counts);
    }
}
