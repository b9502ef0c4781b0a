package org.policygraph.store.remote;

import org.apache.jena.graph.Node;

import java.util.Set;

/**
 * The same wanted of several nodes.
 *
 * @param roots IRIs
 * @param reach what is wanted of each
 */
public record Wanted(Set<Node> roots, Reach reach) {
    public Wanted {
        roots = Set.copyOf(roots);
    }
}
