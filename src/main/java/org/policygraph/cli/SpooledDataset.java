package org.policygraph.cli;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.policygraph.rdf.format.CanonicalNQuads;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * A dataset in the making that is larger than memory: its graphs come in parts, each part waits in
 * a file of its own in canonical order, and in the end the parts are merged line by line.
 */
final class SpooledDataset implements AutoCloseable {
    private final List<Path> parts = new ArrayList<>();
    private long quads;

    /** Puts graphs aside; none of them comes twice. */
    void add(Map<Node, Graph> graphs) {
        try {
            Path part = Files.createTempFile("policy-graph-", ".nq");
            parts.add(part);
            try (OutputStream out = Files.newOutputStream(part)) {
                CanonicalNQuads.write(graphs, out);
            }
        } catch (IOException e) {
            throw failed(e);
        }
        quads += graphs.values().stream().mapToLong(Graph::size).sum();
    }

    /** How many quads there are. */
    long quads() {
        return quads;
    }

    /**
     * Writes all of it in canonical order.
     *
     * @throws IOException if that fails
     */
    void write(OutputStream out) throws IOException {
        PriorityQueue<Part> waiting = new PriorityQueue<>(Comparator.comparing(Part::line));
        List<BufferedReader> open = new ArrayList<>();
        try {
            for (Path part : parts) {
                BufferedReader lines = Files.newBufferedReader(part);
                open.add(lines);
                next(waiting, lines);
            }
            for (Part first = waiting.poll(); first != null; first = waiting.poll()) {
                out.write(first.line().getBytes(StandardCharsets.UTF_8));
                out.write('\n');
                next(waiting, first.lines());
            }
        } finally {
            for (BufferedReader each : open) each.close();
        }
    }

    /** The next line of a part, and what follows it. */
    private record Part(String line, BufferedReader lines) {}

    private static void next(PriorityQueue<Part> waiting, BufferedReader lines) throws IOException {
        String line = lines.readLine();
        if (line != null) waiting.add(new Part(line, lines));
    }

    private static CommandException failed(IOException cause) {
        return new CommandException(
                ExitCodes.FILES, "cannot put a part of the dataset aside: " + cause.getMessage());
    }

    @Override
    public void close() {
        try {
            for (Path part : parts) Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
