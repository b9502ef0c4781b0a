package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.DivisionLevel;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/** A division while the tree grows: its label, its own paragraphs, its parts. */
final class Node {
    final @Nullable Node parent;
    final @Nullable Label label;
    final List<Block> blocks = new ArrayList<>();
    final List<Node> children = new ArrayList<>();
    String path = "";
    DivisionLevel level = DivisionLevel.PARAGRAPH;
    @Nullable TextSpan heading;
    String rule = "";

    /** Whether the first block is a heading and no more. */
    boolean isHeadingLine;

    Node(@Nullable Node parent, @Nullable Label label) {
        this.parent = parent;
        this.label = label;
        if (parent != null) parent.children.add(this);
    }

    /** Its place among the styles; the root is wider than all. */
    int rank() {
        return label == null ? -1 : label.style().ordinal();
    }

    boolean isUnder(LabelStyle style) {
        for (Node node = parent; node != null; node = node.parent) {
            if (node.label != null && node.label.style() == style) return true;
        }
        return false;
    }

    /** The heading of this and of all that it is a part of, outermost last. */
    List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (Node node = this; node != null; node = node.parent) {
            if (node.heading != null) headings.add(node.heading.text());
        }
        return headings;
    }

    /** All that stands in it, with its parts; null if that is nothing. */
    @Nullable TextSpan span() {
        TextSpan span = null;
        for (Block block : blocks) span = span == null ? block.span() : span.through(block.span());
        for (Node child : children) {
            TextSpan part = child.span();
            if (part != null) span = span == null ? part : span.through(part);
        }
        return span;
    }
}
