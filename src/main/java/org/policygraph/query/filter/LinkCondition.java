package org.policygraph.query.filter;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.LinkShape;
import org.policygraph.mapping.MappedType;
import org.policygraph.query.graph.ConceptsBelow;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.Terms;
import org.policygraph.query.graph.TypeIndex;
import org.policygraph.query.page.Match;
import org.policygraph.query.request.RequestState;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures that are linked to concepts. Concept and basis must hold for the same link.
 *
 * @param link the type of the links
 * @param any linked to at least one of these; empty for no such condition
 * @param all linked to every one of these
 * @param exists whether there is any link at all; null for no such condition
 * @param descend whether a link to a concept below counts for the one above
 * @param bases the bases that count; empty for every basis
 * @param field what {@code exists} is called in reasons
 */
public record LinkCondition(
        MappedType link,
        List<Wanted> any,
        List<Wanted> all,
        @Nullable Boolean exists,
        boolean descend,
        Set<String> bases,
        String field)
        implements Condition {
    /** A concept, and how the client called it. */
    record Wanted(String asked, Node concept) {}

    /** Linked to one concept, or with {@code descend} to one below it. */
    public static LinkCondition to(
            MappedType link, Node concept, boolean descend, Set<String> bases) {
        Wanted wanted = new Wanted(concept.getURI(), concept);
        return new LinkCondition(link, List.of(wanted), List.of(), null, descend, bases, "");
    }

    private record Sought(String asked, ConceptsBelow concepts) {}

    @Override
    public Selected select(RequestState request) {
        List<Sought> anyOf = sought(any, request);
        List<Sought> allOf = sought(all, request);
        BitSet ranks = Condition.EVERY_MEASURE.select(request).ranks();
        if (!anyOf.isEmpty()) {
            BitSet either = new BitSet();
            anyOf.forEach(each -> either.or(linked(each, request)));
            ranks.and(either);
        }
        allOf.forEach(each -> ranks.and(linked(each, request)));
        if (exists != null) {
            BitSet linked = linked(request.view().index(link.name()).nodes(), request);
            if (exists) ranks.and(linked);
            else ranks.andNot(linked);
        }
        List<Sought> both = Stream.concat(anyOf.stream(), allOf.stream()).toList();
        return new Selected(ranks, measure -> reasons(measure, both, request));
    }

    private List<Sought> sought(List<Wanted> wanted, RequestState request) {
        Node upwards = descend ? Terms.iri(shape().below()) : null;
        return wanted.stream()
                .map(
                        each ->
                                new Sought(
                                        each.asked,
                                        ConceptsBelow.of(request.view(), each.concept, upwards)))
                .toList();
    }

    private LinkShape shape() {
        return link.linkShape();
    }

    private BitSet linked(Sought sought, RequestState request) {
        GraphView view = request.view();
        TypeIndex links = view.index(link.name());
        Node to = Terms.iri(shape().to());
        BitSet ranks = new BitSet();
        for (Node concept : sought.concepts.concepts()) {
            request.checkDeadline();
            List<Node> found = view.facts().subjects(to, concept);
            ranks.or(linked(found.stream().filter(links::has).toList(), request));
        }
        return ranks;
    }

    private BitSet linked(List<Node> links, RequestState request) {
        GraphView view = request.view();
        Node from = Terms.iri(shape().from());
        List<Node> measures =
                links.stream()
                        .filter(each -> counts(each, view))
                        .map(each -> view.facts().object(each, from))
                        .filter(Objects::nonNull)
                        .toList();
        return MeasureSelection.ranks(measures, request);
    }

    private boolean counts(Node found, GraphView view) {
        return bases.isEmpty() || bases.contains(Bases.of(view, shape(), found));
    }

    private List<Match> reasons(Node measure, List<Sought> sought, RequestState request) {
        GraphView view = request.view();
        List<Node> links =
                view
                        .index(link.name())
                        .sorted(view.facts().subjects(Terms.iri(shape().from()), measure))
                        .stream()
                        .filter(each -> counts(each, view))
                        .toList();
        Set<Match> matches = new LinkedHashSet<>();
        for (Sought each : sought) {
            links.forEach(found -> addIfMet(each, found, view, matches));
        }
        if (Boolean.TRUE.equals(exists) && sought.isEmpty()) {
            links.forEach(found -> matches.add(any(found, view)));
        }
        return new ArrayList<>(matches);
    }

    private void addIfMet(Sought sought, Node found, GraphView view, Set<Match> matches) {
        Node target = view.facts().object(found, Terms.iri(shape().to()));
        if (target == null || !sought.concepts.has(target)) return;
        List<Node> path = sought.concepts.path(target);
        matches.add(new Match(sought.asked, link.name(), found, path, null));
    }

    private Match any(Node found, GraphView view) {
        Node target = view.facts().object(found, Terms.iri(shape().to()));
        List<Node> path = target == null ? List.of() : List.of(target);
        return new Match(field, link.name(), found, path, null);
    }
}
