package org.policygraph.index.asked;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.policygraph.index.IndexPlan;
import org.policygraph.index.LinkPlan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells whether a graph has whole records of what is looked for together, so that an engine can
 * look for it in one graph at a time. Else it must look for each statement in all graphs: the rows
 * are then as many as the versions of the graphs, multiplied for each statement.
 */
record Wholeness(IndexPlan plan, Graph graph) {
    private static final Node TYPE = RDF.type.asNode();

    boolean isWhole() {
        return areTyped()
                && has(plan.measureClass(), List.of(plan.document(), plan.text()))
                && plan.links().stream().allMatch(this::hasWhole)
                && hasWholeCitations();
    }

    /** Nothing is said here of what is declared elsewhere. */
    private boolean areTyped() {
        Set<Node> properties = new HashSet<>(Set.of(plan.document(), plan.text()));
        for (LinkPlan link : plan.links()) properties.addAll(List.of(link.target(), link.basis()));
        return properties.stream()
                .flatMap(property -> find(Node.ANY, property, Node.ANY))
                .allMatch(each -> has(each.getSubject(), TYPE));
    }

    private boolean hasWhole(LinkPlan link) {
        return has(link.linkClass(), List.of(link.measure(), link.target()));
    }

    private boolean has(Node kind, List<Node> properties) {
        return find(Node.ANY, TYPE, kind)
                .allMatch(
                        each ->
                                properties.stream()
                                        .allMatch(property -> has(each.getSubject(), property)));
    }

    private boolean hasWholeCitations() {
        return find(Node.ANY, plan.citation(), Node.ANY)
                        .allMatch(each -> has(each.getObject(), plan.paragraph()))
                && find(Node.ANY, plan.paragraph(), Node.ANY)
                        .allMatch(
                                each ->
                                        graph.contains(
                                                Node.ANY, plan.citation(), each.getSubject()));
    }

    private boolean has(Node subject, Node property) {
        return graph.contains(subject, property, Node.ANY);
    }

    private Stream<Triple> find(Node subject, Node property, Node object) {
        return graph.find(subject, property, object).toList().stream();
    }
}
