package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * A title over one line or several.
 *
 * @param lines its lines
 * @param first index of its first line in the lines that it was looked for in
 */
record TitleLines(List<Line> lines, int first) {
    private static final int MOST_LINES = 6;
    private static final int LONGEST_LINE = 70;

    /** What a line that seems a title may have below it, to be a part of the same. */
    private static final int LONGEST_REST = 9;

    /** What follows a title in brackets and is a part of it: （试行）, （2021—2023年）. */
    private static final PrefilteredPattern BRACKETED =
            PrefilteredPattern.compile("^[(〔].{1,20}[)〕]$");

    private static final PrefilteredPattern NO_PART_OF_IT =
            PrefilteredPattern.compile("公开|通过|公布|发布|修订|修正|批准|号[)〕]|月.{1,3}日");

    private static final PrefilteredPattern PROMULGATED =
            PrefilteredPattern.compile(
                    "日.{0,80}(?:通过|公布|发布|印发|修订|修正|施行)|^\\([0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日\\)$");

    private static final PrefilteredPattern COMPLETE =
            PrefilteredPattern.compile("^[^《]{2,60}?(?:关于|印发|转发|批转|公布|发布)");

    private static final PrefilteredPattern TRAILING_NUMBER =
            PrefilteredPattern.compile("\\s*[(（](?<number>" + DocumentNumbers.YEARED + ")[)）]$");

    /** The last run of lines in [from, to) that is a title by its kind; null if there is none. */
    static @Nullable TitleLines last(List<Line> lines, int from, int to) {
        for (int end = to - 1; end >= from; end--) {
            if (!canBePart(lines.get(end))) continue;
            boolean isBracket = isBracketed(lines.get(end)) && end > from;
            int kindLine = isBracket ? end - 1 : end;
            if (!canBePart(lines.get(kindLine)) || !endsWithKind(lines.get(kindLine).text()))
                continue;
            int first = first(lines, from, kindLine);
            return new TitleLines(List.copyOf(lines.subList(first, end + 1)), first);
        }
        return null;
    }

    /**
     * The short lines just before {@code to}: a title whose kind is not known; null without any.
     */
    static @Nullable TitleLines before(List<Line> lines, int from, int to) {
        int first = to;
        while (first > from && to - first < MOST_LINES && canBePart(lines.get(first - 1))) first--;
        if (first == to) return null;
        return new TitleLines(List.copyOf(lines.subList(first, to)), first);
    }

    /** The title of an annex: its first line, or as many as end with a kind; null without any. */
    static @Nullable TitleLines ofAnnex(List<Line> lines, int from, int to) {
        int first = from;
        while (first < to && AnnexMarks.isMark(lines.get(first))) first++;
        if (first == to
                || !canBePart(lines.get(first))
                || TableDetector.isRow(lines.get(first).text())) return null;
        int end = first + 1;
        for (int at = first; at < Math.min(to, first + 3) && canBePart(lines.get(at)); at++) {
            if (endsWithKind(lines.get(at).text())) end = at + 1;
            if (end > at) break;
        }
        return new TitleLines(List.copyOf(lines.subList(first, end)), first);
    }

    private static boolean endsWithKind(String text) {
        String title = TRAILING_NUMBER.matcher(text).replaceFirst("");
        return TitleKinds.END.matcher(title).find() || DocumentNumbers.TITLE.matcher(text).find();
    }

    private static int first(List<Line> lines, int from, int end) {
        int first = end;
        StringBuilder joined = new StringBuilder(lines.get(end).text());
        while (first > from && end - first + 1 < MOST_LINES) {
            Line above = lines.get(first - 1);
            if (!canBePart(above) || isBracketed(above)) break;
            boolean isComplete = COMPLETE.matcher(joined).find();
            if (isComplete && !Closing.isBody(above)) break;
            if (isOther(above, joined.length())) break;
            joined.insert(0, above.text());
            first--;
        }
        return first;
    }

    /** The red head of a print (…文件), or a title of its own; 《…》 alone is the beginning of one. */
    private static boolean isOther(Line line, int below) {
        if (line.text().endsWith("文件")) return true;
        return endsWithKind(line.text()) && below > LONGEST_REST && !line.text().startsWith("《");
    }

    private static boolean isBracketed(Line line) {
        return BRACKETED.matcher(line.text()).matches()
                && !NO_PART_OF_IT.matcher(line.text()).find();
    }

    /** What stands in brackets below the title of a norm: who passed or published it when. */
    static boolean isPromulgation(String text) {
        return text.startsWith("(") && text.endsWith(")") && PROMULGATED.matcher(text).find();
    }

    private static boolean canBePart(Line line) {
        String text = line.text();
        if (text.length() > LONGEST_LINE || "。:;,".indexOf(text.charAt(text.length() - 1)) >= 0)
            return false;
        if (BRACKETED.matcher(text).matches() && NO_PART_OF_IT.matcher(text).find()) return false;
        return !PortalTable.isField(line)
                && !DocumentNumbers.LINE.matcher(text).matches()
                && !AnnexMarks.isMark(line)
                && Label.at(line.passage()) == null
                && Dates.line(line) == null;
    }

    /** One past the index of its last line. */
    int end() {
        return first + lines.size();
    }

    /** Its characters, without a number in brackets behind it. */
    TextSpan span() {
        TextSpan whole = lines.getFirst().span().through(lines.getLast().span());
        Line last = lines.getLast();
        PrefilteredMatcher number = TRAILING_NUMBER.matcher(last.text());
        if (!number.find() || number.start() == 0) return whole;
        TextSpan end = last.passage().span(0, number.start());
        return whole.source().span(whole.start(), end.end());
    }

    /** The number in brackets behind it; null without one. */
    @Nullable TextSpan number() {
        FoldedPassage last = lines.getLast().passage();
        PrefilteredMatcher whole = DocumentNumbers.TITLE.matcher(last.text());
        if (whole.find()) return last.span(whole.start("number"), whole.end("number"));
        PrefilteredMatcher number = TRAILING_NUMBER.matcher(last.text());
        return number.find() ? last.span(number.start("number"), number.end("number")) : null;
    }

    /** Its words on one line. */
    FoldedPassage passage() {
        List<TextSpan> spans = new ArrayList<>();
        for (Line line : lines) spans.add(line.span());
        return FoldedPassage.of(spans);
    }
}
