package org.policygraph.store.remote;

import org.apache.jena.graph.Node;

import java.util.Map;
import java.util.Set;

/**
 * The same wanted of several nodes.
 *
 * @param roots IRIs, each with the names of the graphs in which all that is wanted of it stands;
 *     with none where that is not known
 * @param reach what is wanted of each
 */
public record Wanted(Map<Node, Set<Node>> roots, Reach reach) {
    public Wanted {
        roots = Map.copyOf(roots);
    }

    Set<Node> nodes() {
        return roots.keySet();
    }
}
