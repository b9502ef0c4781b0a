package org.policygraph.query.graph;

import java.util.stream.IntStream;

/** How unlike two names are. */
public final class Likeness {
    private Likeness() {}

    /**
     * From 0 for the same name to 2 for names with nothing in common: the edit distance and the
     * share of characters that only one of them has, each as a part of the longer name.
     */
    static double distance(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        if (longer == 0) return 0;
        long shared = one.chars().distinct().filter(c -> other.indexOf(c) >= 0).count();
        long all = IntStream.concat(one.chars(), other.chars()).distinct().count();
        return (double) edits(one, other) / longer + 1 - (double) shared / all;
    }

    /** Levenshtein's distance: insertions, deletions and replacements. */
    private static int edits(String one, String other) {
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
