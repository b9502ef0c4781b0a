package org.policygraph.query.graph;

import java.util.stream.IntStream;

/** How unlike two names are. */
public final class Likeness {
    /** The distance of names with nothing in common. */
    private static final double FARTHEST = 2;

    private Likeness() {}

    /** From 1 for the same name to 0 for names with nothing in common. */
    public static double of(String one, String other) {
        return 1 - distance(one, other) / FARTHEST;
    }

    /** The same where the edits and the share of characters are known. */
    static double of(String one, String other, int edits, double unshared) {
        return 1 - distance(one, other, edits, unshared) / FARTHEST;
    }

    /**
     * From 0 for the same name to 2 for names with nothing in common: the edit distance and the
     * share of characters that only one of them has, each as a part of the longer name.
     */
    static double distance(String one, String other) {
        long shared = one.chars().distinct().filter(c -> other.indexOf(c) >= 0).count();
        long all = IntStream.concat(one.chars(), other.chars()).distinct().count();
        return all == 0 ? 0 : distance(one, other, edits(one, other), 1 - (double) shared / all);
    }

    private static double distance(String one, String other, int edits, double unshared) {
        return (double) edits / Math.max(one.length(), other.length()) + unshared;
    }

    /**
     * The optimal string alignment distance: insertions, deletions, replacements, and swaps of
     * neighbours, none inside another.
     */
    static int edits(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int replaced = last[j - 1] + (same ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (areSwapped(one, i, other, j)) row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }

    private static boolean areSwapped(String one, int i, String other, int j) {
        return i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
