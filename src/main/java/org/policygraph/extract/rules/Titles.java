package org.policygraph.extract.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * The titles of documents in a clause, between 《 and 》. Who or what stands in a title is part of a
 * name: 落实《残疾人保障法》 names a law, 《2025年工作要点》 promises nothing for 2025.
 */
final class Titles {
    private Titles() {}

    /**
     * The titles; nested ones are one. A title that the clause cuts reaches to its end, or from its
     * beginning.
     */
    static List<Range> in(String clause) {
        List<Range> found = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < clause.length(); at++) {
            char sign = clause.charAt(at);
            if (sign == '《' && depth++ == 0) from = at;
            if (sign != '》') continue;
            if (depth == 0) found = new ArrayList<>();
            depth = Math.max(0, depth - 1);
            if (depth == 0) found.add(new Range(from, at + 1));
        }
        if (depth > 0) found.add(new Range(from, clause.length()));
        return List.copyOf(found);
    }
}
