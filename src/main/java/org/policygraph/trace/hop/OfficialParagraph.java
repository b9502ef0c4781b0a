package org.policygraph.trace.hop;

import org.apache.jena.graph.Node;
import org.policygraph.text.Messages;
import org.policygraph.text.TextSpan;
import org.policygraph.trace.OriginalElsewhere;
import org.policygraph.vocab.Pol;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a marker stands for in the official text, as far as that is held. That wording and
 * paragraphs are alike proposes it and makes the step inferred; only where a person confirmed it is
 * the step verified. A proposal that this wording is unlike is none.
 *
 * @param citation whose marker leads to it
 * @param number its number, as the marker gives it
 */
record OfficialParagraph(GraphReads facts, Node paragraph, Node citation, String number) {
    /** A paragraph longer than this, in code points, is printed up to there. */
    private static final int PRINTED = 120;

    private static final Node CONFIRMED = Pol.term("CONFIRMED");
    private static final Node REJECTED = Pol.term("REJECTED");
    private static final Node UNALIGNED = Pol.term("UNALIGNED");

    /** The step to it from a marker of these characters. */
    Hop hop(String marker) {
        if (has(UNALIGNED) || has(REJECTED)) return unaligned(marker);
        boolean isHeld = "true".equals(facts.literal(paragraph, Pol.textHeld));
        if (!isHeld) return notHeld(marker);
        boolean isRefuted = !has(CONFIRMED) && facts.graph().isUnlike(citation);
        if (isRefuted) return unaligned(marker);
        return held(marker);
    }

    private boolean has(Node alignment) {
        return facts.graph().values(paragraph, Pol.alignment).contains(alignment);
    }

    private Hop missing(BilingualSentence sentence, ChainEnd why) {
        return Hop.of(HopKind.PARAGRAPH, Verdict.NOT_HELD, sentence).to(paragraph).ending(why);
    }

    private Hop held(String marker) {
        String wording = facts.literal(paragraph, Pol.text);
        List<Node> places = facts.graph().values(paragraph, Pol.span);
        String claimed = places.size() == 1 ? wording : null;
        List<CheckedSpan> spans =
                places.stream()
                        .map(place -> CheckedSpan.of(facts.graph(), place, claimed))
                        .sorted(Comparator.comparingInt(OfficialParagraph::start))
                        .toList();
        if (spans.isEmpty() || are(spans, Verdict.NOT_HELD)) {
            return notHeld(marker);
        }
        for (CheckedSpan span : spans) {
            if (span.verdict() == Verdict.BROKEN) return broken(span, span.sentence());
        }
        String characters =
                spans.stream().map(CheckedSpan::characters).collect(Collectors.joining("\n"));
        if (claimed == null && !characters.equals(wording)) {
            return broken(spans.getFirst(), otherWording());
        }
        Verdict verdict = has(CONFIRMED) ? Verdict.VERIFIED : Verdict.INFERRED;
        return Hop.of(HopKind.PARAGRAPH, verdict, reads(characters, marker))
                .to(paragraph)
                .at(spans.getFirst());
    }

    private static boolean are(List<CheckedSpan> spans, Verdict verdict) {
        return spans.stream().anyMatch(span -> span.verdict() == verdict);
    }

    private static int start(CheckedSpan span) {
        TextSpan held = span.held();
        return held == null ? 0 : held.start();
    }

    private Hop broken(CheckedSpan span, BilingualSentence sentence) {
        return Hop.of(HopKind.PARAGRAPH, Verdict.BROKEN, sentence).to(paragraph).at(span);
    }

    private static BilingualSentence otherWording() {
        return new BilingualSentence(
                "不能引用：数据集所载的段落文字与所持原文的字符不同。",
                "Not to be quoted: the wording in the dataset is not the characters of the official text held.");
    }

    private Hop notHeld(String marker) {
        OriginalElsewhere elsewhere =
                facts.originalElsewhere(facts.graph().value(paragraph, Pol.document));
        return elsewhere == null
                ? missing(unknown(marker), ChainEnd.SOURCE_NOT_HELD)
                : missing(elsewhere(marker, elsewhere), ChainEnd.HELD_UNDER_ANOTHER_ID);
    }

    private static BilingualSentence elsewhere(String marker, OriginalElsewhere original) {
        return new BilingualSentence(
                original.chinese() + "；标记" + marker + "指其中哪一段，没有对照过。",
                "Of the wording that marker "
                        + marker
                        + " stands for: "
                        + original.english()
                        + "; which paragraph of it the marker stands for was not looked for.");
    }

    private BilingualSentence unknown(String marker) {
        String quoted = BilingualSentence.quote("标记" + marker + "对应第" + number + "段");
        return new BilingualSentence(
                "标记" + marker + "所指的原文未持有；" + quoted + "只是推定。",
                Messages.format(
                        "The official wording that marker %s stands for is not held; that it is"
                                + " paragraph %s is assumed.",
                        marker, number));
    }

    private Hop unaligned(String marker) {
        BilingualSentence sentence = has(REJECTED) ? rejected(marker) : unlike(marker);
        return missing(sentence, ChainEnd.NOT_IN_ORIGINAL);
    }

    private static BilingualSentence rejected(String marker) {
        return new BilingualSentence(
                "所持原文中与摘要这段文字相似的段落，经人判定并非标记" + marker + "所指；它指的是哪一段，不得而知。",
                "What is like this wording in the official text held is not what marker "
                        + marker
                        + " stands for, as a person found; which paragraph it stands for is not known.");
    }

    private static BilingualSentence unlike(String marker) {
        return new BilingualSentence(
                "所持原文中没有一段与摘要这段文字足够相似，可以认作标记" + marker + "所指；它指的是哪一段，不得而知。",
                "No paragraph of the official text held is like enough to this wording to be taken for what marker "
                        + marker
                        + " stands for; which paragraph it stands for is not known.");
    }

    private BilingualSentence reads(String characters, String marker) {
        String wording = BilingualSentence.quote(shortened(characters));
        boolean isConfirmed = has(CONFIRMED);
        String score = facts.literal(paragraph, Pol.alignmentScore);
        String like = score == null ? "" : "，相似度" + score;
        String alike = score == null ? "" : " by their likeness, " + score;
        return new BilingualSentence(
                "所持正式文件写道："
                        + wording
                        + "；标记"
                        + marker
                        + (isConfirmed ? "对应此处，已经确认。" : "对应此处，只是依文字相似拟定" + like + "，未经确认。"),
                "The official text held reads: "
                        + wording
                        + "; that marker "
                        + marker
                        + (isConfirmed
                                ? " stands for it is confirmed."
                                : " stands for it is proposed" + alike + ", and not confirmed."));
    }

    private String shortened(String wording) {
        if (wording.codePointCount(0, wording.length()) <= PRINTED) return wording;
        return wording.substring(0, wording.offsetByCodePoints(0, PRINTED)) + "…";
    }
}
