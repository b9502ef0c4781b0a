package org.policygraph.extract.official;

import java.util.List;

/**
 * Grows the tree of divisions from the blocks of one part:
 *
 * <ol>
 *   <li>a label opens a division below the nearest open one of a wider style, whatever its number;
 *   <li>a block without a label belongs to the division that is open; one after the last item of a
 *       list, or after goals, to what the list stands in.
 * </ol>
 */
final class TreeBuilder {
    private final Node root = new Node(null, null);
    private Node open = root;

    private TreeBuilder() {}

    /** The tree of these blocks; the root holds what stands before the first division. */
    static Node build(List<Block> blocks) {
        TreeBuilder builder = new TreeBuilder();
        blocks.forEach(builder::add);
        return builder.root;
    }

    private void add(Block block) {
        Label label = block.label();
        if (label == null) {
            while (isListItem(open)) open = parent(open);
        } else {
            while (open.isAsNarrowAs(label.style())) open = parent(open);
            open = new Node(open, label);
        }
        open.blocks.add(block);
    }

    private static Node parent(Node node) {
        return node.parent == null ? node : node.parent;
    }

    /**
     * A goal, an item of an article, an item after one that ends with a semicolon; below another.
     */
    private static boolean isListItem(Node node) {
        Node parent = node.parent;
        if (parent == null || parent.label == null || !node.isAsNarrowAs(LabelStyle.ITEM))
            return false;
        if (node.has(LabelStyle.DASH) || node.isUnder(LabelStyle.ARTICLE)) return true;
        int before = parent.children.size() - 2;
        return before >= 0 && parent.children.get(before).blocks.getLast().text().endsWith(";");
    }
}
