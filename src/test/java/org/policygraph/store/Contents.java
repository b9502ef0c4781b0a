package org.policygraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.policygraph.text.Sha256;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts graphs into a store, with hashes that a test need not think of. */
public final class Contents {
    private Contents() {}

    /** Makes these graphs the whole content. */
    public static void put(GraphStore store, Map<Node, Graph> graphs) {
        store.commit(commit(store.snapshot(), graphs));
    }

    /** The commit that makes these graphs the whole content after a snapshot. */
    static Commit commit(Snapshot before, Map<Node, Graph> graphs) {
        return hashedCommit(before, hashed(graphs));
    }

    private static Commit hashedCommit(Snapshot before, Map<Node, HashedGraph> graphs) {
        var version = new DatasetVersion(hashedId(graphs), Instant.ofEpochSecond(1_757_498_460));
        return Commit.whole(before, version, graphs);
    }

    /** Makes graphs that were hashed before the whole content. */
    public static void putHashed(GraphStore store, Map<Node, HashedGraph> graphs) {
        store.commit(hashedCommit(store.snapshot(), graphs));
    }

    /** Graphs with their hashes. */
    public static Map<Node, HashedGraph> hashed(Map<Node, Graph> graphs) {
        Map<Node, HashedGraph> hashed = new HashMap<>();
        graphs.forEach(
                (name, graph) -> hashed.put(name, new HashedGraph(hash(name, graph), graph)));
        return hashed;
    }

    /** What a version with these graphs is called. */
    static String id(Map<Node, Graph> graphs) {
        return hashedId(hashed(graphs));
    }

    private static String hashedId(Map<Node, HashedGraph> graphs) {
        Map<String, String> hashes = new TreeMap<>();
        graphs.forEach((name, graph) -> hashes.put(name.getURI(), graph.hash()));
        return Sha256.of(hashes.toString());
    }

    /** The hash of a graph. */
    public static String hash(Node name, Graph graph) {
        return Sha256.of(
                graph.find().mapWith(Object::toString).toList().stream()
                        .sorted()
                        .collect(Collectors.joining("\n", name + "\n", "")));
    }
}
