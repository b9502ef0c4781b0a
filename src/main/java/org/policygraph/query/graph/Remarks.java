package org.policygraph.query.graph;

import java.util.regex.Pattern;

/** Remarks in brackets, as people add them to a name: 农民工（含外出务工）. */
final class Remarks {
    /** Folding has made the brackets of full width narrow; the last one may be missing. */
    private static final Pattern REMARK =
            Pattern.compile(" ?[(\\[【〔][^()\\[\\]【】〔〕]*(?:[)\\]】〕]|$)");

    private Remarks() {}

    /** A folded name without its remarks; the same where it has none, or nothing else. */
    static String without(String folded) {
        String bare = folded;
        while (true) {
            String shorter = REMARK.matcher(bare).replaceAll("");
            if (shorter.equals(bare)) break;
            bare = shorter;
        }
        bare = bare.strip();
        return bare.isEmpty() ? folded : bare;
    }
}
