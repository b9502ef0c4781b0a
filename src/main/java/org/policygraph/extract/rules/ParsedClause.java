package org.policygraph.extract.rules;

import org.policygraph.extract.lexicon.Lexicon;
import org.policygraph.fold.SimplifiedForms;
import org.policygraph.text.MatchingCopy;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
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
record ParsedClause(
        int position,
        MatchingCopy copy,
        String text,
        List<Lexicon.Hit<Meaning>> hits,
        List<Range> excluded,
        List<TextSpan> titles,
        List<TextSpan> formerBodies) {
    /** A clause of a sentence, to be read for numbers and times alone. */
    static ParsedClause ofSentence(int position, TextSpan clause) {
        MatchingCopy copy = MatchingCopy.unbroken(clause);
        String text = SimplifiedForms.of(copy);
        List<TextSpan> titles =
                Titles.in(text).stream().map(title -> copy.span(title.from(), title.to())).toList();
        return new ParsedClause(position, copy, text, List.of(), List.of(), titles, List.of());
    }

    /** The same clause, in which these parts of its text promise no more than titles do. */
    ParsedClause quoting(List<TextSpan> quoted) {
        List<TextSpan> all = new ArrayList<>(titles);
        all.addAll(quoted);
        return new ParsedClause(
                position, copy, text, hits, excluded, List.copyOf(all), formerBodies);
    }

    TextSpan span(int from, int to) {
        return copy.span(from, to);
    }

    /** The unit of the copy at which a code point of the held text stands. */
    int unit(int point) {
        int unit = 0;
        while (unit < text.length() && copy.origin(unit) < point) unit++;
        return unit;
    }

    boolean isExcluded(int unit) {
        return Range.anyHolds(excluded, unit);
    }

    boolean isInTitle(TextSpan span) {
        return titles.stream().anyMatch(span::overlaps);
    }
}
