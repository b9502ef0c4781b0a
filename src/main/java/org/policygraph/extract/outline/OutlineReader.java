package org.policygraph.extract.outline;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Citation;
import org.policygraph.text.HeldText;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.Problem;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads the outline of a digest.
 *
 * <ol>
 *   <li>{@link MastheadReader} takes the lines down to the byline;
 *   <li>{@link Tokens} cuts the rest into bullets, markers and wording;
 *   <li>here the tokens become themes and measures, and {@link Clauses} cuts their wording.
 * </ol>
 *
 * All problems are collected, whatever part they are in, and thrown together.
 */
public final class OutlineReader {
    /** A measure sums up a paragraph; longer wording is another kind of text. In code points. */
    private static final int LONGEST_WORDING = 2000;

    /** A sentence may end after its marker: {@code 发展养老服务 [1]。} */
    private static final PrefilteredPattern LEFT_OF_A_MEASURE =
            PrefilteredPattern.compile("^[，。；、,.;\\s]+");

    private final HeldText text;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Outline.Theme> themes = new ArrayList<>();

    private @Nullable TextSpan heading;
    private @Nullable TextSpan commentary;
    private @Nullable TextSpan besideByline;
    private boolean hasUnmarked;
    private List<Outline.Measure> measures = new ArrayList<>();

    private OutlineReader(HeldText text) {
        this.text = text;
    }

    /**
     * The outline of this text.
     *
     * @throws UnreadableTextException with every problem at its line and column
     */
    public static Outline read(HeldText text) throws UnreadableTextException {
        return new OutlineReader(text).read();
    }

    private Outline read() throws UnreadableTextException {
        if (text.text().isBlank()) {
            throw new UnreadableTextException(
                    List.of(text.problem(0, "an empty text", "a policy digest")));
        }
        MastheadReader reader = new MastheadReader(text, problems);
        Outline.Masthead masthead = reader.read();
        besideByline = reader.besideByline();
        TextSpan body = text.span(reader.bodyStart(), text.length());
        commentary = Commentary.below(body);
        int end = commentary == null ? text.length() : commentary.start();
        readBody(Tokens.of(text.span(body.start(), end), problems));
        TextSpan left = commentary;
        if (left != null) problems.removeIf(problem -> text.pointAt(problem) > left.start());
        if (masthead == null || !problems.isEmpty()) throw new UnreadableTextException(problems);
        return new Outline(masthead, List.copyOf(themes), left);
    }

    private void readBody(List<Token> tokens) {
        List<List<Token>> groups = groups(tokens);
        if (haveNoMarker(groups)) {
            withoutMarkers(groups);
            return;
        }
        heading(groups.getFirst());
        TextSpan below = commentary;
        for (int i = 1; i < groups.size() && Objects.equals(commentary, below); i++) {
            boolean last = i == groups.size() - 1;
            measure(
                    (Token.Bullet) groups.get(i).getFirst(),
                    groups.get(i).subList(1, groups.get(i).size()),
                    last);
        }
        endTheme(text.span(text.length(), text.length()));
        if (groups.size() == 1 && groups.getFirst().isEmpty()) {
            report(
                    text.span(text.length(), text.length()),
                    "a theme and its measures, as “主题 - 措施 [1]”");
        }
    }

    /**
     * One measure may lack its marker; where no one has any, the text is another kind of digest.
     */
    private static boolean haveNoMarker(List<List<Token>> groups) {
        return groups.size() > 2
                && groups.stream().flatMap(List::stream).noneMatch(Token.Marker.class::isInstance);
    }

    private void withoutMarkers(List<List<Token>> groups) {
        Token first = groups.get(1).getLast();
        problems.add(
                text.problem(
                        first.span().start(),
                        (groups.size() - 1)
                                + " measures and no citation marker in the whole text, the first measure being "
                                + first.span().quoted(),
                        "a citation marker as [3] after each measure"));
    }

    /** The tokens before the first bullet, then from each bullet up to the next. */
    private static List<List<Token>> groups(List<Token> tokens) {
        List<List<Token>> groups = new ArrayList<>(List.of(new ArrayList<>()));
        for (Token token : tokens) {
            if (token instanceof Token.Bullet) groups.add(new ArrayList<>());
            groups.getLast().add(token);
        }
        return groups;
    }

    private void heading(List<Token> tokens) {
        for (Token token : tokens) {
            if (token instanceof Token.Wording(TextSpan span)) startTheme(span);
            else report(token.span(), "a theme's name before the first measure");
        }
    }

    /**
     * Several lines before a bullet are several headings, of which all but the last have no
     * measure.
     */
    private void startTheme(TextSpan wording) {
        String characters = wording.text();
        int start = wording.utf16Start();
        for (String line : characters.split("\n", -1)) {
            String name = LEFT_OF_A_MEASURE.matcher(line.strip()).replaceFirst("");
            if (!name.isEmpty()) {
                int from = start + line.stripTrailing().length() - name.length();
                int to = from + name.length();
                if (startsCommentary(text.codePointIndex(from), text.codePointIndex(to))) return;
            }
            start += line.length() + 1;
        }
    }

