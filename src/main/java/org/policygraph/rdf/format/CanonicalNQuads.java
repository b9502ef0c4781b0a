package org.policygraph.rdf.format;

import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.atlas.lib.CharSpace;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Quad;
import org.policygraph.text.Sha256;
import org.policygraph.text.Writing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The canonical form of a dataset: N-Quads (RDF 1.1 N-Quads, §3), one quad a line, characters as
 * they are, lines sorted by UTF-16 units. The same dataset is the same bytes on every machine.
 * There are no blank nodes to be named.
 */
public final class CanonicalNQuads {
    private static final NodeFormatterNT NODES = new NodeFormatterNT(CharSpace.UTF8);

    private CanonicalNQuads() {}

    /**
     * Writes all quads in UTF-8, sorted; ends with a line end unless there are none.
     *
     * @throws IOException if that fails
     */
    public static void write(Map<Node, Graph> graphs, OutputStream out) throws IOException {
        Map<Node, String> names = new HashMap<>();
        SortedStatements.of(graphs)
                .forEach(
                        quads -> {
                            for (String line : lines(quads, names)) {
                                out.write(line.getBytes(StandardCharsets.UTF_8));
                            }
                        });
    }

    /** The same as a text. */
    public static String of(Map<Node, Graph> graphs) {
        Writing writing = out -> write(graphs, out);
        return writing.asText();
    }

    /** SHA-256 of {@link #of}, 64 hexadecimal digits. */
    public static String hash(Map<Node, Graph> graphs) {
        MessageDigest digest = Sha256.digest();
        try {
            write(graphs, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        } catch (IOException e) {
            throw new UncheckedIOException("nothing was written anywhere", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The lines of one subject.
     *
     * @param names of properties and graphs, which are few, as they are written
     */
    private static List<String> lines(List<Quad> quads, Map<Node, String> names) {
        String subject = term(quads.getFirst().getSubject());
        return quads.stream()
                .map(
                        quad ->
                                subject
                                        + names.computeIfAbsent(
                                                quad.getPredicate(), CanonicalNQuads::term)
                                        + term(quad.getObject())
                                        + names.computeIfAbsent(
                                                quad.getGraph(), CanonicalNQuads::term)
                                        + ".\n")
                .sorted()
                .toList();
    }

    private static String term(Node node) {
        if (node.isBlank()) throw new IllegalArgumentException("found a blank node, " + node);
        var out = new StringWriterI();
        NODES.format(out, node);
        out.print(' ');
        return out.toString();
    }
}
