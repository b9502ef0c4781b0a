package org.policygraph.form;

import java.util.ArrayList;
import java.util.List;

/** Names pages of a file, counted from 1, as they are written: {@code pages 3, 7–9}. */
final class PageRanges {
    /** More places than these are counted and not listed. */
    private static final int LISTED = 20;

    private PageRanges() {}

    /**
     * The pages in words.
     *
     * @param pages at least one, in ascending order
     */
    static String of(List<Integer> pages) {
        List<String> ranges = new ArrayList<>();
        int listed = 0;
        for (int at = 0; at < pages.size() && ranges.size() < LISTED; ) {
            int first = at;
            while (at + 1 < pages.size() && pages.get(at + 1) == pages.get(at) + 1) at++;
            boolean alone = first == at;
            ranges.add(alone ? "" + pages.get(at) : pages.get(first) + "–" + pages.get(at));
            listed = ++at;
        }
        String more = listed < pages.size() ? " and " + (pages.size() - listed) + " more" : "";
        return (pages.size() == 1 ? "page " : "pages ") + String.join(", ", ranges) + more;
    }
}
