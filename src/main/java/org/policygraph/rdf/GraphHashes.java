package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.policygraph.rdf.format.CanonicalNQuads;
import org.policygraph.text.Sha256;
import org.policygraph.vocab.Iris;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The hash of each named graph: SHA-256 of its canonical N-Quads, 64 hexadecimal digits. Where one
 * graph changes, only that one is hashed anew to know the version of the dataset.
 *
 * @param byName the hashes, in the order of the graphs' IRIs
 */
public record GraphHashes(SortedMap<Node, String> byName) {
    /** Puts the hashes in order. */
    public static GraphHashes of(Map<Node, String> hashes) {
        SortedMap<Node, String> sorted = new TreeMap<>(Comparator.comparing(Node::getURI));
        sorted.putAll(hashes);
        return new GraphHashes(sorted);
    }

    /** Hashes all graphs. */
    public static GraphHashes computed(Map<Node, Graph> graphs) {
        SortedMap<Node, String> hashes = new TreeMap<>(Comparator.comparing(Node::getURI));
        graphs.forEach((name, graph) -> hashes.put(name, of(name, graph)));
        return new GraphHashes(hashes);
    }

    /** Hashes one graph. */
    public static String of(Node name, Graph graph) {
        return CanonicalNQuads.hash(Map.of(name, graph));
    }

    /** The hash of one graph; empty if there is none of this name. */
    public String of(Node name) {
        return byName.getOrDefault(name, "");
    }

    /**
     * The version of the dataset: SHA-256 of a line for each graph but the description, which names
     * the version and so cannot be part of it. A line is what {@code sha256sum} prints: the hash,
     * two spaces, the IRI.
     */
    public String version(Iris iris) {
        Node description = iris.dataset();
        MessageDigest digest = Sha256.digest();
        byName.forEach(
                (name, hash) -> {
                    if (name.equals(description)) return;
                    String line = hash + "  " + name.getURI() + "\n";
                    digest.update(line.getBytes(StandardCharsets.UTF_8));
                });
        return HexFormat.of().formatHex(digest.digest());
    }
}
