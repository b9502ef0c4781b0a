package org.policygraph.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Words of an article that stand between quotation marks; marks within marks belong to the words.
 *
 * @param start their first code point, behind the opening mark
 * @param end one past their last
 * @param text the words
 * @param isClosed whether a closing mark ends them; else their paragraph does
 */
public record QuotedPassage(int start, int end, String text, boolean isClosed) {
    private static final Map<Integer, Integer> CLOSING =
            Map.of(
                    (int) '“', (int) '”', (int) '「', (int) '」', (int) '『', (int) '』', (int) '〝',
                    (int) '〞', (int) '"', (int) '"', (int) '＂', (int) '＂');

    /** All of an article, in order. */
    public static List<QuotedPassage> in(String article) {
        int[] points = article.codePoints().toArray();
        List<QuotedPassage> found = new ArrayList<>();
        for (int at = 0; at < points.length; at++) {
            Integer closing = CLOSING.get(points[at]);
            if (closing == null) continue;
            int end = end(points, at, closing);
            String words = new String(points, at + 1, end - at - 1);
            boolean isClosed = end < points.length && points[end] == closing;
            if (!words.isBlank()) found.add(new QuotedPassage(at + 1, end, words, isClosed));
            at = end;
        }
        return List.copyOf(found);
    }

    /** Where the closing mark stands, or where the paragraph ends without one. */
    private static int end(int[] points, int opening, int closing) {
        int depth = 1;
        for (int at = opening + 1; at < points.length; at++) {
            if (points[at] == '\n') return at;
            if (points[at] == closing) depth--;
            else if (points[at] == points[opening]) depth++;
            if (depth == 0) return at;
        }
        return points.length;
    }
}
