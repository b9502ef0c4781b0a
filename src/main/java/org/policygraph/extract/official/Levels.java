package org.policygraph.extract.official;

import org.policygraph.extract.facts.DivisionLevel;
import org.policygraph.extract.official.Node.Heading;

import java.util.HashMap;
import java.util.Map;

/**
 * Says what each division of a tree is, and addresses it: by the numbers printed, joined by dots; a
 * goal is {@code g1}, {@code g2} …; where a number stands twice in one division, the second is
 * {@code 2x2}.
 */
final class Levels {
    private Levels() {}

    /** Sets level, rule and path of all that is below a node. */
    static void set(Node node, String prefix) {
        Map<String, Integer> taken = new HashMap<>();
        int unnumbered = 0;
        for (Node child : node.children) {
            Label label = child.label;
            if (label == null) continue;
            boolean isNumbered = label.style() != LabelStyle.DASH;
            String own = isNumbered ? String.valueOf(label.ordinal()) : "g" + ++unnumbered;
            String path = prefix.isEmpty() ? own : prefix + "." + own;
            int copy = taken.merge(path, 1, Integer::sum);
            child.path = copy == 1 ? path : path + "x" + copy;
            child.level = level(child, label.style());
            child.rule =
                    label.style().example()
                            + (child.heading == null ? "" : ", " + child.heading.form().rule());
            set(child, child.path);
        }
    }

    private static DivisionLevel level(Node node, LabelStyle style) {
        return switch (style) {
            case PART -> DivisionLevel.PART;
            case CHAPTER -> DivisionLevel.CHAPTER;
            case CHAPTER_SECTION, SECTION -> DivisionLevel.SECTION;
            case ARTICLE -> DivisionLevel.ARTICLE;
            case SUBPOINT -> DivisionLevel.SUBITEM;
            case ITEM, POINT, CIRCLED -> item(node);
            case DASH -> isPrinciple(node) ? DivisionLevel.PRINCIPLE : DivisionLevel.GOAL;
        };
    }

    private static DivisionLevel item(Node node) {
        if (node.isUnder(LabelStyle.ARTICLE)) return DivisionLevel.SUBITEM;
        if (node.isHeadingLine()) return DivisionLevel.SUBSECTION;
        Node parent = node.parent;
        boolean isInItem = parent != null && parent.level == DivisionLevel.ITEM;
        return isInItem ? DivisionLevel.SUBITEM : DivisionLevel.ITEM;
    }

    /** —— opens goals, unless what it stands in is called principles, or it begins with 坚持. */
    private static boolean isPrinciple(Node node) {
        for (Node above = node.parent; above != null; above = above.parent) {
            Heading heading = above.heading;
            Topic topic = heading == null ? null : Topic.of(heading.text());
            if (topic == Topic.PRINCIPLE) return true;
            if (topic == Topic.GOAL) return false;
        }
        return node.blocks.getFirst().content().startsWith("坚持");
    }
}
