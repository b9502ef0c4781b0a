package org.policygraph.extract.original;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Original;
import org.policygraph.text.HeldText;
import org.policygraph.text.Problem;
import org.policygraph.text.SourceFile;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Cuts an official text into paragraphs: the first line that is not empty is its title, or as many
 * as together are the digest's; each further one is a paragraph, without the white space around it.
 * Numbers such as （一） belong to the text and number nothing here.
 */
public final class OriginalReader {
    /** Most lines that a title is printed in. */
    private static final int LONGEST_TITLE = 5;

    private OriginalReader() {}

    /**
     * What an original is held against.
     *
     * @param text the digest of the same document
     * @param title the title that the digest gives the document
     * @param acceptsOtherTitle whether another title is taken: whoever hands both in knows better
     */
    public record OfDigest(HeldText text, String title, boolean acceptsOtherTitle) {}

    /**
     * The paragraphs of a text, none of them confirmed.
     *
     * @param digest what is known of the digest; null if that could not be read
     * @throws UnreadableTextException if the file is markup, has no title or paragraph, is the
     *     digest, or bears another title
     */
    public static Original read(SourceFile file, @Nullable OfDigest digest)
            throws UnreadableTextException {
        HeldText text = file.text();
        if (digest != null && text.equals(digest.text())) {
            throw refused(
                    text.problem(0, "the digest itself", "the official text of the document"));
        }
        Problem markup = Markup.problem(text);
        if (markup != null) throw refused(markup);
        List<TextSpan> lines = lines(text);
        if (lines.isEmpty()) {
            throw refused(text.problem(text.length(), "the end of the text", "a title"));
        }
        int titleLines = digest == null ? 1 : titleLines(lines, digest.title());
        if (titleLines == 0 && digest != null && !digest.acceptsOtherTitle()) {
            throw refused(otherTitle(lines.getFirst(), digest.title()));
        }
        int first = Math.max(1, titleLines);
        if (lines.size() == first) {
            throw refused(
                    text.problem(
                            text.length(), "the end of the text", "a paragraph after the title"));
        }
        List<TextSpan> paragraphs = lines.subList(first, lines.size());
        Problem copy = digest == null ? null : DigestWording.problem(paragraphs, digest.text());
        if (copy != null) throw refused(copy);
        return new Original(
                file,
                lines.getFirst().through(lines.get(first - 1)),
                titleLines == 0,
                paragraphs,
                new TreeMap<>());
    }

    /** How many of the first lines are a title together; 0 if they are another. */
    private static int titleLines(List<TextSpan> lines, String title) {
        for (int count = 1; count <= Math.min(LONGEST_TITLE, lines.size()); count++) {
            TextSpan together = lines.getFirst().through(lines.get(count - 1));
            if (TitleLikeness.areOne(together.text(), title)) return count;
        }
        return 0;
    }

    private static Problem otherTitle(TextSpan found, String title) {
        return found.source()
                .problem(
                        found.start(),
                        "the title “" + found.text() + "”",
                        "that of the digest's document, “"
                                + title
                                + "”; if it is the same document all the same, accept the other title"
                                + " (--accept-other-title, acceptOtherTitle)");
    }

    private static UnreadableTextException refused(Problem problem) {
        return new UnreadableTextException(List.of(problem));
    }

    private static List<TextSpan> lines(HeldText text) {
        List<TextSpan> lines = new ArrayList<>();
        int start = 0;
        for (String line : text.lines()) {
            int end = start + line.codePointCount(0, line.length());
            TextSpan trimmed = trimmed(text, start, end);
            if (trimmed.length() > 0) lines.add(trimmed);
            start = end + 1;
        }
        return lines;
    }

    private static TextSpan trimmed(HeldText text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text, from)) from++;
        while (from < to && isSpace(text, to - 1)) to--;
        return text.span(from, to);
    }

    private static boolean isSpace(HeldText text, int point) {
        int character = text.text().codePointAt(text.utf16Index(point));
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
