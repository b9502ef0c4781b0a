package org.policygraph.extract.official;

import org.policygraph.text.PrefilteredPattern;

import java.util.List;

/** The table of contents before a document (目录): its entries are no divisions. */
final class Contents {
    private static final PrefilteredPattern TITLE = PrefilteredPattern.compile("^目\\s*[录次]$");
    private static final PrefilteredPattern PAGE =
            PrefilteredPattern.compile("[\\s.…·—-]*[0-9]{0,3}$");
    private static final int LONGEST_ENTRY = 60;
    private static final int MOST_ENTRIES = 300;

    private Contents() {}

    /** Index of its title; the number of lines if there is none. */
    static int start(List<Line> lines) {
        for (int at = 0; at < lines.size(); at++) {
            if (TITLE.matcher(lines.get(at).text()).matches()) return at;
        }
        return lines.size();
    }

    /** One past its last entry: the body begins where the first entry stands again. */
    static int end(List<Line> lines) {
        int start = start(lines);
        if (start + 1 >= lines.size()) return lines.size();
        String first = name(lines.get(start + 1));
        for (int at = start + 2; at < Math.min(lines.size(), start + MOST_ENTRIES); at++) {
            Line line = lines.get(at);
            if (!first.isEmpty() && name(line).equals(first)) return at;
        }
        int at = start + 1;
        while (at < lines.size() && isEntry(lines.get(at))) at++;
        return at;
    }

    private static boolean isEntry(Line line) {
        String text = line.text();
        boolean hasPage = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
        return hasPage && text.length() <= LONGEST_ENTRY && text.indexOf('。') < 0;
    }

    private static String name(Line line) {
        return PAGE.matcher(line.text()).replaceFirst("").replaceAll("\\s", "");
    }
}
