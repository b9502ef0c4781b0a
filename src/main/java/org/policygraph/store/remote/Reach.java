package org.policygraph.store.remote;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is wanted of a node, and of the nodes that it leads to.
 *
 * @param isRead whether what is said of the node itself is wanted
 * @param steps where to go from it
 */
public record Reach(boolean isRead, List<Step> steps) {
    /** What is said of the node, and nothing beyond. */
    public static final Reach RECORD = new Reach(true, List.of());

    /**
     * A property to follow.
     *
     * @param isInverse from the value to those that have it
     * @param kind only to those of this class; null for any
     * @param beyond what is wanted of those that it leads to
     */
    public record Step(Node property, boolean isInverse, @Nullable Node kind, Reach beyond) {
        /** The edge that an inverse step takes from a node. */
        public Edge from(Node value) {
            return new Edge(property, value, kind);
        }
    }

    /**
     * A way to all that have a value.
     *
     * @param kind only to those of this class; null for any
     */
    public record Edge(Node property, Node value, @Nullable Node kind) {}

    public Reach {
        steps = List.copyOf(steps);
    }
}
