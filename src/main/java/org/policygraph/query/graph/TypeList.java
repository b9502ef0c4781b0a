package org.policygraph.query.graph;

import org.apache.jena.graph.Node;

import java.util.List;

/**
 * All records of one type in a snapshot, in their natural order. For types of which there are
 * hundreds or thousands; measures and commitments are found by the index.
 *
 * @param nodes the records
 */
public record TypeList(List<Node> nodes) {
    public TypeList {
        nodes = List.copyOf(nodes);
    }

    static TypeList of(GraphView view, RecordType type) {
        Reading reading = new Reading(view, Long.MAX_VALUE);
        List<Entity> found =
                view.facts().subjects(Terms.TYPE, type.classNode()).stream()
                        .filter(Node::isURI)
                        .distinct()
                        .map(reading::entity)
                        .toList();
        return new TypeList(type.order().sorted(found).stream().map(Entity::node).toList());
    }

    public int size() {
        return nodes.size();
    }
}
