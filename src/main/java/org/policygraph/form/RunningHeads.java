package org.policygraph.form;

import org.policygraph.form.PageLayout.Placed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is printed on page after page, above or below the text. A line is that where it is one of
 * the first or last two of several pages, at one height, and the same on each; or a number that
 * grows with the pages, alone or far beside such a line. A number between dashes is one of a page
 * also where there is no other. What ends a sentence is text.
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

    /** The number of a page beside a title, far from it. */
    private static final Pattern BESIDE = Pattern.compile("^(\\d{1,4})\\t|\\t(\\d{1,4})$");

    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");
    private static final Pattern SENTENCE = Pattern.compile(".*[。；：，]");

    private RunningHeads() {}

    /** The lines of each page, without those. */
    static List<List<String>> without(List<List<Placed>> pages) {
        Map<String, Set<Integer>> found = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            List<Placed> lines = pages.get(page);
            for (int i = 0; i < lines.size(); i++) {
                if (!isAtEdge(i, lines)) continue;
                for (String key : keys(lines.get(i), page)) {
                    found.computeIfAbsent(key, _ -> new HashSet<>()).add(page);
                }
            }
        }
        List<List<String>> all = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            List<Placed> lines = pages.get(page);
            List<String> kept = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                boolean head =
                        isAtEdge(i, lines) && isHead(lines.get(i), page, found, pages.size());
                if (!head) kept.add(lines.get(i).text());
            }
            all.add(kept);
        }
        return all;
    }

    private static boolean isAtEdge(int line, List<Placed> lines) {
        return line < EDGE || line >= lines.size() - EDGE;
    }

    /**
     * The line, with a number of its page as far as it is from the count, at its height or beside.
     */
    private static List<String> keys(Placed line, int page) {
        String text = line.text().strip();
        Matcher number = (NUMBER.matcher(text).matches() ? DIGITS : BESIDE).matcher(text);
        if (number.find()) {
            int ahead = Integer.parseInt(number.group().strip()) - page;
            text = number.replaceFirst("#" + ahead);
        }
        long height = Math.round(line.y() / HEIGHT);
        return List.of(text + '@' + height, text + '@' + (height + 1));
    }

    private static boolean isHead(
            Placed line, int page, Map<String, Set<Integer>> found, int pages) {
        String text = line.text().strip();
        if (DASHED.matcher(text).matches()) return true;
        if (SENTENCE.matcher(text).matches()) return false;
        int seen =
                keys(line, page).stream()
                        .mapToInt(key -> found.getOrDefault(key, Set.of()).size())
                        .max()
                        .orElse(0);
        return seen >= (NUMBER.matcher(text).matches() ? 2 : Math.max(3, pages / 3));
    }
}
