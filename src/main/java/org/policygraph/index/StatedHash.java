package org.policygraph.index;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tells what a graph says of a record from whatever else it may say of it. */
final class StatedHash {
    private StatedHash() {}

    /** A sum over the statements, so that their order does not matter. */
    static long of(Node record, Graph graph) {
        long sum = 0;
        var statements = graph.find(record, Node.ANY, Node.ANY);
        while (statements.hasNext()) sum += hash(statements.next());
        return sum;
    }

    private static long hash(Triple statement) {
        try {
            byte[] written = statement.toString().getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(written)).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
