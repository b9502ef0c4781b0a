package org.policygraph.extract.official;

import org.policygraph.extract.facts.DivisionLevel;
import org.policygraph.extract.official.OfficialOutline.Paragraph;
import org.policygraph.extract.official.OfficialOutline.Sentence;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts a block into sentences and notes. A note stands in brackets after a sentence or at the end
 * of the paragraph, or follows a label such as 责任单位：. Words without the end of a sentence, such as
 * the cell of a table, are no sentence unless they are long or numbered.
 */
final class ParagraphReader {
    private static final int LONGEST_FRAGMENT = 40;
    private static final PrefilteredPattern END =
            PrefilteredPattern.compile("[。!?;:][”’)》」]*\\**$");

    /** The name of a figure: …占比, …人数. */
    private static final PrefilteredPattern INDICATOR =
            PrefilteredPattern.compile(
                    "[^,。;:]{2,60}(?:占比|比例|比重|[^效]率|指数|数量|人数|人次|总数|金额|总额|得分|满意度)(?:\\([^)]{1,12}\\))?");

    private final Block block;
    private final DivisionLevel level;

    /** Whether all words say what is to be done, with a full stop or without. */
    private final boolean isTask;

    private final String text;
    private final int[] pairs;
    private final List<int[]> ranges = new ArrayList<>();
    private final List<TextSpan> notes = new ArrayList<>();

    private ParagraphReader(Block block, DivisionLevel level, boolean isTask) {
        this.block = block;
        this.level = level;
        this.isTask = isTask;
        this.text = block.text();
        this.pairs = Brackets.pairs(text);
    }

    /** The paragraph that a block of a division is. */
    static Paragraph read(Block block, Node node, int position, SentenceRules rules) {
        if (block.row() != null) {
            List<Sentence> row = List.of(Sentence.ofRow(block.span(), block.row()));
            return new Paragraph(
                    node.path, position, block.span(), row, List.of(), block.bodies(), null);
        }
        List<Sentence> sentences = new ArrayList<>();
        List<TextSpan> notes = new ArrayList<>();
        TaskRow task = block.task();
        if (task != null) {
            read(task.task(), true, node, rules, sentences, notes);
            for (TableCell cell : task.others()) read(cell, false, node, rules, sentences, notes);
            sentences.sort(Comparator.comparing(Sentence::span));
            notes.sort(null);
        } else if (!Tail.isAppendage(block)) {
            ParagraphReader reader = new ParagraphReader(block, node.level, false);
            reader.cut(block.contentStart(), reader.text.length());
            reader.add(node, rules, sentences, notes);
        }
        return new Paragraph(
                node.path,
                position,
                block.span(),
                List.copyOf(sentences),
                List.copyOf(notes),
                block.bodies(),
                task == null ? null : task.deadline());
    }

    private static void read(
            TableCell cell,
            boolean isTask,
            Node node,
            SentenceRules rules,
            List<Sentence> sentences,
            List<TextSpan> notes) {
        ParagraphReader reader = new ParagraphReader(Block.around(cell), node.level, isTask);
        reader.cut(cell.from(), cell.to());
        reader.add(node, rules, sentences, notes);
    }

    private void add(
            Node node, SentenceRules rules, List<Sentence> sentences, List<TextSpan> found) {
        for (int[] range : ranges) sentences.add(rules.sentence(node, block, range[0], range[1]));
        found.addAll(notes);
    }

    private void cut(int from, int to) {
        int start = from;
        for (int at = start; at < to; at++) {
            if (pairs[at] < at) continue;
            int close = pairs[at];
            if ("(【".indexOf(text.charAt(at)) >= 0 && isNote(start, at, close)) {
                sentences(start, at);
                notes.add(block.passage().span(at, close + 1));
                start = skipStops(close + 1);
            }
            at = close;
        }
        sentences(start, to);
    }

    private boolean isNote(int from, int open, int close) {
        int before = open - 1;
        while (before >= from && FoldedPassage.isMargin(text.charAt(before))) before--;
        if (before < from && notes.isEmpty())
            return close + 1 == text.length() && isBracketed(open, close);
        boolean afterSentence = before < from || "。!?;".indexOf(text.charAt(before)) >= 0;
        boolean isAtEnd =
                skipStops(close + 1) == text.length() || text.charAt(skipStops(close + 1)) == '\t';
        boolean isBehindWords = isAtEnd && saysSomething(from, open, close);
        return (afterSentence || isBehindWords) && isBracketed(open, close);
    }

    /** Whether what stands before a bracket is more than a name: of 王某（市甲局） nothing is told. */
    private boolean saysSomething(int from, int open, int close) {
        boolean isEnded = close + 1 < text.length() && text.charAt(close + 1) == '。';
        return isEnded
                || block.label() != null
                || isSentence(from, open)
                || NoteRules.saysDuty(text.substring(open + 1, close));
    }

    private boolean isBracketed(int open, int close) {
        return NoteRules.isBracketed(text.substring(open + 1, close));
    }

    private int skipStops(int from) {
        int at = from;
        while (at < text.length() && "。; *".indexOf(text.charAt(at)) >= 0) at++;
        return at;
    }

    private void sentences(int from, int to) {
        int start = from;
        for (int end : SentenceCutter.ends(text, pairs, from, to)) {
            TextSpan span = block.passage().trimmed(start, end);
            if (span != null) {
                if (NoteRules.isLabelled(text.substring(block.passage().skipMargin(start), end)))
                    notes.add(span);
                else if (isSentence(start, end)) ranges.add(new int[] {start, end});
            }
            start = end;
        }
    }

    private boolean isSentence(int from, int to) {
        String words = text.substring(block.passage().skipMargin(from), to).strip();
        if (words.length() < 2) return false;
        if (isTask || TitleLines.isPromulgation(words)) return true;
        boolean ends = END.matcher(words).find();
        if (!ends && (NoteRules.isListOfBodies(words) || INDICATOR.matcher(words).matches()))
            return false;
        boolean isCell = text.indexOf('\t') >= 0;
        boolean isItem = block.label() != null && !isCell && level != DivisionLevel.TAIL;
        return ends || words.length() > LONGEST_FRAGMENT || isItem;
    }
}
