package org.policygraph.trace.hop;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.Messages;
import org.policygraph.text.TextSpan;
import org.policygraph.trace.cite.ChangeNote;
import org.policygraph.trace.cite.Work.Change;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of the official text that a measure stands in, and the document that the text is of. The
 * characters that a record rests on stand in that part or in one that it is a part of, as a note or
 * a date may that governs several.
 */
record OfficialDivision(GraphReads facts, Node measure, SourceText text) {
    private static final Node TITLE = DCTerms.title.asNode();

    /** The characters of the measure's division and of those above it, the narrowest first. */
    List<TextSpan> enclosing() {
        List<TextSpan> found = new ArrayList<>();
        List<Node> seen = new ArrayList<>();
        Node at = facts.graph().value(measure, Pol.division);
        while (at != null && !seen.contains(at)) {
            seen.add(at);
            Node span = facts.graph().value(at, Pol.span);
            TextSpan held = span == null ? null : facts.graph().span(span);
            if (held != null) found.add(held);
            at = facts.graph().value(at, Pol.parent);
        }
        return found;
    }

    /** The step to it from the characters that a record rests on. */
    Hop hop(List<CheckedSpan> spans) {
        Node division = facts.graph().value(measure, Pol.division);
        if (division == null) return Hop.of(HopKind.DIVISION, Verdict.BROKEN, nowhere());
        var checked =
                TraceSubject.claimed(facts, division, Pol.span, facts.literal(division, Pol.text));
        if (checked.isEmpty()) {
            return Hop.of(HopKind.DIVISION, Verdict.BROKEN, nowhere()).to(division);
        }
        CheckedSpan held = checked.getFirst();
        if (held.verdict() != Verdict.VERIFIED) {
            return Hop.of(HopKind.DIVISION, held.verdict(), held.sentence()).to(division).at(held);
        }
        boolean isAround = spans.stream().allMatch(this::isEnclosed);
        Verdict verdict = isAround ? Verdict.VERIFIED : Verdict.BROKEN;
        return Hop.of(HopKind.DIVISION, verdict, isAround ? stands(division) : nowhere())
                .to(division)
                .at(held);
    }

    private boolean isEnclosed(CheckedSpan span) {
        return span.held() == null || enclosing().stream().anyMatch(span::liesIn);
    }

    private BilingualSentence stands(Node division) {
        String name =
                Stream.of(Pol.label, Pol.heading)
                        .map(part -> facts.literal(division, part))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        String chinese = name.isEmpty() ? "" : "，所在部分为" + BilingualSentence.quote(name);
        String english = name.isEmpty() ? "" : ", in the part " + BilingualSentence.quote(name);
        return new BilingualSentence(
                "这段文字位于原文" + text.locator().chinese() + chinese + "，与所存原文逐字相符。",
                "These characters stand in the official text at "
                        + text.locator().english()
                        + english
                        + ", character for character as it is held.");
    }

    private static BilingualSentence nowhere() {
        return new BilingualSentence(
                "不能引用：数据集所记的部分在所存原文中容不下这段文字。",
                "Not to be quoted: the part of the official text that the dataset names does not hold these characters.");
    }

    /** The step to the document. */
    Hop document(@Nullable Node document) {
        if (document == null) {
            BilingualSentence none =
                    new BilingualSentence(
                            "不能引用：数据集没有说明这是哪一份文件。",
                            "Not to be quoted: the dataset does not say of which document this is.");
            return Hop.of(HopKind.DOCUMENT, Verdict.BROKEN, none);
        }
        String title = facts.shown(document, TITLE);
        List<CheckedSpan> printed = TraceSubject.claimed(facts, document, Pol.titleSpan, null);
        boolean holds =
                printed.stream()
                        .allMatch(
                                span ->
                                        span.verdict() == Verdict.VERIFIED
                                                && bare(span.characters()).equals(bare(title)));
        Verdict verdict = holds ? Verdict.VERIFIED : Verdict.BROKEN;
        Hop hop =
                Hop.of(HopKind.DOCUMENT, verdict, holds ? held(document, title) : otherTitle(title))
                        .to(document);
        return printed.isEmpty() ? hop : hop.at(printed.getFirst());
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    private BilingualSentence held(Node document, String title) {
        String number = facts.literal(document, Pol.documentNumber);
        BilingualSentence held =
                new BilingualSentence(
                        Messages.format(
                                "所持即这份正式文件的原文：《%s》%s。",
                                title, number == null ? "" : "（" + number + "）"),
                        Messages.format(
                                "The text held is that of the official document itself: “%s”%s.",
                                title, number == null ? "" : " (" + number + ")"));
        List<Change> changes = facts.graph().changes(document);
        return changes.isEmpty()
                ? held
                : held.then(ChangeNote.chinese(changes), ChangeNote.english(changes));
    }

    private static BilingualSentence otherTitle(String title) {
        return new BilingualSentence(
                "不能引用：所存原文的题名不是《" + title + "》。",
                "Not to be quoted: the text held does not bear the title “" + title + "”.");
    }
}
