package org.policygraph.store.remote;

import org.apache.jena.graph.Node;

import java.util.Map;
import java.util.Set;

/**
 * The same wanted of several nodes.
 *
 * @param roots IRIs, each with the name of the one graph in which all that is wanted of it stands;
 *     with {@link #ANYWHERE} where that is not known
 * @param reach what is wanted of each
 */
public record Wanted(Map<Node, Node> roots, Reach reach) {
    /** Stands for no graph in particular. */
    public static final Node ANYWHERE = Node.ANY;

    public Wanted {
        roots = Map.copyOf(roots);
    }

    Set<Node> nodes() {
        return roots.keySet();
    }
}
