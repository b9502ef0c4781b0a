package org.policygraph.store.packed;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.Messages;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A named graph as bytes, which are opened and not read: a head that says which terms it has, its
 * terms and triples as they are looked into, and the SHA-256 of all that.
 *
 * <pre>
 * form | hash of the graph | length, inflated length, CRC-32C and bytes of its terms in short
 *      | length and bytes of its triples | SHA-256
 * </pre>
 */
public final class GraphFile {
    /** As many bytes as have the whole head of most graphs. */
    public static final int HEAD = 16 << 10;

    private static final int FORM = 0x50_47_00_03;
    private static final int SHA = 32;

    private GraphFile() {}

    /** A file that does not say what it should; the message says what was found and expected. */
    public static final class DamagedException extends Exception {
        private static final long serialVersionUID = 1L;

        /** Says what was found and expected. */
        public DamagedException(String message) {
            super(message);
        }
    }

    /** Packs a graph. */
    public static byte[] bytes(Node name, String hash, PackedGraph graph) {
        byte[] terms = graph.terms(name).write(new Blocks.Out()).done();
        byte[] triples = graph.write(new Blocks.Out()).done();
        byte[] packedTerms = deflated(terms);
        byte[] out =
                new Blocks.Out()
                        .number(FORM)
                        .text(hash)
                        .number(terms.length)
                        .number(checksum(packedTerms))
                        .bytes(packedTerms)
                        .bytes(triples)
                        .done();
        byte[] file = Arrays.copyOf(out, out.length + SHA);
        System.arraycopy(sha(ByteBuffer.wrap(out)), 0, file, out.length, SHA);
        return file;
    }

    /**
     * Opens a file that is in memory and stays there, with what is made of it.
     *
     * @param hash of the graph that it should have
     */
    public static PackedGraph open(byte[] file, String hash) throws DamagedException {
        check(ByteBuffer.wrap(file));
        return open(ByteBuffer.wrap(file), hash, true);
    }

    /**
     * Opens a file that was checked.
     *
     * @param hash of the graph that it should have
     */
    public static PackedGraph open(ByteBuffer file, String hash) throws DamagedException {
        return open(file, hash, false);
    }

    private static PackedGraph open(ByteBuffer file, String hash, boolean keeps)
            throws DamagedException {
        try {
            ByteBuffer in = file.duplicate();
            terms(in, hash);
            return new PackedGraph(PackedTriples.read(Blocks.view(in), keeps));
        } catch (BufferUnderflowException e) {
            throw new DamagedException("it has " + file.limit() + " bytes, expected more");
        }
    }

    /** Holds what a file says of itself against what it has. */
    public static void check(ByteBuffer file) throws DamagedException {
        int length = Math.max(0, file.limit() - SHA);
        byte[] stated = new byte[file.limit() - length];
        file.get(length, stated);
        String found = HexFormat.of().formatHex(sha(file.slice(0, length)));
        String expected = HexFormat.of().formatHex(stated);
        if (found.equals(expected)) return;
        throw new DamagedException("its SHA-256 is " + found + ", expected " + expected);
    }

    /**
     * The terms of a graph in short.
     *
     * @param head the first bytes of its file, or all
     * @return null if these are too few
     */
    public static @Nullable GraphTerms terms(byte[] head, String hash) throws DamagedException {
        try {
            return terms(ByteBuffer.wrap(head), hash);
        } catch (BufferUnderflowException e) {
            return null;
        }
    }

    private static GraphTerms terms(ByteBuffer in, String hash) throws DamagedException {
        int form = in.getInt();
        if (form != FORM) {
            throw new DamagedException(
                    Messages.format(
                            "it begins with %s, expected %s",
                            Integer.toHexString(form), Integer.toHexString(FORM)));
        }
        String found = Blocks.text(in);
        if (!found.equals(hash)) {
            throw new DamagedException(
                    "it has the graph with the hash " + found + ", expected " + hash);
        }
        int length = in.getInt();
        int expected = in.getInt();
        byte[] terms = Blocks.bytes(in);
        if (checksum(terms) != expected) {
            throw new DamagedException(
                    "the CRC-32C of its head is "
                            + Integer.toHexString(checksum(terms))
                            + ", expected "
                            + Integer.toHexString(expected));
        }
        return GraphTerms.read(inflated(length, terms));
    }

    private static byte[] deflated(byte[] bytes) {
        // Of sorted numbers and IRIs the higher levels make no less.
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            Blocks.Out out = new Blocks.Out();
            byte[] part = new byte[HEAD];
            while (!deflater.finished()) out.raw(part, deflater.deflate(part));
            return out.done();
        } finally {
            deflater.end();
        }
    }

    private static ByteBuffer inflated(int length, byte[] bytes) throws DamagedException {
        Inflater inflater = new Inflater(true);
        try {
            byte[] inflated = new byte[length];
            inflater.setInput(bytes);
            int found = inflater.inflate(inflated);
            if (found == length) return ByteBuffer.wrap(inflated);
            throw new DamagedException("a part has " + found + " bytes, expected " + length);
        } catch (DataFormatException e) {
            throw new DamagedException("a part cannot be inflated: " + e.getMessage());
        } finally {
            inflater.end();
        }
    }

    private static int checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }

    private static byte[] sha(ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
