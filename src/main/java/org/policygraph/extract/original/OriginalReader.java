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
 * Cuts an official text into paragraphs: the first line that is not empty is its title, each
 * further one a paragraph, without the white space around it. Numbers such as （一） belong to the
 * text and number nothing here.
 */
public final class OriginalReader {
    private OriginalReader() {}

    /**
     * The paragraphs of a text, none of them confirmed.
     *
     * @param digest the digest of the same document, or null if that could not be read
     * @throws UnreadableTextException if the file has no title or paragraph, or is the digest
     */
    public static Original read(SourceFile file, @Nullable HeldText digest)
            throws UnreadableTextException {
        HeldText text = file.text();
        if (text.equals(digest)) {
            // Held as an original, a paraphrase would be quoted as the policy's own words.
            throw refused(
                    text.problem(0, "the digest itself", "the official text of the document"));
        }
        List<TextSpan> lines = lines(text);
        if (lines.isEmpty()) {
            throw refused(text.problem(text.length(), "the end of the text", "a title"));
        }
        if (lines.size() == 1) {
            throw refused(
                    text.problem(
                            text.length(), "the end of the text", "a paragraph after the title"));
        }
        return new Original(
                file, lines.getFirst(), lines.subList(1, lines.size()), new TreeMap<>());
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
