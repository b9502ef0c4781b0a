package org.policygraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

import java.util.Set;

/** One immutable state of a store. */
public interface Snapshot {
    /** The union of all named graphs: the default graph of every door. */
    Graph union();

    /** The names of the named graphs, in the order of their IRIs. */
    Set<Node> names();

    /** One named graph; empty if there is none of this name. */
    Graph named(Node name);
}
