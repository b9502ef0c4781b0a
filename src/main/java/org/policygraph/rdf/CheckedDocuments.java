package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.policygraph.rdf.DatasetChange.HashedGraph;

import java.util.Collection;
import java.util.Map;

/** Documents that conform to the shapes, together with what a dataset had of them. */
public final class CheckedDocuments {
    private final Map<Node, Graph> documents;
    private final Map<Node, HashedGraph> graphs;
    private final Map<Node, String> held;
    private final Collection<String> ids;

    /**
     * @param documents as they came, by the names of their graphs
     * @param ids their ids
     * @param graphs all that they become
     * @param held the hashes of what the dataset had of them
     */
    CheckedDocuments(
            Map<Node, Graph> documents,
            Collection<String> ids,
            Map<Node, HashedGraph> graphs,
            Map<Node, String> held) {
        this.documents = documents;
        this.ids = ids;
        this.graphs = graphs;
        this.held = held;
    }

    Map<Node, Graph> documents() {
        return documents;
    }

    Collection<String> ids() {
        return ids;
    }

    Map<Node, HashedGraph> graphs() {
        return graphs;
    }

    Map<Node, String> held() {
        return held;
    }
}
