package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.policygraph.vocab.Iris;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * A dataset that is kept somewhere: its hashes are at hand, and a graph is read once it is needed.
 *
 * @param hashes the hash of each graph
 * @param reader reads a graph by its name; empty if there is none of this name
 */
public record HeldDataset(GraphHashes hashes, Function<Node, Graph> reader) {
    /** A dataset without any graph. */
    public static final HeldDataset NOTHING =
            new HeldDataset(GraphHashes.of(Map.of()), name -> Graph.emptyGraph);

    /** Whether it has no graph at all. */
    public boolean isEmpty() {
        return hashes.byName().isEmpty();
    }

    /**
     * The names of the graphs of a document, that of the decisions on it included; none if it is
     * not held.
     */
    public List<Node> versions(String documentId, Iris iris) {
        String begin = iris.versions(documentId);
        Node curations = iris.curations(documentId);
        SortedMap<Node, String> all = hashes.byName();
        List<Node> versions = new ArrayList<>();
        if (all.containsKey(curations)) versions.add(curations);
        for (Node name : all.tailMap(NodeFactory.createURI(begin)).keySet()) {
            if (!name.getURI().startsWith(begin)) break;
            versions.add(name);
        }
        return versions;
    }

    /** The graphs of a document by their names. */
    public Map<Node, Graph> graphs(String documentId, Iris iris) {
        Map<Node, Graph> graphs = new LinkedHashMap<>();
        versions(documentId, iris).forEach(name -> graphs.put(name, graph(name)));
        return graphs;
    }

    Graph graph(Node name) {
        return reader.apply(name);
    }
}
