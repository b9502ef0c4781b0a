package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which introductions of lists hold for the lines of a held text that change the sense of what
 * stands there. A label opens an item below the nearest line of a wider style; a line without a
 * label is an item where it follows the introduction or an item that ends with a semicolon. Lists
 * within a line are clauses of one sentence, and not looked at here.
 */
public final class IntroducedLines {
    private static final Pattern IN_LINE =
            Pattern.compile(
                    "(?:^\\s*(?:[一二三四五六七八九十0-9]{1,3}[、.．]|[（(][一二三四五六七八九十0-9]{1,3}[）)]|第[^条]{1,5}条)[\\s\\p{Z}]*)?(?<lead>[^。；;：:]{0,60}(?:下列|以下|如下)[^。；;：:]{0,40}[：:])[^。]*[；;][^。；;]*$");

    private final HeldText text;

    /** By the code point at which a line begins. */
    private final TreeMap<Integer, List<ListIntroduction>> byLine = new TreeMap<>();

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

    /** That of the list without labels which goes on; null if none does. */
    private @Nullable ListIntroduction unlabelled;

    private IntroducedLines(HeldText text) {
        this.text = text;
    }

    /** Reads all lines of a text once. */
    public static IntroducedLines of(HeldText text) {
        IntroducedLines lines = new IntroducedLines(text);
        int start = 0;
        for (String line : text.lines()) {
            int length = line.codePointCount(0, line.length());
            if (!line.isBlank()) lines.add(text.span(start, start + length));
            start += length + 1;
        }
        return lines;
    }

    /** The introductions over a place, outermost first. */
    public List<ListIntroduction> at(int point) {
        Map.Entry<Integer, List<ListIntroduction>> line = byLine.floorEntry(point);
        if (line == null) return List.of();
        ListIntroduction inLine = inLine(text.span(line.getKey(), point));
        if (inLine == null) return line.getValue();
        return Stream.concat(line.getValue().stream(), Stream.of(inLine)).toList();
    }

    /** 杜绝以下问题：甲；|乙: what introduces a list within a sentence, from its second item on. */
    private static @Nullable ListIntroduction inLine(TextSpan before) {
        Matcher list = IN_LINE.matcher(before.text());
        if (!list.find()) return null;
        int start = before.start() + before.text().codePointCount(0, list.start("lead"));
        int end = before.start() + before.text().codePointCount(0, list.end("lead"));
        ListIntroduction found = ListIntroduction.ofSentence(before.source().span(start, end));
        return found != null && found.changesSense() ? found : null;
    }

    private void add(TextSpan line) {
        FoldedPassage passage = FoldedPassage.of(List.of(line));
        Label label = Label.at(passage);
        ListIntroduction own = introduction(passage, label);
        if (label == null) {
            addUnlabelled(line, passage.text().strip(), own);
            return;
        }
        while (!open.isEmpty() && open.peek().isOver(label.style())) open.pop();
        if (!open.isEmpty()) open.push(open.pop().with(label.style()));
        byLine.put(line.start(), over());
        open.push(new Open(label.style(), own, null));
        unlabelled = isColon(own) ? own : null;
    }

    private void addUnlabelled(TextSpan line, String text, @Nullable ListIntroduction own) {
        if (unlabelled == null) leaveItems();
        List<ListIntroduction> over = over();
        byLine.put(line.start(), over);
        if (own != null) {
            LabelStyle style = open.isEmpty() ? null : open.pop().style();
            open.push(new Open(style, own, null));
            unlabelled = own;
        } else if (!text.endsWith(";")) {
            unlabelled = null;
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
        ListIntroduction byColon = ListIntroduction.ofSentence(last);
        boolean isHeading = byColon == null && label != null && sentence == from;
        return isHeading ? ListIntroduction.ofHeading(last) : byColon;
    }
}
