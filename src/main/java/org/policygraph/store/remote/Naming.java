package org.policygraph.store.remote;

import org.apache.jena.graph.Node;

import java.util.Set;
import java.util.function.Function;

/**
 * Where graphs are named in a query.
 *
 * @param contents where the content of each named graph lies
 * @param copies how many contents there are of each
 * @param mostUnnamed up to so many, graphs go unnamed; 0 where they never do
 */
record Naming(Function<Node, Node> contents, Copies copies, int mostUnnamed) {
    /** How the statements on a way from a node are told from those of other versions. */
    enum Way {
        /** The graphs are named. */
        NAMED,
        /** They go unnamed: there is one content of each, so all of it stands once. */
        ONCE,
        /** They go unnamed, and the same may stand in several. */
        ANYWHERE
    }

    /**
     * The way from a node.
     *
     * @param graphs in which all of it stands; none if that is not known
     */
    Way from(Set<Node> graphs) {
        if (graphs.isEmpty()) return Way.ANYWHERE;
        int most = copies.most(graphs);
        if (most > mostUnnamed) return Way.NAMED;
        return most > 1 ? Way.ANYWHERE : Way.ONCE;
    }
}
