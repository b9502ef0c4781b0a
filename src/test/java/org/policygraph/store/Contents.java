package org.policygraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.policygraph.text.Sha256;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Puts graphs into a store, with hashes that a test need not think of. */
public final class Contents {
    private Contents() {}

    /** Makes these graphs the whole content. */
    public static void put(GraphStore store, Map<Node, Graph> graphs) {
        store.commit(commit(store.snapshot(), graphs));
    }

    /** The commit that makes these graphs the whole content after a snapshot. */
    static Commit commit(Snapshot before, Map<Node, Graph> graphs) {
        Map<Node, HashedGraph> hashed = new HashMap<>();
        graphs.forEach((name, graph) -> hashed.put(name, new HashedGraph(hash(graph), graph)));
        var version = new DatasetVersion(id(graphs), Instant.ofEpochSecond(1_757_498_460));
        return Commit.whole(before, version, hashed);
    }

    /** What a version with these graphs is called. */
    static String id(Map<Node, Graph> graphs) {
        Map<String, String> hashes = new TreeMap<>();
        graphs.forEach((name, graph) -> hashes.put(name.getURI(), hash(graph)));
        return Sha256.of(hashes.toString());
    }

    private static String hash(Graph graph) {
        return Sha256.of(
                graph.find().mapWith(each -> each + "\n").toList().stream().sorted().toList());
    }
}
