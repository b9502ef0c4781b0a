package org.policygraph.query.graph;

import org.apache.jena.graph.Node;

import java.util.List;

/**
 * All records of one type in a snapshot, in their natural order, as the index has them. For types
 * of which there are hundreds or thousands.
 *
 * @param nodes the records
 */
public record TypeList(List<Node> nodes) {
    public TypeList {
        nodes = List.copyOf(nodes);
    }
}
