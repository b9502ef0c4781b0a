package org.policygraph.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.Sha256;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Watches an N-Quads file go by. If its lines stand in canonical order, so do those of each graph,
 * and are hashed as they pass; so nothing need be sorted to know the hashes.
 */
final class CanonicalLines extends FilterInputStream {
    /** What follows the IRI of the graph. */
    private static final int END = "> .\n".length();

    private final Map<String, MessageDigest> hashes = new HashMap<>();

    /** Neighbouring lines mostly belong to the same graph. */
    private byte[] lastGraph = {};

    private MessageDigest lastHash = Sha256.digest();
    private byte[] line = new byte[1 << 12];
    private int length;
    private byte[] before = new byte[1 << 12];
    private int lengthBefore;
    private boolean isCanonical = true;

    CanonicalLines(InputStream file) {
        super(file);
    }

    /** The hashes, once the file was read to its end; null if its lines are not in order. */
    @Nullable GraphHashes hashes() {
        boolean ended = length == 0;
        if (!isCanonical || !ended) return null;
        Map<Node, String> made = new HashMap<>();
        hashes.forEach(
                (name, hash) ->
                        made.put(
                                NodeFactory.createURI(name),
                                HexFormat.of().formatHex(hash.digest())));
        return GraphHashes.of(made);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int wanted) throws IOException {
        int read = super.read(into, from, wanted);
        for (int at = from; isCanonical && at < from + read; ) {
            int end = at;
            while (end < from + read && into[end] != '\n') end++;
            boolean isLine = end < from + read;
            append(into, at, isLine ? end + 1 : end);
            if (isLine) take();
            at = isLine ? end + 1 : end;
        }
        return read;
    }

    private void append(byte[] from, int start, int end) {
        int longer = length + end - start;
        if (longer > line.length) line = Arrays.copyOf(line, Math.max(longer, 2 * line.length));
        System.arraycopy(from, start, line, length, end - start);
        length = longer;
    }

    /** A line is whole: it must be greater than the one before. */
    private void take() {
        if (lengthBefore > 0 && compare() >= 0) isCanonical = false;
        hash().update(line, 0, length);
        byte[] spare = before;
        before = line;
        lengthBefore = length;
        line = spare;
        length = 0;
    }

    /** The hash of the graph that the line ends with. */
    private MessageDigest hash() {
        int end = Math.max(0, length - END);
        int start = end;
        while (start > 0 && line[start - 1] != '<') start--;
        if (!Arrays.equals(line, start, end, lastGraph, 0, lastGraph.length)) {
            lastGraph = Arrays.copyOfRange(line, start, end);
            String name = new String(lastGraph, StandardCharsets.UTF_8);
            lastHash = hashes.computeIfAbsent(name, each -> Sha256.digest());
        }
        return lastHash;
    }

    /** The line before beside this one, by UTF-16 units. */
    private int compare() {
        int at = Arrays.mismatch(before, 0, lengthBefore, line, 0, length);
        if (at < 0) return 0;
        if (at >= lengthBefore) return -1;
        return at >= length ? 1 : Integer.compare(order(before[at]), order(line[at]));
    }

    /**
     * Where a byte stands among others. UTF-8 sorts by code points; in UTF-16 supplementary
     * characters (0xF0 to 0xF4) come before U+E000 and above (0xEE, 0xEF).
     */
    private static int order(byte one) {
        int value = one & 0xFF;
        if (value >= 0xF0) return value - 2;
        return value >= 0xEE ? value + 0x10 : value;
    }
}
