package org.policygraph.extract.alignment;

import org.policygraph.extract.facts.DigestFacts;
import org.policygraph.extract.outline.Clauses;
import org.policygraph.fold.CharacterPairs;
import org.policygraph.text.TextSpan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The pairs of characters of all that a marker follows, wherever it stands in a digest.
 *
 * @param clauses those of each clause
 */
record MarkerWording(List<Set<Long>> clauses) {
    static MarkerWording of(DigestFacts digest, int marker) {
        List<Set<Long>> clauses =
                digest.measures()
                        .flatMap(measure -> measure.citations().stream())
                        .filter(citation -> citation.paragraph() == marker)
                        .map(citation -> citation.quote())
                        .distinct()
                        .flatMap(quote -> Clauses.of(quote).stream())
                        .map((TextSpan clause) -> CharacterPairs.of(clause))
                        .filter(pairs -> !pairs.isEmpty())
                        .toList();
        return new MarkerWording(clauses);
    }

    /** Those of all clauses together. */
    Set<Long> pooled() {
        return pooled(clauses);
    }

    static Set<Long> pooled(List<Set<Long>> clauses) {
        Set<Long> pooled = new HashSet<>();
        clauses.forEach(pooled::addAll);
        return pooled;
    }
}
