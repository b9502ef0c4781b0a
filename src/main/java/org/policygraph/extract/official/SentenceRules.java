package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.DivisionLevel;
import org.policygraph.extract.official.Layout.PartRole;
import org.policygraph.extract.official.Node.Heading;
import org.policygraph.extract.official.OfficialOutline.Sentence;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

/**
 * Says of each sentence what it does, by the first that holds: it is the name of its division;
 * words of its own make it a formality or a definition; its division is a goal or a principle, or
 * has a name such as 指导思想; its own words make it a report, background or an appeal; it stands in
 * the preamble. What is left is a measure.
 */
final class SentenceRules {
    private static final PrefilteredPattern GOAL =
            PrefilteredPattern.compile(
                    "(?:^|[,:])(?:到|力争到|至|展望)\\s?(?:20[0-9]{2}年|「?“?十[四五六]五|本世纪)|^经过.{2,12}(?:年|时间)|^20[0-9]{2}年,[^。]{2,80}?(?:达到|不少于|不低于|突破|控制在)");

    /** What begins in a year is to be done, among aims and in a preamble too. */
    private static final PrefilteredPattern START =
            PrefilteredPattern.compile(
                    "^(?:从|自)20[0-9]{2}年[^,。]{0,8}(?:起|开始),[^。]{0,80}?(?:启动|开展|实施|推行|实行|建立|组织|推进|推广|安排)");

    private static final PrefilteredPattern RESULT =
            PrefilteredPattern.compile("^通过.{2,20},(?:使|让|帮助|实现|确保)");
    private static final PrefilteredPattern INLINE_NAME =
            PrefilteredPattern.compile("^(?<name>[\\p{IsHan}、]{2,14}):");

    /** What a covering notice says of the plan: 我局制定了《…》. */
    private static final PrefilteredPattern DRAWN_UP =
            PrefilteredPattern.compile("(?:制定|制订|编制|起草|修订|研究提出)(?:完成)?了?《[^》]+》[^。]{0,20}。");

    private final PartRole role;

    SentenceRules(PartRole role) {
        this.role = role;
    }

    /** The sentence [from, to) of a block of a division. */
    Sentence sentence(Node node, Block block, int from, int to) {
        TextSpan span = trimmed(block, from, to);
        String text = block.text().substring(block.passage().skipMargin(from), to).strip();
        if (from >= block.amendedFrom())
            return new Sentence(span, SentenceKind.AMENDED, "words of the amended document");
        Heading heading = node.heading;
        if (heading != null && heading.span().equals(span))
            return new Sentence(span, SentenceKind.LEAD, heading.form().rule());
        boolean isNorm = node.has(LabelStyle.ARTICLE) || node.isUnder(LabelStyle.ARTICLE);
        SentenceWords formal = SentenceWords.formal(text, isNorm, isNorm || role == PartRole.ANNEX);
        if (formal != null) return of(span, formal);
        if (role == PartRole.COVER && DRAWN_UP.matcher(text).find()) {
            return new Sentence(span, SentenceKind.FORMAL, "drawn up");
        }
        Sentence byPlace = byPlace(node, block, span, text);
        if (byPlace != null) return byPlace;
        SentenceWords other = SentenceWords.other(text, isNorm);
        if (other != null) return of(span, other);
        if (node.level == DivisionLevel.PREAMBLE) return preamble(span, text);
        if (node.level == DivisionLevel.ANNEX && text.startsWith("为")) return preamble(span, text);
        return new Sentence(
                span, SentenceKind.MEASURE, isNorm ? "norm" : "says what is to be done");
    }

    private static TextSpan trimmed(Block block, int from, int to) {
        TextSpan span = block.passage().trimmed(from, to);
        if (span == null) throw new IllegalArgumentException("no sentence but white space");
        return span;
    }

    private static Sentence of(TextSpan span, SentenceWords rule) {
        return new Sentence(span, rule.kind(), rule.rule());
    }

    private static @Nullable Sentence byPlace(Node node, Block block, TextSpan span, String text) {
        if (node.level == DivisionLevel.GOAL)
            return new Sentence(span, SentenceKind.GOAL, "a goal");
        if (node.level == DivisionLevel.PRINCIPLE)
            return new Sentence(span, SentenceKind.PRINCIPLE, "a principle");
        Topic topic = topic(node, block);
        if (topic == null) return null;
        boolean isAim = topic == Topic.GUIDING || topic == Topic.GOAL;
        if (isAim && START.matcher(text).find()) return started(span);
        if (topic == Topic.GUIDING && GOAL.matcher(text).find())
            return new Sentence(span, SentenceKind.GOAL, "by a year");
        return new Sentence(span, topic.kind(), "below a name: " + topic.kind());
    }

    /** What the nearest name that is a topic is about: in the paragraph itself, or above it. */
    private static @Nullable Topic topic(Node node, Block block) {
        var inline = INLINE_NAME.matcher(block.content());
        if (inline.find()) {
            Topic topic = Topic.of(inline.group("name"));
            if (topic != null) return topic;
        }
        for (Node above = node; above != null; above = above.parent) {
            Heading heading = above.heading;
            Topic topic = heading == null ? null : Topic.of(heading.text());
            if (topic != null) return topic;
        }
        return null;
    }

    private static Sentence started(TextSpan span) {
        return new Sentence(span, SentenceKind.MEASURE, "begins in a year");
    }

    private static Sentence preamble(TextSpan span, String text) {
        if (text.startsWith("为")) return new Sentence(span, SentenceKind.FORMAL, "purpose");
        if (START.matcher(text).find()) return started(span);
        if (GOAL.matcher(text).find() || RESULT.matcher(text).find())
            return new Sentence(span, SentenceKind.GOAL, "by a year");
        if (text.startsWith("必须") || text.contains("为指导"))
            return new Sentence(span, SentenceKind.GUIDING, "in the preamble");
        return new Sentence(span, SentenceKind.BACKGROUND, "in the preamble");
    }
}
