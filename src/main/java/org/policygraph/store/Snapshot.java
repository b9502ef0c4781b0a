package org.policygraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/** One immutable state of a store. */
public interface Snapshot {
    /** What it is a state of. */
    DatasetVersion version();

    /** The union of all named graphs: the default graph of every endpoint. */
    Graph union();

    /** The names of the named graphs, in the order of their IRIs. */
    Set<Node> names();

    /** One named graph; empty if there is none of this name. */
    Graph named(Node name);

    /** The hash of one named graph, as it was handed in; null if there is none of this name. */
    @Nullable String hash(Node name);
}
