package org.policygraph.trace;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.official.IntroducedLines;
import org.policygraph.extract.official.ListIntroduction;
import org.policygraph.extract.outline.Clauses;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a held text is divided.
 *
 * @param clauses its clauses, in order
 * @param bullets in a digest, what begins each measure
 * @param introduced in an official text, what introduces its lists; null in a digest
 */
record TextDivision(
        List<TextSpan> clauses, List<TextSpan> bullets, @Nullable IntroducedLines introduced) {
    private static final int LONGEST_PARAGRAPH = 2000;

    /** What numbers a paragraph: 一、, （一）, 1., 第一条, ①, 一是, ——. */
    private static final Pattern LABEL =
            Pattern.compile(
                    "[\\s\\p{Z}]*(?:第?[一二三四五六七八九十百0-9０-９]{1,4}[、.．条](?![0-9０-９])|[(（][一二三四五六七八九十0-9０-９]{1,3}[)）]"
                            + "|[①-⑳⑴-⒇]|[—－-]{1,3}|[一二三四五六七八九十]是)[\\s\\p{Z}]*");

    /** What may stand between two clauses of one sentence. */
    private static final Pattern WITHIN_A_SENTENCE = Pattern.compile("[，,、：:\\s\\p{Z}]*");

    /** What may stand between two clauses of one measure or paragraph. */
    private static final Pattern WITHIN_A_PASSAGE = Pattern.compile("[^\\n\\[\\]【】\\p{L}\\p{N}]*");

    static TextDivision of(HeldText text, HeldIn heldIn) {
        TextSpan whole = text.span(0, text.length());
        return switch (heldIn) {
            case DIGEST -> new TextDivision(Clauses.ofDigest(whole), Clauses.bullets(whole), null);
            case ORIGINAL -> {
                IntroducedLines lines = IntroducedLines.of(text);
                yield new TextDivision(joined(Clauses.of(whole), lines), List.of(), lines);
            }
        };
    }

    /** A line that a layout broke ends no clause. */
    private static List<TextSpan> joined(List<TextSpan> clauses, IntroducedLines lines) {
        List<TextSpan> joined = new ArrayList<>();
        for (TextSpan clause : clauses) {
            TextSpan last = joined.isEmpty() ? null : joined.getLast();
            boolean goesOn =
                    last != null
                            && lines.areOneParagraph(last.start(), clause.start())
                            && isBrokenLine(last, clause);
            if (last != null && goesOn) {
                joined.set(joined.size() - 1, last.through(clause));
            } else {
                joined.add(unlabelled(clause));
            }
        }
        return List.copyOf(joined);
    }

    private static boolean isBrokenLine(TextSpan clause, TextSpan next) {
        String gap = clause.through(next).text();
        int end = gap.length() - next.text().length();
        String between = gap.substring(clause.text().length(), end);
        return between.isBlank() && between.indexOf('\n') >= 0;
    }

    /** A clause without the label of its paragraph, which is no word of what it says. */
    static TextSpan unlabelled(TextSpan clause) {
        String whole = clause.source().text();
        int start = clause.utf16Start();
        if (start > 0 && whole.charAt(start - 1) != '\n') return clause;
        Matcher label = LABEL.matcher(whole).region(start, clause.utf16End());
        if (!label.lookingAt() || label.end() == clause.utf16End()) return clause;
        return clause.source().span(clause.source().codePointIndex(label.end()), clause.end());
    }

    /** What introduces the list that a place is an item of, where that changes its sense. */
    List<ListIntroduction> introductions(int point) {
        return introduced == null ? List.of() : introduced.at(point);
    }

    /** The first clause that ends after a place; the number of clauses if none does. */
    int clauseAt(int point) {
        int at = 0;
        while (at < clauses.size() && clauses.get(at).end() <= point) at++;
        return at;
    }

    /** One past the last clause that begins before a place. */
    int clausesBefore(int point) {
        int at = 0;
        while (at < clauses.size() && clauses.get(at).start() < point) at++;
        return at;
    }

    /** The measure, heading or paragraph around some characters. */
    TextSpan passage(TextSpan span) {
        int first = clauseAt(span.start());
        int end = Math.max(first + 1, clausesBefore(span.end()));
        if (first == clauses.size()) return span;
        while (first > 0 && isTogether(first - 1, WITHIN_A_PASSAGE)) first--;
        while (end < clauses.size() && isTogether(end - 1, WITHIN_A_PASSAGE)) end++;
        return clauses.get(first).through(clauses.get(end - 1)).through(span);
    }

    /**
     * The lines around some characters, from the end of a sentence to the next: a line may be
     * broken within one.
     */
    TextSpan paragraph(TextSpan span) {
        String whole = span.source().text();
        int start = span.utf16Start();
        int end = span.utf16End();
        int first = Math.max(0, start - LONGEST_PARAGRAPH);
        int last = Math.min(whole.length(), end + LONGEST_PARAGRAPH);
        while (start > first && !isParagraphEnd(whole, start - 1)) start--;
        while (end < last && !isParagraphEnd(whole, end)) end++;
        return span.source()
                .span(span.source().codePointIndex(start), span.source().codePointIndex(end));
    }

    private static boolean isParagraphEnd(String text, int at) {
        if (text.charAt(at) != '\n') return false;
        return at == 0 || "\n。；;：:！？”」\"".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** Whether a clause and the next stand in one sentence. */
    boolean isOneSentence(int clause) {
        return isTogether(clause, WITHIN_A_SENTENCE);
    }

    private boolean isTogether(int clause, Pattern between) {
        TextSpan gap = gapAfter(clause);
        String characters = gap.text();
        boolean isBroken =
                introduced != null
                        && introduced.areOneParagraph(gap.start(), clauses.get(clause + 1).start());
        if (isBroken) characters = characters.replace("\n", "");
        return characters.indexOf('\n') < 0
                && bullets.stream().noneMatch(gap::overlaps)
                && between.matcher(characters).matches();
    }

    /** What stands between a clause and the next. */
    TextSpan gapAfter(int clause) {
        int start = clauses.get(clause).end();
        return clauses.get(clause).source().span(start, clauses.get(clause + 1).start());
    }
}
