package org.policygraph.trace.hop;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.Messages;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The steps from a marker in the digest to a paragraph of the official document. */
record CitedParagraphs(GraphReads facts, List<Node> citations) {
    /** One step for each marker; one that says that there is none. */
    List<Hop> markers() {
        if (citations.isEmpty()) {
            BilingualSentence none =
                    new BilingualSentence(
                            "摘要没有为这段文字注明出处标记。", "The digest gives no marker for this wording.");
            return List.of(
                    Hop.of(HopKind.MARKER, Verdict.NOT_HELD, none).ending(ChainEnd.NOT_IN_DIGEST));
        }
        return citations.stream().map(this::marked).toList();
    }

    private Hop marked(Node citation) {
        CheckedSpan span = marker(citation);
        if (span == null) {
            BilingualSentence nowhere =
                    new BilingualSentence(
                            "不能引用：数据集没有给出标记的位置。",
                            "Not to be quoted: the dataset does not say where the marker stands.");
            return Hop.of(HopKind.MARKER, Verdict.BROKEN, nowhere).to(citation);
        }
        BilingualSentence sentence =
                span.verdict() == Verdict.VERIFIED ? printed(span) : span.sentence();
        return Hop.of(HopKind.MARKER, span.verdict(), sentence).to(citation).at(span);
    }

    private @Nullable CheckedSpan marker(Node citation) {
        Node span = facts.graph().value(citation, Pol.span);
        return span == null
                ? null
                : CheckedSpan.of(facts.graph(), span, facts.literal(citation, Pol.marker));
    }

    private static BilingualSentence printed(CheckedSpan span) {
        String marker = BilingualSentence.quote(span.characters());
        var held = Objects.requireNonNull(span.held());
        return new BilingualSentence(
                "摘要在这段文字之后印有标记" + marker + "（" + CheckedSpan.chinesePlace(held) + "）；标记的含义，摘要没有说明。",
                Messages.format(
                        "After this wording the digest prints the marker %s (%s); what it means"
                                + " the digest does not say.",
                        marker, CheckedSpan.englishPlace(held)));
    }

    /** One step for each paragraph; one that says that there is none. */
    List<Hop> paragraphs() {
        Map<Node, Node> cited = new LinkedHashMap<>();
        for (Node citation : citations) {
            Node paragraph = facts.graph().value(citation, Pol.paragraph);
            if (paragraph != null) cited.putIfAbsent(paragraph, citation);
        }
        if (cited.isEmpty()) {
            BilingualSentence none =
                    new BilingualSentence(
                            "无从得知出自哪一段。", "Which paragraph it comes from is not known.");
            return List.of(
                    Hop.of(HopKind.PARAGRAPH, Verdict.NOT_HELD, none)
                            .ending(ChainEnd.NOT_IN_DIGEST));
        }
        List<Hop> hops = new ArrayList<>();
        cited.forEach((paragraph, citation) -> hops.add(paragraph(paragraph, citation)));
        return hops;
    }

    private Hop paragraph(Node paragraph, Node citation) {
        String number = facts.shown(paragraph, Pol.paragraphNumber);
        if (!leadsTo(citation, number)) {
            BilingualSentence broken =
                    new BilingualSentence(
                            "不能引用：所存标记的字样不是第" + number + "段。",
                            "Not to be quoted: the held characters of the marker do not name paragraph "
                                    + number
                                    + ".");
            return Hop.of(HopKind.PARAGRAPH, Verdict.BROKEN, broken).to(paragraph);
        }
        return new OfficialParagraph(facts, paragraph, citation, number)
                .hop(facts.shown(citation, Pol.marker));
    }

    /** Whether the marker's characters name the paragraph; where they are not held, they may. */
    private boolean leadsTo(Node citation, String number) {
        CheckedSpan marker = marker(citation);
        if (marker == null || marker.verdict() == Verdict.NOT_HELD) return true;
        return number.matches("[0-9]{1,9}")
                && PrintedNumbers.marks(marker.folded(), Integer.parseInt(number));
    }
}
