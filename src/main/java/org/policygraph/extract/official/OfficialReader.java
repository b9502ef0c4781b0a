package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Division;
import org.policygraph.extract.facts.DivisionLevel;
import org.policygraph.extract.facts.Reference;
import org.policygraph.extract.official.Layout.Part;
import org.policygraph.extract.official.Layout.PartRole;
import org.policygraph.extract.official.OfficialOutline.Paragraph;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the outline of an official text.
 *
 * <ol>
 *   <li>{@link Line}: lines, and which of them are {@link NoiseRules noise};
 *   <li>{@link LayoutReader}: head, title, addressees, covering notice, document proper, annexes;
 *   <li>{@link BrokenLines}: lines joined to blocks;
 *   <li>{@link TreeBuilder}: blocks to divisions;
 *   <li>{@link ParagraphReader}: blocks to sentences and notes;
 *   <li>{@link SentenceRules}: kinds of sentences; {@link ReferenceRules}: what they cite.
 * </ol>
 */
public final class OfficialReader {
    private final List<Division> divisions = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    private OfficialReader() {}

    /**
     * The outline of a text.
     *
     * @throws UnreadableTextException if it has no title, or nothing after it
     */
    public static OfficialOutline read(HeldText text) throws UnreadableTextException {
        return new OfficialReader().outline(text);
    }

    private OfficialOutline outline(HeldText text) throws UnreadableTextException {
        List<Line> document = new ArrayList<>();
        List<TextSpan> noise = new ArrayList<>();
        for (Line line : Line.of(text)) {
            if (NoiseRules.isNoise(line)) noise.add(line.span());
            else document.add(line);
        }
        Layout layout =
                LayoutReader.read(
                        Line.of(text).stream().filter(line -> !NoiseRules.isNoise(line)).toList());
        OfficialOutline.Masthead masthead = MastheadRules.masthead(layout, text);
        int annexes = 0;
        for (Part part : layout.parts()) {
            String prefix =
                    switch (part.role()) {
                        case COVER -> "cover";
                        case MAIN -> "";
                        case ANNEX -> "annex" + ++annexes;
                    };
            read(part, prefix);
        }
        if (paragraphs.isEmpty()) {
            throw new UnreadableTextException(
                    List.of(
                            text.problem(
                                    text.length(),
                                    "the end of the text",
                                    "a paragraph after the title")));
        }
        return new OfficialOutline(
                masthead,
                List.copyOf(divisions),
                List.copyOf(paragraphs),
                List.copyOf(references),
                List.copyOf(noise));
    }

    private void read(Part part, String prefix) {
        List<Block> blocks = BrokenLines.join(part.body());
        Node root = TreeBuilder.build(blocks);
        root.path = prefix.isEmpty() ? "0" : prefix;
        root.rule = part.role().name();
        root.level =
                switch (part.role()) {
                    case COVER -> DivisionLevel.PART;
                    case MAIN -> DivisionLevel.PREAMBLE;
                    case ANNEX -> DivisionLevel.ANNEX;
                };
        TreeBuilder.paths(root, prefix);
        Node tail = part.role() == PartRole.MAIN ? Tail.cut(root) : null;
        SentenceRules rules = new SentenceRules(part.role());
        boolean spansAll = part.role() != PartRole.MAIN;
        add(root, rules, spansAll, null);
        if (tail != null) add(tail, rules, true, null);
    }

    private void add(Node node, SentenceRules rules, boolean spansAll, @Nullable String parent) {
        TextSpan whole = node.span();
        boolean isRootOfMain = !spansAll;
        String path = node.path;
        if (!(isRootOfMain && node.blocks.isEmpty()) && whole != null) {
            TextSpan span =
                    isRootOfMain
                            ? node.blocks.getFirst().span().through(node.blocks.getLast().span())
                            : whole;
            Label label = node.label;
            divisions.add(
                    new Division(
                            path,
                            parent,
                            node.level,
                            label == null ? null : label.span(),
                            label == null || label.ordinal() == 0 ? null : label.ordinal(),
                            node.heading,
                            span,
                            node.rule));
        }
        int position = 0;
        for (Block block : node.blocks) {
            if (node.isHeadingLine && block == node.blocks.getFirst()) continue;
            paragraphs.add(ParagraphReader.read(block, node, ++position, rules));
            references.addAll(ReferenceRules.read(block.passage()));
        }
        for (Node child : node.children) add(child, rules, true, isRootOfMain ? null : path);
    }
}
