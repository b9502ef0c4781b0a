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
    static List<Link> of(List<Firing> firings) {
        Map<String, List<Firing>> byConcept = new LinkedHashMap<>();
        for (Firing firing : firings) {
            byConcept.computeIfAbsent(firing.concept(), c -> new ArrayList<>()).add(firing);
        }
        List<Link> links = new ArrayList<>();
        byConcept.forEach((concept, fired) -> links.add(link(concept, fired)));
        links.sort(Comparator.comparing(Link::basis));
        return links;
    }

    private static Link link(String concept, List<Firing> fired) {
        Basis strongest =
                fired.stream().map(Firing::basis).min(Comparator.naturalOrder()).orElseThrow();
        List<Evidence> evidence =
                fired.stream()
                        .filter(firing -> firing.basis() == strongest)
                        .map(Firing::evidence)
                        .distinct()
                        .toList();
        return new Link(concept, strongest, evidence);
    }
}
