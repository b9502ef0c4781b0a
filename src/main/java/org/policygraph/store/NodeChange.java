package org.policygraph.store;

import org.apache.jena.graph.Node;

import java.util.List;

/**
 * What a version did to a node.
 *
 * @param node the node
 * @param kind what was done
 * @param types its values of rdf:type, before where it was removed and otherwise afterwards
 */
public record NodeChange(Node node, Kind kind, List<Node> types) {
    /** Kinds of change. */
    public enum Kind {
        /** Nothing was said of it before. */
        ADDED,
        /** Something else was said of it before. */
        CHANGED,
        /** Nothing is said of it any more. */
        REMOVED
    }
}