    /** Whether what would be a heading is that of commentary, with which the digest ends. */
    private boolean startsCommentary(int from, int to) {
        TextSpan name = text.span(from, to);
        endTheme(name);
        heading = name;
        if (!Commentary.isHeading(name)) return false;
        heading = null;
        if (themes.isEmpty() && problems.isEmpty()) {
            report(name, "themes and their measures first: commentary is no part of a digest");
        }
        commentary = text.span(from, Commentary.end(text));
        return true;
    }

    private void endTheme(TextSpan next) {
        TextSpan name = heading;
        if (name == null) return;
        if (measures.isEmpty() && name.equals(besideByline)) report(name, Bylines.EXPECTED);
        else if (measures.isEmpty() && !hasUnmarked)
            report(next, "a measure of the theme " + name.quoted() + ", as “- 措施 [1]”");
        else if (!measures.isEmpty()) themes.add(new Outline.Theme(name, measures));
        measures = new ArrayList<>();
        hasUnmarked = false;
        heading = null;
    }

    private void measure(Token.Bullet bullet, List<Token> all, boolean last) {
        List<Token> tokens = withoutCommentary(all);
        if (heading == null) {
            TextSpan first = bullet.span().length() > 0 ? bullet.span() : tokens.getFirst().span();
            report(first, "a theme's name before the first measure");
            heading = first;
        }
        int lastMarker = lastMarker(tokens);
        if (tokens.isEmpty()) report(bullet.span(), "a measure after it");
        else if (lastMarker < 0) withoutMarker(tokens.getFirst().span());
        if (lastMarker < 0) return;
        addMeasure(tokens.subList(0, lastMarker + 1));
        for (Token token : tokens.subList(lastMarker + 1, tokens.size())) {
            if (last) end(token.span());
            else startTheme(token.span());
        }
    }

    /** Where all is in one line, commentary with other bullets looks like more of the measure. */
    private List<Token> withoutCommentary(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            if (!(tokens.get(i) instanceof Token.Wording(TextSpan span))) continue;
            String first = span.text().split("\\s", 2)[0];
            TextSpan name =
                    text.span(
                            span.start(), text.codePointIndex(span.utf16Start() + first.length()));
            boolean isMore = lastMarker(tokens) > i;
            if (isMore && Commentary.isHeading(name)) {
                commentary = text.span(name.start(), Commentary.end(text));
                return tokens.subList(0, i);
            }
        }
        return tokens;
    }

    /** What follows the last marker of all. */
    private void end(TextSpan rest) {
        List<String> lines = rest.text().lines().toList();
        int first = 0;
        while (first < lines.size() && LEFT_OF_A_MEASURE.matcher(lines.get(first)).matches())
            first++;
        if (first == lines.size()) return;
        int unit =
                rest.utf16Start()
                        + lines.stream().limit(first).mapToInt(each -> each.length() + 1).sum();
        TextSpan line =
                text.span(
                        text.codePointIndex(unit),
                        text.codePointIndex(unit + lines.get(first).length()));
        if (Commentary.isHeading(line)) startTheme(rest);
        else report(rest, "“- ” and a measure after the theme's name, or the end");
    }

    /** The measure ends with its line; a line below it is the heading of what follows. */
    private void withoutMarker(TextSpan wording) {
        int lineEnd = wording.text().indexOf('\n');
        int end = lineEnd < 0 ? wording.end() : text.codePointIndex(wording.utf16Start() + lineEnd);
        TextSpan measure = text.span(wording.start(), end);
        hasUnmarked = true;
        problems.add(
                text.problem(
                        end,
                        "a measure without a marker, " + measure.quoted(),
                        "a citation marker as [3]"));
        startTheme(text.span(end, wording.end()));
    }

    private void addMeasure(List<Token> tokens) {
        List<TextSpan> clauses = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        TextSpan quote = null;
        for (Token token : tokens) {
            switch (token) {
                case Token.Wording(TextSpan span) -> {
                    if (span.length() > LONGEST_WORDING) {
                        report(span, "a measure of at most " + LONGEST_WORDING + " characters");
                        return;
                    }
                    List<TextSpan> cut = Clauses.of(span);
                    if (cut.isEmpty()) {
                        report(span, "the wording of a measure");
                        return;
                    }
                    quote = cut.getFirst().through(cut.getLast());
                    clauses.addAll(cut);
                }
                case Token.Marker(TextSpan span, List<Integer> numbers) -> {
                    if (quote == null) {
                        report(span, "the wording of a measure before its marker");
                        return;
                    }
                    for (int number : numbers) citations.add(new Citation(number, span, quote));
                }
                case Token.Bullet ignored ->
                        throw new IllegalStateException("bullets begin groups");
            }
        }
        measures.add(measureOf(clauses, citations));
    }

    private static Outline.Measure measureOf(List<TextSpan> clauses, List<Citation> citations) {
        TextSpan span = clauses.getFirst().through(clauses.getLast());
        return new Outline.Measure(span, List.copyOf(clauses), List.copyOf(citations));
    }

    private static int lastMarker(List<Token> tokens) {
        int last = tokens.size() - 1;
        while (last >= 0 && !(tokens.get(last) instanceof Token.Marker)) last--;
        return last;
    }

    private void report(TextSpan at, String expected) {
        problems.add(text.problem(at.start(), at.quoted(), expected));
    }
}
