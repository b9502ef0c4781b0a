package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.Basis;
import org.policygraph.extract.facts.Link;
import org.policygraph.extract.facts.Measure;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.extract.outline.Outline;
import org.policygraph.text.MatchingCopy;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Applies all rules to one measure. Compiled once for a vocabulary; safe for use by several
 * threads.
 */
public final class MeasureRules {
    private final ClauseReader clauseReader;
    private final GroupRules groupRules;
    private final RemitRules remitRules;

    /** Compiles the rules for a vocabulary. */
    public MeasureRules(Vocabulary vocabulary) {
        this.clauseReader = new ClauseReader(vocabulary);
        this.groupRules = new GroupRules(vocabulary);
        this.remitRules = new RemitRules(vocabulary);
    }

    /**
     * The facts of one measure at its place in the digest.
     *
     * @param isCentral whether its document is one of the centre: the remits of central bodies say
     *     nothing of one that is not
     * @param written the year in which the digest was written; null where it is not known
     */
    public Measure apply(
            Outline.Measure outline,
            int themePosition,
            int position,
            boolean isCentral,
            @Nullable Year written) {
        List<ParsedClause> clauses =
                clauseReader.read(outline.clauses().stream().map(MatchingCopy::of).toList());
        List<Link> audiences = groupRules.links(clauses);
        List<Link> responsibilities = responsibilities(clauses, isCentral);
        Numbers numbers = CommitmentRules.numbers(clauses, null, MeasureContext.in(written));
        boolean isNamed = responsibilities.stream().anyMatch(link -> link.basis() == Basis.STATED);
        return new Measure(
                themePosition,
                position,
                outline.span(),
                outline.clauses(),
                outline.citations(),
                audiences,
                responsibilities,
                numbers.commitments(),
                numbers.conditions(),
                Absences.of(clauses, audiences, isNamed, numbers, Absence.Reason.NOT_IN_DIGEST));
    }

    /**
     * Bodies named as acting; and for the clauses that name none, present or former, the bodies
     * whose remit fits, in a document of the centre.
     */
    private List<Link> responsibilities(List<ParsedClause> clauses, boolean isCentral) {
        List<RuleMatch> all = new ArrayList<>();
        List<ParsedClause> silent = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (ParsedClause clause : clauses) {
            List<RuleMatch> stated = BodyRules.firings(clause);
            if (stated.isEmpty() && clause.formerBodies().isEmpty()) silent.add(clause);
            all.addAll(stated);
            stated.forEach(match -> named.add(match.concept()));
        }
        if (isCentral) {
            remitRules.firings(silent).stream()
                    .filter(match -> !named.contains(match.concept()))
                    .forEach(all::add);
        }
        return Links.of(all);
    }
}
