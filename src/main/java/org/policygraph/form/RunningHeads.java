package org.policygraph.form;

import org.policygraph.form.PageLayout.Placed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is printed on page after page, above or below the text: numbers of pages, titles. It is told
 * by standing in the first or last two lines of several pages, at one height, the same but for
 * digits; a number between dashes is one of a page also where there is no other.
 */
final class RunningHeads {
    private static final int EDGE = 2;

    /** How much higher or lower it may stand on another page, in points. */
    private static final double HEIGHT = 6;

    private static final Pattern DASHED =
            Pattern.compile("[-–—―－─·•]{1,2}\\s*\\d{1,4}\\s*[-–—―－─·•]{1,2}");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?:第\\s*)?\\d{1,4}(?:\\s*页)?(?:\\s*[/，,]?\\s*(?:共\\s*)?\\d{1,4}\\s*页?)?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private RunningHeads() {}

    /** The lines of all pages, without those. */
    static List<String> without(List<List<Placed>> pages) {
        Map<String, Set<Integer>> found = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            List<Placed> lines = pages.get(page);
            for (int i = 0; i < lines.size(); i++) {
                if (!isAtEdge(i, lines)) continue;
                for (String key : keys(lines.get(i))) {
                    found.computeIfAbsent(key, _ -> new HashSet<>()).add(page);
                }
            }
        }
        List<String> kept = new ArrayList<>();
        for (List<Placed> lines : pages) {
            for (int i = 0; i < lines.size(); i++) {
                boolean head = isAtEdge(i, lines) && isHead(lines.get(i), found, pages.size());
                if (!head) kept.add(lines.get(i).text());
            }
        }
        return kept;
    }

    private static boolean isAtEdge(int line, List<Placed> lines) {
        return line < EDGE || line >= lines.size() - EDGE;
    }

    /** The line without its digits, at its height and at the one beside it. */
    private static List<String> keys(Placed line) {
        String text = DIGITS.matcher(line.text()).replaceAll("#");
        long height = Math.round(line.y() / HEIGHT);
        return List.of(text + '@' + height, text + '@' + (height + 1));
    }

    private static boolean isHead(Placed line, Map<String, Set<Integer>> found, int pages) {
        String text = line.text().strip();
        if (DASHED.matcher(text).matches()) return true;
        int seen =
                keys(line).stream()
                        .mapToInt(key -> found.getOrDefault(key, Set.of()).size())
                        .max()
                        .orElse(0);
        boolean number = NUMBER.matcher(text).matches();
        return seen >= (number ? 2 : Math.max(3, pages / 3));
    }
}
