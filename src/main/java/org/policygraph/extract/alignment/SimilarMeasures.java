package org.policygraph.extract.alignment;

import org.policygraph.extract.facts.DivisionParagraph;
import org.policygraph.extract.facts.OfficialMeasure;
import org.policygraph.extract.outline.Clauses;
import org.policygraph.fold.CharacterPairs;
import org.policygraph.text.TextSpan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the measures of an official text that a wording of a digest is made from. */
public final class SimilarMeasures {
    private SimilarMeasures() {}

    /**
     * A measure that is alike.
     *
     * @param similarity share of the pairs of characters of the clause that is most like it, that
     *     the measure has, 0 to 1
     */
    public record Like(OfficialMeasure measure, BigDecimal similarity) {}

    /**
     * Those of some paragraphs that have half of the pairs of characters of one of its clauses.
     *
     * @param paragraphs what the wording's marker stands for
     * @param measures all of the official text
     */
    public static List<Like> of(
            TextSpan wording, List<DivisionParagraph> paragraphs, List<OfficialMeasure> measures) {
        List<Set<Long>> clauses = Clauses.of(wording).stream().map(CharacterPairs::of).toList();
        List<Like> found = new ArrayList<>();
        for (OfficialMeasure each : measures) {
            if (paragraphs.stream().noneMatch(of -> of.span().overlaps(each.span()))) continue;
            double similarity = similarity(CharacterPairs.of(each.span()), clauses);
            if (similarity < SimilarParagraphs.CLAUSE_FLOOR) continue;
            found.add(new Like(each, SimilarParagraphs.rounded(similarity)));
        }
        return found;
    }

    private static double similarity(Set<Long> measure, List<Set<Long>> clauses) {
        return clauses.stream()
                .mapToDouble(clause -> SimilarParagraphs.share(clause, measure))
                .max()
                .orElse(0);
    }
}
