package org.policygraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that come with the program, read from its class path. */
final class Shipped {
    /** The canonical graph of the shipped digest. */
    static final String GRAPH = "data/policy-graph.nq";

    private static final String SCHEMA = "schema.graphqls";
    private static final String ROOT = "/org/policygraph/";

    private Shipped() {}

    static byte[] graph() {
        return bytes(GRAPH);
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
        try (InputStream in = Shipped.class.getResourceAsStream(ROOT + file)) {
            if (in == null) throw new IllegalStateException("not on the class path: " + file);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
