package org.policygraph.bulk;

import org.policygraph.text.Sha256;
import org.policygraph.text.Writing;

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
    /** Of what is written, which is kept nowhere. */
    public static Figures of(Writing writing) {
        Measured measured = new Measured();
        try {
            writing.to(measured);
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
