package org.policygraph.query.filter;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.Criterion;
import org.policygraph.mapping.LinkShape;
import org.policygraph.mapping.MappedType;
import org.policygraph.query.graph.ConceptDescendants;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.page.Match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures that are linked to concepts. Concept and basis must hold for the same link.
 *
 * @param link the type of the links
 * @param any linked to at least one of these; empty for no such condition
 * @param all linked to every one of these
 * @param exists whether there is any link at all; null for no such condition
 * @param descend whether a link to a concept below counts for the one above
 * @param bases the bases that count
 * @param roles the roles that count; empty for whatever role
 * @param field what {@code exists} is called in reasons
 */
public record LinkCondition(
        MappedType link,
        List<Wanted> any,
        List<Wanted> all,
        @Nullable Boolean exists,
        boolean descend,
        Set<String> bases,
        Set<String> roles,
        String field)
        implements MeasureConstraint {
    private static final String ROLE = "role";

    /** What the client called so: one concept, or any of several bodies that documents call so. */
    record Wanted(String asked, Set<Node> concepts) {
        Wanted {
            concepts = Set.copyOf(concepts);
        }
    }

    /** Linked to one concept, or with {@code descend} to one below it. */
    public static LinkCondition to(
            MappedType link, Node concept, boolean descend, Set<String> bases) {
        Wanted wanted = new Wanted(concept.getURI(), Set.of(concept));
        return new LinkCondition(
                link, List.of(wanted), List.of(), null, descend, bases, Set.of(), "");
    }

    @Override
    public Criterion criterion() {
        List<Criterion> parts = new ArrayList<>();
        if (!any.isEmpty()) {
            Set<Node> concepts =
                    any.stream()
                            .flatMap(each -> each.concepts.stream())
                            .collect(Collectors.toUnmodifiableSet());
            parts.add(linked(concepts));
        }
        all.forEach(each -> parts.add(linked(each.concepts)));
        if (exists != null) {
            Criterion some = new Criterion.HasLink(link.name(), bases, roles);
            parts.add(exists ? some : new Criterion.Not(some));
        }
        return parts.size() == 1 ? parts.getFirst() : new Criterion.All(parts);
    }

    private Criterion linked(Set<Node> concepts) {
        return new Criterion.Linked(link.name(), concepts, descend, bases, roles);
    }

    @Override
    public List<Match> reasons(Entity measure) {
        RequestContext reading = measure.reading();
        LinkShape shape = link.linkShape();
        Node upwards = descend ? EngineTerms.iri(shape.below()) : null;
        List<Entity> links = links(measure);
        Set<Match> matches = new LinkedHashSet<>();
        Stream.concat(any.stream(), all.stream())
                .forEach(
                        wanted -> {
                            for (Node concept : wanted.concepts) {
                                var below = ConceptDescendants.of(reading, concept, upwards);
                                links.forEach(each -> addIfMet(wanted, below, each, matches));
                            }
                        });
        if (Boolean.TRUE.equals(exists) && any.isEmpty() && all.isEmpty()) {
            links.forEach(each -> matches.add(some(each)));
        }
        return List.copyOf(matches);
    }

    private List<Entity> links(Entity measure) {
        RequestContext reading = measure.reading();
        var type = reading.view().type(link.name());
        Node from = EngineTerms.iri(link.linkShape().from());
        List<Entity> found =
                reading.entities(reading.subjects(from, measure.node())).stream()
                        .filter(each -> each.is(type) && counts(each))
                        .toList();
        return type.order().sorted(found);
    }

    private boolean counts(Entity found) {
        return bases.contains(Bases.of(found, link.linkShape()))
                && (roles.isEmpty() || roles.contains(role(found)));
    }

    private String role(Entity found) {
        Node role = found.value(EngineTerms.iri(link.property(ROLE).iri()));
        return role == null ? "" : EngineTerms.localName(role.getURI());
    }

    private void addIfMet(
            Wanted wanted, ConceptDescendants below, Entity found, Set<Match> matches) {
        Node target = target(found);
        if (target == null || !below.has(target)) return;
        List<Entity> path = found.reading().entities(below.path(target));
        matches.add(new Match(wanted.asked, link.name(), found, path, null));
    }

    private Match some(Entity found) {
        Node target = target(found);
        List<Entity> path = target == null ? List.of() : List.of(found.reading().entity(target));
        return new Match(field, link.name(), found, path, null);
    }

    private @Nullable Node target(Entity found) {
        return found.value(EngineTerms.iri(link.linkShape().to()));
    }
}
