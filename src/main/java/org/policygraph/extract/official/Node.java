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
    String rule = "";

    /** Its name; null if it has none. */
    @Nullable Heading heading;

    /**
     * The name of a division.
     *
     * @param span its characters
     * @param text the same, folded, without a full stop
     * @param form how it is printed
     */
    record Heading(TextSpan span, String text, Form form) {
        /** How a name is printed. */
        enum Form {
            /** On a line of its own. */
            LINE("heading line"),
            /** As the first sentence of a paragraph. */
            LEAD_SENTENCE("lead sentence"),
            /** Before a colon. */
            BEFORE_COLON("name before a colon");

            private final String rule;

            Form(String rule) {
                this.rule = rule;
            }

            String rule() {
                return rule;
            }
        }
    }

    Node(@Nullable Node parent, @Nullable Label label) {
        this.parent = parent;
        this.label = label;
        if (parent != null) parent.children.add(this);
    }

    /** Whether it is numbered in a style at least as narrow. */
    boolean isAsNarrowAs(LabelStyle style) {
        return label != null && !label.style().isWiderThan(style);
    }

    /** Whether it is numbered in this style. */
    boolean has(LabelStyle style) {
        return label != null && label.style() == style;
    }

    boolean isUnder(LabelStyle style) {
        for (Node node = parent; node != null; node = node.parent) {
            if (node.has(style)) return true;
        }
        return false;
    }

    /** Whether its first block is its name and no more. */
    boolean isHeadingLine() {
        return heading != null && heading.form() == Heading.Form.LINE;
    }

    /** Its blocks but for a name on a line of its own. */
    List<Block> paragraphs() {
        return isHeadingLine() ? blocks.subList(1, blocks.size()) : List.copyOf(blocks);
    }

    /** All that stands in it, with its parts; null if that is nothing. */
    @Nullable TextSpan span() {
        TextSpan span = ownSpan();
        for (Node child : children) {
            TextSpan part = child.span();
            if (part != null) span = span == null ? part : span.through(part);
        }
        return span;
    }

    /** What stands in it without its parts; null if that is nothing. */
    @Nullable TextSpan ownSpan() {
        return blocks.isEmpty() ? null : blocks.getFirst().span().through(blocks.getLast().span());
    }
}
