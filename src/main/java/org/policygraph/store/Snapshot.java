package org.policygraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.Function;

/** One immutable state of a store. */
public interface Snapshot {
    /** What it is a state of. */
    DatasetVersion version();

    /** The union of all named graphs: the default graph of every door. */
    Graph union();

    /**
     * Works something out from the union. Over a store elsewhere what the work lacked is fetched in
     * one round trip and the work is done anew, until it lacks nothing: so it must do nothing but
     * answer, and the number of round trips is that of the steps in which one thing leads to the
     * next.
     *
     * @throws StoreUnavailableException if the store does not answer
     */
    default <T> T read(Function<Graph, T> work) {
        return work.apply(union());
    }

    /** The names of the named graphs, in the order of their IRIs. */
    Set<Node> names();

    /** One named graph; empty if there is none of this name. */
    Graph named(Node name);

    /**
     * The same for somebody who reads all of it: from a store elsewhere it is fetched in pages.
     *
     * @throws StoreUnavailableException if the store does not answer
     */
    default Graph load(Node name) {
        return named(name);
    }

    /** The hash of one named graph, as it was handed in; null if there is none of this name. */
    @Nullable String hash(Node name);
}
