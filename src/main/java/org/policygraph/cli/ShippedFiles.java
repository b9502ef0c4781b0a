package org.policygraph.cli;

import org.apache.jena.graph.Node;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Snapshot.Kept;
import org.policygraph.store.packed.GraphFile.DamagedException;
import org.policygraph.store.packed.PackedDataset;
import org.policygraph.store.packed.PackedDataset.Entry;
import org.policygraph.store.packed.PackedGraph;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The files that come with the program, read from its class path. */
final class ShippedFiles {
    private static final String GRAPH = "data/policy-graph.nq";

    /** What is packed has this file alone, so that the two cannot differ. */
    private static final String PACKED = "data/policy-graph.packed";

    /** The index of what is packed, as it was made with that. */
    private static final String INDEX = "data/policy-graph.index";

    private static final String SCHEMA = "schema.graphqls";
    private static final String ROOT = "/org/policygraph/";

    private ShippedFiles() {}

    /** Opened once, since it never changes. */
    private static final class Opened {
        static final Snapshot SNAPSHOT =
                snapshot(found(PACKED).orElseGet(() -> pack(bytes(GRAPH))));

        private static Snapshot snapshot(byte[] packed) {
            try {
                PackedDataset dataset = PackedDataset.of(packed);
                Map<Node, Kept> kept = new HashMap<>();
                for (var each : dataset.graphs()) {
                    kept.put(each.name(), new Kept(each.hash(), each.graph()));
                }
                return Snapshot.empty()
                        .version(
                                DatasetVersion.after(DatasetVersion.NONE, dataset.version(), null),
                                kept,
                                Set.of());
            } catch (DamagedException e) {
                throw new IllegalStateException(PACKED + ": " + e.getMessage(), e);
            }
        }
    }

    /** The shipped digest, which was checked when it was packed. */
    static Snapshot snapshot() {
        return Opened.SNAPSHOT;
    }

    /** The index of it; empty where the program is not packaged. */
    static Optional<byte[]> index() {
        return found(INDEX);
    }

    /**
     * Checks a dataset and packs it.
     *
     * @param graph the canonical N-Quads
     */
    private static byte[] pack(byte[] graph) {
        Dataset read = Dataset.stored(new ByteArrayInputStream(graph), GRAPH).checked();
        List<Entry> graphs = new ArrayList<>();
        for (Node name : read.hashes().byName().keySet()) {
            PackedGraph content = PackedGraph.of(Objects.requireNonNull(read.graphs().get(name)));
            graphs.add(new Entry(name, read.hashes().of(name), content));
        }
        return new PackedDataset(read.version(), graphs).bytes();
    }

    /**
     * Packs the shipped digest and its index, which is a step of packaging the program.
     *
     * @param args the folder to write them into
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Files.write(folder.resolve("policy-graph.packed"), pack(bytes(GRAPH)));
        try (OpenStore data = OpenStore.shipped()) {
            byte[] index = Engine.over(data, QueryCommand.LOCAL_URL).queries().writtenIndex();
            Files.write(folder.resolve("policy-graph.index"), index);
        }
    }

    /** The GraphQL schema with its mapping. */
    static String schema() {
        return new String(bytes(SCHEMA), StandardCharsets.UTF_8);
    }

    /** The digest of a document. */
    static byte[] source(String documentId) {
        return bytes("data/source/" + documentId + ".txt");
    }

    private static byte[] bytes(String file) {
        return found(file)
                .orElseThrow(() -> new IllegalStateException("not on the class path: " + file));
    }

    private static Optional<byte[]> found(String file) {
        try (InputStream in = ShippedFiles.class.getResourceAsStream(ROOT + file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
