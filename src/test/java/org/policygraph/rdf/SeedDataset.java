package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMemFast;
import org.policygraph.vocab.Iris;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The dataset of the shipped digest. */
final class SeedDataset {
    static final String ID = "minsheng-2025";
    static final Ingestion INGESTION = new Ingestion(Iris.DEFAULT);

    private SeedDataset() {}

    static byte[] bytes() {
        try {
            return Files.readAllBytes(Path.of("data/source/" + ID + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    static Map<Node, Graph> ingest(Ingestion ingestion, byte[] bytes) {
        LinkedHashMap<String, byte[]> files = new LinkedHashMap<>(Map.of(ID, bytes));
        try {
            return ingestion.ingest(files).graphs();
        } catch (DocumentsRefusedException e) {
            throw new AssertionError(e.problems() + " " + e.violations(), e);
        }
    }

    /** A dataset of one's own, that may be changed. */
    static Map<Node, Graph> graphs() {
        return ingest(INGESTION, bytes());
    }

    /** The named graph of what the document states. */
    static Graph document(Map<Node, Graph> graphs) {
        return graphs.entrySet().stream()
                .filter(entry -> entry.getKey().getURI().contains("/version/"))
                .filter(entry -> !Iris.isInferred(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    static Map<Node, Graph> copy(Map<Node, Graph> graphs) {
        Map<Node, Graph> copies = new TreeMap<>((a, b) -> a.getURI().compareTo(b.getURI()));
        graphs.forEach(
                (name, graph) -> {
                    Graph copy = new GraphMemFast();
                    graph.find().forEach(copy::add);
                    copies.put(name, copy);
                });
        return copies;
    }
}
