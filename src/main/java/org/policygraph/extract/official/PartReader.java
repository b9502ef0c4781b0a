package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Division;
import org.policygraph.extract.facts.DivisionLevel;
import org.policygraph.extract.facts.Reference;
import org.policygraph.extract.official.Layout.Part;
import org.policygraph.extract.official.OfficialOutline.Paragraph;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/** Reads the parts of a document one after another into divisions, paragraphs and references. */
final class PartReader {
    private final List<Division> divisions = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final ReferenceRules referenceRules = new ReferenceRules();
    private int annexes;

    List<Division> divisions() {
        return List.copyOf(divisions);
    }

    List<Paragraph> paragraphs() {
        return List.copyOf(paragraphs);
    }

    List<Reference> references() {
        return List.copyOf(references);
    }

    void readTitle(@Nullable TitleLines title) {
        if (title != null) references.addAll(referenceRules.ofTitle(title.passage()));
    }

    void read(Part part) {
        Node root = TreeBuilder.build(BrokenLines.join(part.body()));
        Headings.find(root);
        SentenceRules rules = new SentenceRules(part.role());
        switch (part.role()) {
            case COVER -> whole(root, "cover", DivisionLevel.PART, "covering notice", rules);
            case ANNEX ->
                    whole(
                            root,
                            "annex" + ++annexes,
                            DivisionLevel.ANNEX,
                            "after the signature",
                            rules);
            case MAIN -> main(root, rules);
        }
    }

    /** A part that is one division with all that stands in it. */
    private void whole(
            Node root, String path, DivisionLevel level, String rule, SentenceRules rules) {
        root.path = path;
        root.level = level;
        root.rule = rule;
        Levels.set(root, path);
        add(root, null, root.span(), rules);
    }

    /** The document proper: preamble, divisions, tail. */
    private void main(Node root, SentenceRules rules) {
        Levels.set(root, "");
        Node tail = Tail.cut(root);
        root.path = "0";
        root.level = DivisionLevel.PREAMBLE;
        root.rule = "before the first division";
        if (root.children.isEmpty()) undivided(root, rules);
        else if (!root.blocks.isEmpty()) own(root, null, root.ownSpan(), rules);
        for (Node child : root.children) add(child, null, child.span(), rules);
        if (tail != null) add(tail, null, tail.span(), rules);
    }

    /**
     * Where nothing is numbered, each paragraph from the first that holds a measure is a division.
     */
    private void undivided(Node root, SentenceRules rules) {
        Node preamble = new Node(null, null);
        preamble.path = root.path;
        preamble.level = root.level;
        preamble.rule = root.rule;
        List<Node> nodes = new ArrayList<>();
        for (Block block : root.blocks) {
            Node node = new Node(null, null);
            node.blocks.add(block);
            node.path = "p" + (nodes.size() + 1);
            node.rule = "paragraph of a text without numbers";
            boolean isTail = Tail.isAppendage(block);
            if (nodes.isEmpty() && !isTail && !holdsMeasure(block, node, rules))
                preamble.blocks.add(block);
            else nodes.add(node);
        }
        if (!preamble.blocks.isEmpty()) own(preamble, null, preamble.ownSpan(), rules);
        for (Node node : nodes) own(node, null, node.ownSpan(), rules);
    }

    private static boolean holdsMeasure(Block block, Node node, SentenceRules rules) {
        return ParagraphReader.read(block, node, 1, rules).sentences().stream()
                .anyMatch(sentence -> sentence.kind() == SentenceKind.MEASURE);
    }

    private void add(
            Node node, @Nullable String parent, @Nullable TextSpan span, SentenceRules rules) {
        own(node, parent, span, rules);
        for (Node child : node.children) add(child, node.path, child.span(), rules);
    }

    private void own(
            Node node, @Nullable String parent, @Nullable TextSpan span, SentenceRules rules) {
        if (span == null) return;
        Label label = node.label;
        boolean isNumbered = label != null && label.style() != LabelStyle.DASH;
        divisions.add(
                new Division(
                        node.path,
                        parent,
                        node.level,
                        label == null ? null : label.span(),
                        isNumbered ? label.ordinal() : null,
                        node.heading == null ? null : node.heading.span(),
                        span,
                        node.rule));
        int position = 0;
        for (Block block : node.paragraphs()) {
            paragraphs.add(ParagraphReader.read(block, node, ++position, rules));
        }
        for (Block block : node.blocks) references.addAll(referenceRules.of(block.passage()));
    }
}
