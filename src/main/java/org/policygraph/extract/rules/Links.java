package org.policygraph.extract.rules;

import org.policygraph.extract.facts.Basis;
import org.policygraph.extract.facts.Evidence;
import org.policygraph.extract.facts.Link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers firings into one link for each concept. */
final class Links {
    private Links() {}

    /**
     * One link for each concept, on the strongest basis that fired, with the evidence of that basis
     * alone: what is stated is not mixed with what is inferred. Strongest basis first, then in the
     * order of the firings.
     */
    static List<Link> of(List<RuleMatch> firings) {
        Map<String, List<RuleMatch>> byConcept = new LinkedHashMap<>();
        for (RuleMatch match : firings) {
            byConcept.computeIfAbsent(match.concept(), c -> new ArrayList<>()).add(match);
        }
        List<Link> links = new ArrayList<>();
        byConcept.forEach((concept, fired) -> links.add(link(concept, fired)));
        links.sort(Comparator.comparing(Link::basis));
        return links;
    }

    private static Link link(String concept, List<RuleMatch> fired) {
        Basis strongest =
                fired.stream().map(RuleMatch::basis).min(Comparator.naturalOrder()).orElseThrow();
        List<Evidence> evidence =
                fired.stream()
                        .filter(match -> match.basis() == strongest)
                        .map(RuleMatch::evidence)
                        .distinct()
                        .toList();
        return new Link(concept, strongest, evidence);
    }
}
