package org.policygraph.extract.official;

import org.policygraph.extract.official.OfficialOutline.Paragraph;
import org.policygraph.extract.official.OfficialOutline.Sentence;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/** Cuts a block into sentences and notes. */
final class ParagraphReader {
    private final Block block;
    private final String text;
    private final int[] pairs;
    private final List<int[]> sentences = new ArrayList<>();
    private final List<TextSpan> notes = new ArrayList<>();

    private ParagraphReader(Block block) {
        this.block = block;
        this.text = block.text();
        this.pairs = Brackets.pairs(text);
    }

    static Paragraph read(Block block, Node node, int position, SentenceRules rules) {
        ParagraphReader reader = new ParagraphReader(block);
        reader.cut();
        List<Sentence> sentences = new ArrayList<>();
        for (int[] range : reader.sentences) {
            TextSpan span = block.passage().trimmed(range[0], range[1]);
            if (span == null) continue;
            int at = sentences.size();
            sentences.add(
                    rules.sentence(
                            node, block, span, at, reader.sentences.size(), range[0], range[1]));
        }
        return new Paragraph(
                node.path,
                position,
                block.span(),
                List.copyOf(sentences),
                List.copyOf(reader.notes));
    }

    private void cut() {
        int from = block.contentStart();
        if (NoteRules.isLabelled(text.substring(from))) {
            notes.add(block.passage().span(from, text.length()));
            return;
        }
        int start = from;
        for (int at = from; at < text.length(); at++) {
            if (pairs[at] < at) continue;
            int close = pairs[at];
            if (text.charAt(at) == '(' && isNote(from, at, close)) {
                sentences(start, at);
                notes.add(block.passage().span(at, close + 1));
                start = close + 1;
                while (start < text.length() && "。;".indexOf(text.charAt(start)) >= 0) start++;
            }
            at = close;
        }
        sentences(start, text.length());
    }

    private boolean isNote(int from, int open, int close) {
        int before = open - 1;
        while (before >= from && Passage.isSpace(text.charAt(before))) before--;
        if (before < from) return false;
        boolean afterSentence = "。!?;".indexOf(text.charAt(before)) >= 0;
        int after = close + 1;
        while (after < text.length() && "。; ".indexOf(text.charAt(after)) >= 0) after++;
        boolean atEnd = after >= text.length();
        return (afterSentence || atEnd) && NoteRules.isBracketed(text.substring(open + 1, close));
    }

    private void sentences(int from, int to) {
        if (from >= to) return;
        int start = from;
        for (int end : SentenceCutter.ends(text, pairs, from, to)) {
            boolean isNote =
                    NoteRules.isLabelled(text.substring(block.passage().skipSpace(start), end));
            TextSpan span = block.passage().trimmed(start, end);
            if (isNote && span != null) notes.add(span);
            else if (span != null) sentences.add(new int[] {start, end});
            start = end;
        }
    }
}
