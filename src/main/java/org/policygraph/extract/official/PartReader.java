package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Division;
import org.policygraph.extract.facts.DivisionLevel;
import org.policygraph.extract.facts.Reference;
import org.policygraph.extract.facts.ReferenceKind;
import org.policygraph.extract.official.Layout.Part;
import org.policygraph.extract.official.OfficialOutline.Paragraph;
import org.policygraph.extract.official.OfficialOutline.Sentence;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the parts of a document one after another into divisions, paragraphs and references. */
final class PartReader {
    private final List<Division> divisions = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<Reference> inTitle = new ArrayList<>();
    private final ReferenceRules referenceRules;
    private int annexes;

    PartReader(ReferenceRules referenceRules) {
        this.referenceRules = referenceRules;
    }

    private static final Set<SentenceKind> DUTIES =
            Set.of(
                    SentenceKind.MEASURE,
                    SentenceKind.LEAD,
                    SentenceKind.REPORTING,
                    SentenceKind.DEFINITION);

    List<Division> divisions() {
        return List.copyOf(divisions);
    }

    List<Paragraph> paragraphs() {
        return paragraphs.stream().sorted(Comparator.comparing(Paragraph::span)).toList();
    }

    /**
     * What title and covering notice both pass on is one reference; what the title ends and the
     * text too, that of the text, which says from when.
     */
    List<Reference> references() {
        Set<String> forwarded = new HashSet<>();
        Set<String> ended =
                references.stream()
                        .filter(each -> each.kind() == ReferenceKind.REPEALS)
                        .map(PartReader::title)
                        .collect(Collectors.toSet());
        return Stream.concat(
                        references.stream(),
                        inTitle.stream().filter(each -> !isSaidAgain(each, ended)))
                .sorted(Comparator.comparing(Reference::span))
                .filter(each -> !isForwarded(each) || forwarded.add(title(each)))
                .map(this::dated)
                .toList();
    }

    /** What ends when a text takes effect, some days after another event, ends on no known day. */
    private Reference dated(Reference reference) {
        boolean isOpen = referenceRules.isEffectCounted() && reference.endsOn() == null;
        if (!isOpen || reference.kind() != ReferenceKind.REPEALS) return reference;
        return new Reference(
                ReferenceKind.MAY_REPEAL,
                reference.title(),
                reference.number(),
                reference.span(),
                "ends when the text takes effect, on a day that is not printed",
                null);
    }

    private static boolean isSaidAgain(Reference inTitle, Set<String> ended) {
        return inTitle.kind() == ReferenceKind.REPEALS
                && (ended.contains(title(inTitle)) || ended.contains(""));
    }

    private static boolean isForwarded(Reference reference) {
        return reference.kind() == ReferenceKind.FORWARDS && reference.title() != null;
    }

    private static String title(Reference reference) {
        TextSpan title = reference.title();
        return title == null ? "" : title.text().replaceAll("[\\s*]", "");
    }

    /** The title of a plan behind its notice names itself, unless it says what it rests on. */
    void readOwnTitle(@Nullable TitleLines title) {
        if (title == null) return;
        referenceRules.of(title.passage()).stream()
                .filter(reference -> reference.kind() != ReferenceKind.CITES)
                .forEach(references::add);
    }

    void readTitle(@Nullable TitleLines title) {
        if (title == null) return;
        TextSpan own = title.number();
        referenceRules.of(title.passage()).stream()
                .filter(reference -> own == null || !own.equals(reference.number()))
                .forEach(inTitle::add);
    }

