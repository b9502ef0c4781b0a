package org.policygraph.extract.official;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts at 。！？ outside of brackets and quotation marks, and between the cells of a table; a
 * semicolon does not cut.
 */
final class SentenceCutter {
    static final String ENDS = "。!?";

    private SentenceCutter() {}

    /** The ends of the sentences of [from, to); the last is {@code to}. */
    static List<Integer> ends(String text, int[] pairs, int from, int to) {
        List<Integer> ends = new ArrayList<>();
        for (int at = from; at < to; ) {
            at = end(text, pairs, at, to);
            ends.add(at);
        }
        return ends;
    }

    /** One past the end of the first sentence of [from, to). */
    static int end(String text, int[] pairs, int from, int to) {
        for (int at = from; at < to; at++) {
            if (pairs[at] > at) at = Math.min(pairs[at], to - 1);
            else if (text.charAt(at) == '\t' || ENDS.indexOf(text.charAt(at)) >= 0) return at + 1;
        }
        return to;
    }
}
