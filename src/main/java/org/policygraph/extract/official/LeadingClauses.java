package org.policygraph.extract.official;

import org.policygraph.text.PrefilteredPattern;

import java.util.BitSet;
import java.util.List;

/** What leads up to a place in a folded text: the clauses of its sentence, and quotation marks. */
final class LeadingClauses {
    private static final String SENTENCE_ENDS = "。;!?\n";
    private static final String CLAUSE_ENDS = ",:";

    /** What stands further before says nothing of a place. */
    private static final int LONGEST = 600;

    private static final PrefilteredPattern LABEL =
            PrefilteredPattern.compile(
                    "^\\s*(?:第?[0-9一二三四五六七八九十百]{1,4}[、.条]|\\([0-9一二三四五六七八九十]{1,3}\\)|附则)\\s*");

    private LeadingClauses() {}

    /** The clause that runs up to here, without the label of its paragraph. */
    static String before(String text, int at) {
        return LABEL.matcher(text.substring(start(text, at, SENTENCE_ENDS + CLAUSE_ENDS), at))
                .replaceFirst("");
    }

    /** The clauses of the sentence before that one, in order. */
    static List<String> earlier(String text, int at) {
        int end = start(text, at, SENTENCE_ENDS + CLAUSE_ENDS);
        int start = start(text, at, SENTENCE_ENDS);
        if (start >= end) return List.of();
        String clauses = text.substring(start, end - 1);
        return List.of(LABEL.matcher(clauses).replaceFirst("").split("[,:]", -1));
    }

    /** Whether a quotation is open here. */
    static boolean isQuoted(String text, int at) {
        return quoted(text).get(at);
    }

    /** The places of a text before which a quotation is open, read once for all of them. */
    static BitSet quoted(String text) {
        BitSet quoted = new BitSet();
        int open = 0;
        boolean isOpen = false;
        for (int place = 0; place < text.length(); place++) {
            if (isOpen || open > 0) quoted.set(place);
            switch (text.charAt(place)) {
                case '“', '「', '『' -> open++;
                case '”', '」', '』' -> open = Math.max(0, open - 1);
                case '"' -> isOpen = !isOpen;
                default -> {}
            }
        }
        return quoted;
    }

    /** Marks within titles and brackets end no clause. */
    private static int start(String text, int at, String ends) {
        int depth = 0;
        int first = Math.max(0, at - LONGEST);
        for (int place = at - 1; place >= first; place--) {
            char character = text.charAt(place);
            if (character == '》' || character == ')') depth++;
            else if (character == '《' || character == '(') depth = Math.max(0, depth - 1);
            else if (depth == 0 && ends.indexOf(character) >= 0) return place + 1;
        }
        return first;
    }
}
