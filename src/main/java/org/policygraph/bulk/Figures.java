package org.policygraph.bulk;

import org.policygraph.text.Sha256;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What is known of a file without having it.
 *
 * @param byteSize its length, in bytes
 * @param sha256 SHA-256 of its bytes, 64 hexadecimal digits
 */
public record Figures(long byteSize, String sha256) {
    static Figures of(Dump dump, DatasetGraphs graphs) {
        Measured measured = new Measured();
        try {
            dump.write(graphs, measured);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing was written anywhere", e);
        }
        return new Figures(measured.length, HexFormat.of().formatHex(measured.digest.digest()));
    }

    /** Counts and hashes, and keeps nothing. */
    private static final class Measured extends OutputStream {
        private final MessageDigest digest = Sha256.digest();
        private long length;

        @Override
        public void write(int one) {
            digest.update((byte) one);
            length++;
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            digest.update(bytes, from, count);
            length += count;
        }
    }
}
