package org.policygraph.extract.alignment;

import org.policygraph.extract.facts.DivisionParagraph;
import org.policygraph.extract.facts.OfficialMeasure;
import org.policygraph.extract.outline.Clauses;
import org.policygraph.fold.CharacterPairs;
import org.policygraph.text.TextSpan;

import java.util.List;
import java.util.Set;

/** Finds the measures of an official text that a wording of a digest is made from. */
public final class LikeMeasures {
    private LikeMeasures() {}

    /**
     * Those of some paragraphs that have half of the pairs of characters of one of its clauses.
     *
     * @param paragraphs what the wording's marker stands for
     * @param measures all of the official text
     */
    public static List<OfficialMeasure> of(
            TextSpan wording, List<DivisionParagraph> paragraphs, List<OfficialMeasure> measures) {
        List<Set<Long>> clauses = Clauses.of(wording).stream().map(CharacterPairs::of).toList();
        return measures.stream()
                .filter(each -> paragraphs.stream().anyMatch(of -> of.span().overlaps(each.span())))
                .filter(each -> isLike(CharacterPairs.of(each.span()), clauses))
                .toList();
    }

    private static boolean isLike(Set<Long> measure, List<Set<Long>> clauses) {
        return clauses.stream().anyMatch(clause -> LikeParagraphs.isIn(clause, measure));
    }
}
