package org.policygraph.extract.outline;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Citation;
import org.policygraph.text.HeldText;
import org.policygraph.text.Problem;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;

import java.util.ArrayList;
import java.util.List;

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

    private final HeldText text;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Outline.Theme> themes = new ArrayList<>();

    private @Nullable TextSpan heading;
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
        readBody(Tokens.of(text.span(reader.bodyStart(), text.length()), problems));
        if (masthead == null || !problems.isEmpty()) throw new UnreadableTextException(problems);
        return new Outline(masthead, List.copyOf(themes));
    }

    private void readBody(List<Token> tokens) {
        List<List<Token>> groups = groups(tokens);
        heading(groups.getFirst());
        for (int i = 1; i < groups.size(); i++) {
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
            if (!line.isBlank()) {
                int from = start + line.length() - line.stripLeading().length();
                TextSpan name =
                        text.span(
                                text.codePointIndex(from),
                                text.codePointIndex(from + line.strip().length()));
                endTheme(name);
                heading = name;
            }
            start += line.length() + 1;
        }
    }

    private void endTheme(TextSpan next) {
        TextSpan name = heading;
        if (name == null) return;
        if (measures.isEmpty())
            report(next, "a measure of the theme " + name.quoted() + ", as “- 措施 [1]”");
        else themes.add(new Outline.Theme(name, measures));
        measures = new ArrayList<>();
        heading = null;
    }

    private void measure(Token.Bullet bullet, List<Token> tokens, boolean last) {
        if (heading == null) {
            report(bullet.span(), "a theme's name before the first measure");
            heading = bullet.span();
        }
        int lastMarker = lastMarker(tokens);
        if (tokens.isEmpty()) report(bullet.span(), "a measure after it");
        else if (lastMarker < 0) withoutMarker(tokens.getFirst().span());
        if (lastMarker < 0) return;
        addMeasure(tokens.subList(0, lastMarker + 1));
        for (Token token : tokens.subList(lastMarker + 1, tokens.size())) {
            if (last) report(token.span(), "“- ” and a measure after the theme's name, or the end");
            else startTheme(token.span());
        }
    }

    /** The measure ends with its line; a line below it is the heading of what follows. */
    private void withoutMarker(TextSpan wording) {
        int lineEnd = wording.text().indexOf('\n');
        int end = lineEnd < 0 ? wording.end() : text.codePointIndex(wording.utf16Start() + lineEnd);
        TextSpan measure = text.span(wording.start(), end);
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
