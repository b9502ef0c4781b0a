package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.HeldText;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which introductions of lists hold for the paragraphs of a held text that change the sense of what
 * stands there; lines that a layout broke are joined as they are for extraction. A label opens an
 * item below the nearest line of a wider style; a paragraph without a label is an item where it
 * follows the introduction or an item that ends with a semicolon. Within a line a list is
 * introduced from its second item on: the first is a clause of the same sentence.
 */
public final class IntroducedLines {
    private static final PrefilteredPattern IN_LINE =
            PrefilteredPattern.compile(
                    "(?<lead>[^。;:]{0,60}(?:下列|以下|如下)[^。;:]{0,40}:)[^。]*;[^。;]*$");

    /** What stands further before in a line introduces nothing, in code points. */
    private static final int LONGEST = 2_000;

    private final HeldText text;

    /** By the code point at which a paragraph begins. */
    private final TreeMap<Integer, List<ListIntroduction>> byParagraph = new TreeMap<>();

    /**
     * A line under which others may stand.
     *
     * @param style that of its label; null if it has none
     * @param items that of the first item below it; null before there is one
     */
    private record Open(
            @Nullable LabelStyle style,
            @Nullable ListIntroduction introduction,
            @Nullable LabelStyle items) {
        boolean isOver(LabelStyle next) {
            if (style != null) return !style.isWiderThan(next);
            return items != null && next.isWiderThan(items);
        }

        Open with(LabelStyle item) {
            return items == null ? new Open(style, introduction, item) : this;
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();

    /** Whether a list without labels goes on. */
    private boolean isListed;

    private IntroducedLines(HeldText text) {
        this.text = text;
    }

    /** Reads all lines of a text once. */
    public static IntroducedLines of(HeldText text) {
        IntroducedLines lines = new IntroducedLines(text);
        BrokenLines.join(Line.of(text)).forEach(lines::add);
        return lines;
    }

    /** Whether two places stand in one paragraph, over whatever lines. */
    public boolean areOneParagraph(int point, int other) {
        return Objects.equals(byParagraph.floorKey(point), byParagraph.floorKey(other));
    }

    /** The introductions over a place, outermost first. */
    public List<ListIntroduction> at(int point) {
        Map.Entry<Integer, List<ListIntroduction>> paragraph = byParagraph.floorEntry(point);
        if (paragraph == null) return List.of();
        int from = Math.max(paragraph.getKey(), point - LONGEST);
        ListIntroduction inLine = from < point ? inLine(text.span(from, point)) : null;
        if (inLine == null) return paragraph.getValue();
        return Stream.concat(paragraph.getValue().stream(), Stream.of(inLine)).toList();
    }

    /** 杜绝以下问题：甲；|乙: what introduces a list within a sentence, from its second item on. */
    private static @Nullable ListIntroduction inLine(TextSpan before) {
        FoldedPassage passage = FoldedPassage.unbroken(before);
        Label label = Label.at(passage);
        PrefilteredMatcher list = IN_LINE.matcher(passage.text());
        if (!list.find(label == null ? 0 : label.contentStart())) return null;
        ListIntroduction found =
                ListIntroduction.ofSentence(passage.span(list.start("lead"), list.end("lead")));
        return found != null && found.changesSense() ? found : null;
    }

    private void add(Block paragraph) {
        Label label = paragraph.label();
        ListIntroduction own = introduction(paragraph.passage(), label);
        int start = paragraph.span().start();
        if (label == null) {
            addUnlabelled(start, paragraph.text().strip(), own);
            return;
        }
        while (!open.isEmpty() && open.peek().isOver(label.style())) open.pop();
        if (!open.isEmpty()) open.push(open.pop().with(label.style()));
        byParagraph.put(start, over());
        open.push(new Open(label.style(), own, null));
        isListed = isColon(own);
    }

    private void addUnlabelled(int start, String text, @Nullable ListIntroduction own) {
        if (!isListed) leaveItems();
        byParagraph.put(start, over());
        if (own != null) {
            LabelStyle style = open.isEmpty() ? null : open.pop().style();
            open.push(new Open(style, own, null));
            isListed = true;
        } else if (!text.endsWith(";")) {
            isListed = false;
        }
    }

    /** What follows the last item of a list is no item; what stands under a heading stays there. */
    private void leaveItems() {
        while (!open.isEmpty() && isItem(open.peek())) open.pop();
        if (open.isEmpty() || !isColon(open.peek().introduction())) return;
        LabelStyle style = open.pop().style();
        if (style != null) open.push(new Open(style, null, null));
    }

    private boolean isItem(Open line) {
        return open.stream().skip(1).anyMatch(above -> isColon(above.introduction()))
                && line.style() != null
                && !line.style().isWiderThan(LabelStyle.ITEM);
    }

    private static boolean isColon(@Nullable ListIntroduction introduction) {
        return introduction != null && introduction.span().text().strip().matches("(?s).*[:：]");
    }

    private List<ListIntroduction> over() {
        return open.reversed().stream()
                .map(Open::introduction)
                .filter(Objects::nonNull)
                .filter(ListIntroduction::changesSense)
                .toList();
    }

    private static @Nullable ListIntroduction introduction(
            FoldedPassage passage, @Nullable Label label) {
        String text = passage.text();
        int from = label == null ? passage.skipMargin(0) : label.contentStart();
        int sentence = Math.max(from, text.stripTrailing().lastIndexOf('。') + 1);
        TextSpan last = passage.trimmed(sentence, text.length());
        if (last == null) return null;
        boolean isHeading = label != null && sentence == from;
        return isHeading ? ListIntroduction.ofHeading(last) : ListIntroduction.ofSentence(last);
    }
}
