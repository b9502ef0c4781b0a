package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.policygraph.mapping.PropertyField;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All records of one type in a snapshot, in their natural order. For types of which there are
 * hundreds or thousands; measures and commitments are found by the index.
 *
 * @param nodes the records
 */
public record TypeList(List<Node> nodes) {
    private static final String LISTED = "listed";

    public TypeList {
        nodes = List.copyOf(nodes);
    }

    /** Those that the vocabulary lists; all of a type that is no vocabulary. */
    static TypeList listed(GraphView view, RecordType type) {
        Set<Node> lacking = lacking(view, type);
        return of(view, type, node -> !lacking.contains(node));
    }

    /** Those that it lacks. */
    static TypeList unlisted(GraphView view, RecordType type) {
        return of(view, type, lacking(view, type)::contains);
    }

    private static Set<Node> lacking(GraphView view, RecordType type) {
        PropertyField listed = type.mapped().findProperty(LISTED);
        if (listed == null) return Set.of();
        return Set.copyOf(view.facts().subjects(EngineTerms.iri(listed.iri()), EngineTerms.FALSE));
    }

    private static TypeList of(GraphView view, RecordType type, Predicate<Node> condition) {
        RequestContext reading = new RequestContext(view, Long.MAX_VALUE);
        List<Entity> found =
                view.facts().subjects(EngineTerms.TYPE, type.classNode()).stream()
                        .filter(Node::isURI)
                        .filter(condition)
                        .distinct()
                        .map(reading::entity)
                        .toList();
        return new TypeList(type.order().sorted(found).stream().map(Entity::node).toList());
    }

    public int size() {
        return nodes.size();
    }
}
