package org.policygraph.extract.rules;

import org.policygraph.extract.lexicon.Lexicon;
import org.policygraph.text.MatchingCopy;
import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * A clause, its matching copy and the words found in it.
 *
 * @param position in the measure, from 1
 * @param copy the folded characters with the way back
 * @param hits the words in order
 */
record ReadClause(int position, MatchingCopy copy, List<Lexicon.Hit<Meaning>> hits) {
    String text() {
        return copy.text();
    }

    TextSpan span(int from, int to) {
        return copy.span(from, to);
    }
}
