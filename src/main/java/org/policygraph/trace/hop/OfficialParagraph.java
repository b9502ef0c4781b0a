package org.policygraph.trace.hop;

import org.apache.jena.graph.Node;
import org.policygraph.vocab.Pol;

/**
 * A paragraph of the official document, as far as it is held. That marker n numbers paragraph n is
 * assumed until a mapping confirms it: so held characters alone make the step inferred, and only a
 * confirmed mapping makes it verified. An assumption that the wording refutes is none.
 *
 * @param citation whose marker leads to it
 * @param number its number, as the marker gives it
 */
record OfficialParagraph(Facts facts, Node paragraph, Node citation, String number) {
    /** A paragraph longer than this, in code points, is printed up to there. */
    private static final int PRINTED = 120;

    private static final Node CONFIRMED = Pol.term("CONFIRMED");
    private static final Node UNALIGNED = Pol.term("UNALIGNED");

    /** The step to it from a marker of these characters. */
    Hop hop(String marker) {
        boolean isHeld = "true".equals(facts.literal(paragraph, Pol.textHeld));
        if (!isHeld) return missing(notHeld(marker));
        boolean isRefuted = !has(CONFIRMED) && facts.graph().isUnlike(citation);
        if (has(UNALIGNED) || isRefuted) return missing(unaligned());
        var spans = Traced.claimed(facts, paragraph, Pol.span, facts.literal(paragraph, Pol.text));
        return spans.isEmpty() ? missing(notHeld(marker)) : held(spans.getFirst(), marker);
    }

    private boolean has(Node alignment) {
        return facts.graph().values(paragraph, Pol.alignment).contains(alignment);
    }

    private Hop missing(Sentence sentence) {
        return Hop.of(HopKind.PARAGRAPH, Verdict.NOT_HELD, sentence)
                .to(paragraph)
                .ending(ChainEnd.SOURCE_NOT_HELD);
    }

    private Hop held(CheckedSpan span, String marker) {
        if (span.verdict() == Verdict.NOT_HELD) return missing(notHeld(marker));
        if (span.verdict() == Verdict.BROKEN) {
            return Hop.of(HopKind.PARAGRAPH, Verdict.BROKEN, span.sentence())
                    .to(paragraph)
                    .at(span);
        }
        Verdict verdict = has(CONFIRMED) ? Verdict.VERIFIED : Verdict.INFERRED;
        return Hop.of(HopKind.PARAGRAPH, verdict, reads(span, marker)).to(paragraph).at(span);
    }

    private Sentence notHeld(String marker) {
        String quoted = Sentence.quote("标记" + marker + "对应第" + number + "段");
        if (has(CONFIRMED)) {
            return new Sentence(
                    "第" + number + "段原文未持有；" + quoted + "已经确认。",
                    "The official wording of paragraph "
                            + number
                            + " is not held; that marker "
                            + marker
                            + " numbers it is confirmed.");
        }
        return new Sentence(
                "第" + number + "段原文未持有；" + quoted + "是推定。",
                "The official wording of paragraph "
                        + number
                        + " is not held; that marker "
                        + marker
                        + " numbers it is assumed.");
    }

    private Sentence unaligned() {
        return new Sentence(
                "所持原文的第" + number + "段与摘要这段文字相差过大，不能认作其出处；真正的出处未持有。",
                "Paragraph "
                        + number
                        + " of the official text held is too unlike this wording to be taken for its source; the real source is not held.");
    }

    private Sentence reads(CheckedSpan span, String marker) {
        String wording = Sentence.quote(shortened(span.characters()));
        boolean isConfirmed = has(CONFIRMED);
        return new Sentence(
                "所持正式文件第"
                        + number
                        + "段写道："
                        + wording
                        + "；标记"
                        + marker
                        + (isConfirmed ? "对应这一段，已经确认。" : "对应这一段，只是推定。"),
                "Paragraph "
                        + number
                        + " of the official text held reads: "
                        + wording
                        + "; that marker "
                        + marker
                        + (isConfirmed ? " numbers it is confirmed." : " numbers it is assumed."));
    }

    private String shortened(String wording) {
        if (wording.codePointCount(0, wording.length()) <= PRINTED) return wording;
        return wording.substring(0, wording.offsetByCodePoints(0, PRINTED)) + "…";
    }
}
