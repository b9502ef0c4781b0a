package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.policygraph.vocab.Iris;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What changes in a dataset when documents come, change and go. Only the graphs that change are
 * read, hashed and counted, however large the dataset is.
 *
 * @param put graphs that are new or other than before, the description among them
 * @param removed names of graphs that are gone
 * @param hashes the hash of each graph of the dataset afterwards, the description included
 */
public record DatasetChange(SortedMap<Node, Graph> put, Set<Node> removed, GraphHashes hashes) {
    /** Whether all is as before. */
    public boolean isEmpty() {
        return put.isEmpty() && removed.isEmpty();
    }

    /** No change. */
    static DatasetChange none(HeldDataset before) {
        return new DatasetChange(
                new TreeMap<>(Comparator.comparing(Node::getURI)), Set.of(), before.hashes());
    }

    /**
     * Works out a change.
     *
     * @param before the dataset as it is
     * @param coming graphs that it will have, by their names
     * @param going names of graphs that it will not have, unless they are among those to come
     */
    static DatasetChange of(
            HeldDataset before, Map<Node, HashedGraph> coming, Collection<Node> going, Iris iris) {
        SortedMap<Node, String> hashes = new TreeMap<>(before.hashes().byName());
        SortedMap<Node, Graph> put = new TreeMap<>(Comparator.comparing(Node::getURI));
        Set<Node> removed = new HashSet<>(going);
        removed.removeAll(coming.keySet());
        removed.retainAll(hashes.keySet());
        List<Graph> gone = new ArrayList<>();
        removed.forEach(name -> gone.add(before.graph(name)));
        coming.forEach(
                (name, graph) -> {
                    String known = hashes.put(name, graph.hash);
                    if (graph.hash.equals(known)) return;
                    if (known != null) gone.add(before.graph(name));
                    put.put(name, graph.graph);
                });
        hashes.keySet().removeAll(removed);
        if (put.isEmpty() && removed.isEmpty()) {
            return none(before);
        }
        Node dataset = iris.dataset();
        String version = new GraphHashes(hashes).version(iris);
        Graph described =
                DatasetRecord.of(
                        before.graph(dataset), gone, List.copyOf(put.values()), version, iris);
        hashes.put(dataset, GraphHashes.of(dataset, described));
        put.put(dataset, described);
        return new DatasetChange(put, Set.copyOf(removed), new GraphHashes(hashes));
    }

    /** A graph with its hash. */
    record HashedGraph(String hash, Graph graph) {
        static HashedGraph of(Node name, Graph graph) {
            return new HashedGraph(GraphHashes.of(name, graph), graph);
        }
    }
}
