package org.policygraph.extract.rules;

import org.policygraph.extract.lexicon.Lexicon;
import org.policygraph.text.MatchingCopy;
import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * A clause, its matching copy and what was found in it.
 *
 * @param position in the measure, from 1
 * @param copy the folded characters with the way back
 * @param text the same characters, simplified where they are traditional, unit by unit
 * @param hits the words in order, but for those in parts that exclude
 * @param excluded the parts that say who is not meant, and names of bodies that are no more
 * @param titles the titles of documents
 * @param formerBodies names of bodies that are no more, outside of titles
 */
record ReadClause(
        int position,
        MatchingCopy copy,
        String text,
        List<Lexicon.Hit<Meaning>> hits,
        List<Range> excluded,
        List<TextSpan> titles,
        List<TextSpan> formerBodies) {
    TextSpan span(int from, int to) {
        return copy.span(from, to);
    }

    /** What follows a span of the clause, as it is matched. */
    String after(TextSpan span) {
        int at = text.length();
        while (at > 0 && copy.origin(at - 1) >= span.end()) at--;
        return text.substring(at);
    }

    boolean isExcluded(int unit) {
        return Range.anyHolds(excluded, unit);
    }

    boolean isInTitle(TextSpan span) {
        return titles.stream().anyMatch(span::overlaps);
    }
}
