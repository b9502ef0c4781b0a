package org.policygraph.extract.outline;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.HeldText;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.Problem;
import org.policygraph.text.TextSpan;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands above the themes and says where the body begins. */
final class MastheadReader {
    private static final PrefilteredPattern SEARCH_BOX =
            PrefilteredPattern.compile("(?:搜索|搜一搜|站内搜索|请输入)[^\\n]{0,12}");
    private static final PrefilteredPattern BULLETED =
            PrefilteredPattern.compile("^\\s*[-–—－•●].*|.*\\s[-–—－]\\s.*");

    private static final PrefilteredPattern MARKED =
            PrefilteredPattern.compile("[\\[【〔［]\\s*[0-9０-９][^\\]】〕］]{0,20}[\\]】〕］][\\s。；;.]*$");

    private static final PrefilteredPattern BULLET_FIRST =
            PrefilteredPattern.compile(
                    "\\s*(?:[-–—－•●*①-⑳]|[0-9]{1,2}[、.．)）]|[（(][一二三四五六七八九十0-9]{1,3}[)）])");

    /** No title is longer, in code points. */
    private static final int LONGEST_TITLE = 400;

    private final HeldText text;
    private final List<Problem> problems;
    private final List<TextSpan> above = new ArrayList<>();
    private @Nullable TextSpan credited;
    private @Nullable TextSpan meant;
    private @Nullable TextSpan besideByline;
    private int bodyStart;

    MastheadReader(HeldText text, List<Problem> problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The code point after the masthead, once it is read. */
    int bodyStart() {
        return bodyStart;
    }

    /**
     * What stands in the byline's own line behind it and is not understood; null if nothing does.
     */
    @Nullable TextSpan besideByline() {
        return besideByline;
    }

    /**
     * The masthead, or null if its byline or title is missing, which is then among the problems.
     */
    Outline.@Nullable Masthead read() {
        int start = 0;
        for (String line : text.lines()) {
            int end = start + line.codePointCount(0, line.length());
            TextSpan span = text.span(start, end);
            Bylines byline = line.isBlank() ? null : Bylines.in(span);
            if (byline != null) return masthead(byline, end);
            if (!line.isBlank() && Credits.isAll(span)) {
                credit(span);
                meant = trimmed(span);
                start = end + 1;
                continue;
            }
            if (BULLETED.matcher(line).matches() || MARKED.matcher(line).find())
                return withoutByline(bodyWithHeading(span));
            if (!line.isBlank()) above.add(trimmed(span));
            start = end + 1;
        }
        return withoutByline(text.span(text.length(), text.length()));
    }

    /** Where a line begins with a bullet, the line above it is a heading and no title. */
    private TextSpan bodyWithHeading(TextSpan bulleted) {
        boolean headingAbove =
                above.size() > 1 && BULLET_FIRST.matcher(bulleted.text()).lookingAt();
        return headingAbove ? above.getLast() : bulleted;
    }

    private void credit(TextSpan line) {
        if (credited == null) credited = Credits.source(line);
    }

    /** The line that means to be a byline is blamed, where there is one. */
    private Outline.@Nullable Masthead withoutByline(TextSpan firstOfBody) {
        bodyStart = firstOfBody.start();
        TextSpan blamed = meant;
        for (TextSpan line : above.stream().skip(1).toList()) {
            if (line.start() < bodyStart && Bylines.isMeantBy(line)) blamed = line;
        }
        if (blamed == null || blamed.start() >= bodyStart) blamed = firstOfBody;
        problems.add(text.problem(blamed.start(), blamed.quoted(), Bylines.EXPECTED));
        return null;
    }

    /** Skips lines of credits below the byline. */
    private void endMasthead(int bylineEnd, int lineEnd) {
        bodyStart = bylineEnd;
        if (!text.slice(bylineEnd, lineEnd).isBlank()) {
            besideByline = trimmed(text.span(bylineEnd, lineEnd));
            return;
        }
        int start = lineEnd + 1;
        while (start < text.length()) {
            int found = text.text().indexOf('\n', text.utf16Index(start));
            int end = found < 0 ? text.length() : text.codePointIndex(found);
            TextSpan line = text.span(start, end);
            if (!line.text().isBlank() && !Credits.isAll(line)) return;
            if (!line.text().isBlank()) {
                credit(line);
                bodyStart = end;
            }
            start = end + 1;
        }
    }

    private Outline.@Nullable Masthead masthead(Bylines byline, int lineEnd) {
        endMasthead(byline.end(), lineEnd);
        int searchBox = searchBox();
        int titleStart = searchBox >= 0 ? searchBox + 1 : Math.min(1, above.size() - 1);
        if (above.isEmpty() || titleStart >= above.size()) {
            problems.add(
                    text.problem(
                            byline.stated().start(),
                            byline.stated().quoted(),
                            "the document's title on a line of its own above it"));
            return null;
        }
        TextSpan title = above.get(titleStart).through(above.getLast());
        if (title.length() > LONGEST_TITLE) {
            problems.add(
                    text.problem(
                            title.start(),
                            title.quoted(),
                            "a title of at most " + LONGEST_TITLE + " characters"));
            return null;
        }
        TextSpan pageTitle = searchBox == 0 || titleStart == 0 ? null : above.getFirst();
        return dated(byline, pageTitle, title);
    }

    private Outline.@Nullable Masthead dated(
            Bylines byline, @Nullable TextSpan pageTitle, TextSpan title) {
        try {
            TextSpan source = byline.source() == null ? credited : byline.source();
            return new Outline.Masthead(pageTitle, title, source, byline.date());
        } catch (DateTimeException | NumberFormatException e) {
            problems.add(
                    text.problem(
                            byline.stated().start(),
                            byline.stated().quoted(),
                            "a date and time that the calendar has"));
            return null;
        }
    }

    private int searchBox() {
        for (int i = 0; i < above.size(); i++) {
            if (SEARCH_BOX.matcher(above.get(i).text()).matches()) return i;
        }
        return -1;
    }

    private TextSpan trimmed(TextSpan line) {
        String characters = line.text();
        int lead = characters.length() - characters.stripLeading().length();
        int length = characters.strip().length();
        int unit = line.utf16Start() + lead;
        return text.span(text.codePointIndex(unit), text.codePointIndex(unit + length));
    }
}
