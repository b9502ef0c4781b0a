package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A link from a measure to a concept as a graph holds it.
 *
 * @param iri its own IRI, which tells several links to one concept apart
 * @param basis on what it rests
 * @param found on what it rested before a person decided on it; null if nobody did, or no rule has
 *     found it
 * @param curation the decision; null if there is none
 * @param position its place among the measure's links of the kind, from 1
 * @param evidence all that is said of its evidence, and of the part that a text gives to a body
 */
record StoredLink(
        LinkKind kind,
        Node iri,
        Node measure,
        Node concept,
        Node basis,
        @Nullable Node found,
        @Nullable Node curation,
        int position,
        List<Triple> evidence) {
    private static final Set<Node> INFERRED = Set.of(Pol.IMPLIED, Pol.REMIT);
    private static final List<Node> PRINTED =
            List.of(Pol.role, Pol.roleBasis, Pol.roleRule, Pol.note, Pol.printed);

    /** A link that nobody has decided on. */
    static StoredLink found(LinkKind kind, Node measure, Node concept, Node basis, int position) {
        Node iri = kind.iri(measure, concept);
        return new StoredLink(kind, iri, measure, concept, basis, null, null, position, List.of());
    }

    /** The same under another IRI. */
    StoredLink at(Node other) {
        return new StoredLink(
                kind, other, measure, concept, basis, found, curation, position, evidence);
    }

    /** A link that no rule has found, made or kept by a decision. */
    static StoredLink added(
            LinkKind kind, Node measure, Node concept, Node basis, Node curation, int position) {
        Node iri = kind.iri(measure, concept);
        return new StoredLink(
                kind, iri, measure, concept, basis, null, curation, position, List.of());
    }

    /** All links of a graph that are whole. */
    static List<StoredLink> in(Graph graph) {
        List<StoredLink> links = new ArrayList<>();
        for (LinkKind kind : LinkKind.values()) {
            for (Triple each : graph.find(Node.ANY, kind.link(), Node.ANY).toList()) {
                StoredLink read = read(graph, kind, each.getSubject(), each.getObject());
                if (read != null) links.add(read);
            }
        }
        return links;
    }

    /** A link of a measure; null if the graph does not hold it whole. */
    static @Nullable StoredLink read(Graph graph, LinkKind kind, Node measure, Node link) {
        Node concept = StoredText.value(graph, link, kind.target());
        Node basis = StoredText.value(graph, link, Pol.basis);
        int position = StoredText.place(graph, link, Pol.position);
        if (concept == null || basis == null || position < 1) return null;
        List<Triple> evidence = new ArrayList<>();
        graph.find(link, Pol.evidence, Node.ANY)
                .forEach(
                        each -> {
                            evidence.add(each);
                            graph.find(each.getObject(), Node.ANY, Node.ANY).forEach(evidence::add);
                        });
        for (Node printed : PRINTED) graph.find(link, printed, Node.ANY).forEach(evidence::add);
        Node found = StoredText.value(graph, link, Pol.foundBasis);
        Node curation = StoredText.value(graph, link, Pol.curation);
        return new StoredLink(
                kind, link, measure, concept, basis, found, curation, position, evidence);
    }

    boolean isInferred() {
        return INFERRED.contains(basis);
    }

    /** What becomes of a link that a rule found after a decision on it. */
    StoredLink decided(Node newBasis, Node decision) {
        return new StoredLink(
                kind, iri, measure, concept, newBasis, basis, decision, position, evidence);
    }

    /** The link as a rule found it; empty if none did. */
    Optional<StoredLink> asFound() {
        if (curation == null) return Optional.of(this);
        if (found == null) return Optional.empty();
        return Optional.of(
                new StoredLink(kind, iri, measure, concept, found, null, null, position, evidence));
    }

    /** All that is said of it, with the property that leads past it to the concept. */
    List<Triple> triples() {
        Graph graph = new GraphMemFast();
        GraphWriter from = new GraphWriter(graph, measure).node(kind.link(), iri);
        if (!basis.equals(Pol.REJECTED)) {
            from.node(isInferred() ? kind.inferred() : kind.stated(), concept);
        }
        GraphWriter link =
                from.about(iri)
                        .type(kind.type())
                        .node(Pol.measure, measure)
                        .node(kind.target(), concept)
                        .node(Pol.basis, basis)
                        .integer(Pol.position, position);
        if (found != null) link.node(Pol.foundBasis, found);
        if (curation != null) link.node(Pol.curation, curation);
        evidence.forEach(graph::add);
        return graph.find().toList();
    }
}