    void read(Part part) {
        TitleLines title = part.title();
        boolean isAnnex = part.role() == Layout.PartRole.ANNEX;
        referenceRules.hearTitle(isAnnex && title != null ? title.passage() : null);
        List<Block> blocks = blocks(part);
        int end = part.role() == Layout.PartRole.ANNEX ? blocks.size() : Tail.start(blocks);
        Node root = TreeBuilder.build(blocks.subList(0, end));
        if (part.role() == Layout.PartRole.COVER)
            blocks.subList(end, blocks.size()).forEach(each -> root.blocks.add(each.unlabelled()));
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
            case MAIN -> main(root, blocks.subList(end, blocks.size()), rules);
        }
    }

    private static List<Block> blocks(Part part) {
        boolean isTable =
                part.role() == Layout.PartRole.ANNEX && TableDetector.isTable(part.body());
        return AmendedBlocks.mark(
                TableReader.blocks(
                        part.body(),
                        lines ->
                                isTable
                                        ? lines.stream().map(Block::cell).toList()
                                        : BrokenLines.join(lines)));
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
    private void main(Node root, List<Block> appended, SentenceRules rules) {
        Levels.set(root, "");
        Node tail = Tail.cut(root, appended);
        root.path = "0";
        root.level = DivisionLevel.PREAMBLE;
        root.rule = "before the first division";
        if (root.children.isEmpty()) undivided(root, rules);
        else own(root, null, root.ownSpan(), rules);
        for (Node child : root.children) add(child, null, child.span(), rules);
        if (tail != null) own(tail, null, tail.ownSpan(), rules);
    }

    /**
     * Where nothing is numbered, each paragraph after the one that announces them is a division.
     */
    private void undivided(Node root, SentenceRules rules) {
        int announced = announced(root, rules);
        Node preamble = node(root.path, root.level, root.rule);
        preamble.blocks.addAll(root.blocks.subList(0, announced));
        own(preamble, null, preamble.ownSpan(), rules);
        int position = 0;
        for (Block block : root.blocks.subList(announced, root.blocks.size())) {
            String path = "p" + ++position;
            Node node = node(path, DivisionLevel.PARAGRAPH, "paragraph of a text without numbers");
            node.blocks.add(block);
            own(node, null, node.ownSpan(), rules);
        }
    }

    private static Node node(String path, DivisionLevel level, String rule) {
        Node node = new Node(null, null);
        node.path = path;
        node.level = level;
        node.rule = rule;
        return node;
    }

    /**
     * How many paragraphs lead up to what is to be done: to the one that announces or passes it on.
     */
    private static int announced(Node root, SentenceRules rules) {
        for (int at = 0; at < root.blocks.size(); at++) {
            boolean announces =
                    ParagraphReader.read(root.blocks.get(at), root, 1, rules).sentences().stream()
                            .anyMatch(sentence -> SentenceWords.announces(sentence.rule()));
            if (announces) return at + 1;
        }
        return 0;
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
                        label != null && isNumbered ? label.ordinal() : null,
                        node.heading == null ? null : node.heading.span(),
                        span,
                        node.rule));
        int position = 0;
        List<Sentence> sentences = new ArrayList<>();
        for (Block block : node.paragraphs()) {
            Paragraph paragraph = ParagraphReader.read(block, node, ++position, rules);
            paragraphs.add(paragraph);
            sentences.addAll(paragraph.sentences());
        }
        for (Block block : node.blocks) {
            if (TitleLines.isPromulgation(block.text())) continue;
            for (Reference reference : referenceRules.of(block.passage()))
                references.add(
                        isBasisOfDocument(reference, sentences) ? reference : cited(reference));
        }
    }

    /** 按照《…》 in a measure says how that is to be done, not what the document rests on. */
    private static boolean isBasisOfDocument(Reference reference, List<Sentence> sentences) {
        return reference.kind() != ReferenceKind.BASED_ON
                || sentences.stream()
                        .filter(sentence -> sentence.span().overlaps(reference.span()))
                        .noneMatch(sentence -> DUTIES.contains(sentence.kind()));
    }

    private static Reference cited(Reference reference) {
        return new Reference(
                ReferenceKind.CITES,
                reference.title(),
                reference.number(),
                reference.span(),
                "is named in a measure",
                null);
    }
}
