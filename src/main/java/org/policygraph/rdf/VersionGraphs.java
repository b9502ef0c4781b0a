package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMemFast;
import org.policygraph.vocab.Iris;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The graphs of one version of a document in the making.
 *
 * @param stated what its texts state
 * @param inferred the links and commitments that are only inferred
 */
record VersionGraphs(Graph stated, Graph inferred) {
    /** Empty ones. */
    VersionGraphs() {
        this(new GraphMemFast(), new GraphMemFast());
    }

    /** By their names; without that of what is inferred where nothing is. */
    Map<Node, Graph> named(Node version) {
        Map<Node, Graph> named = new LinkedHashMap<>();
        named.put(version, stated);
        if (!inferred.isEmpty()) named.put(Iris.inferred(version), inferred);
        return named;
    }
}
