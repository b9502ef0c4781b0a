package org.policygraph.extract.official;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Brackets and quotation marks of a folded text, as far as they are closed. */
final class Brackets {
    private static final String OPENING = "(“《〈「『[〔【";
    private static final String CLOSING = ")”》〉」』]〕】";

    private int depth;

    /** Goes on through these characters. */
    void read(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (OPENING.indexOf(text.charAt(at)) >= 0) depth++;
            if (CLOSING.indexOf(text.charAt(at)) >= 0 && depth > 0) depth--;
        }
    }

    /** Whether one was opened and not closed. */
    boolean isOpen() {
        return depth > 0;
    }

    /** Whether these characters close more than they open at some place. */
    static boolean closesFirst(String text) {
        int open = 0;
        for (int at = 0; at < text.length(); at++) {
            if (OPENING.indexOf(text.charAt(at)) >= 0) open++;
            if (CLOSING.indexOf(text.charAt(at)) >= 0 && --open < 0) return true;
        }
        return false;
    }

    /**
     * For each unit that opens a bracket the unit that closes it, and the other way round; -1
     * elsewhere. One that is never closed counts for nothing.
     */
    static int[] pairs(String text) {
        int[] pairs = new int[text.length()];
        Arrays.fill(pairs, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < text.length(); at++) {
            if (OPENING.indexOf(text.charAt(at)) >= 0) open.push(at);
            int kind = CLOSING.indexOf(text.charAt(at));
            if (kind < 0) continue;
            close(text, pairs, open, at, OPENING.charAt(kind));
        }
        return pairs;
    }

    /** Closes the innermost of its kind; what stands open inside of it is a slip, at most three. */
    private static void close(String text, int[] pairs, Deque<Integer> open, int at, char opening) {
        int slips = 0;
        for (int candidate : open) {
            if (text.charAt(candidate) == opening) {
                for (int slip = 0; slip <= slips; slip++) open.pop();
                pairs[candidate] = at;
                pairs[at] = candidate;
                return;
            }
            if (++slips > 3) return;
        }
    }
}
