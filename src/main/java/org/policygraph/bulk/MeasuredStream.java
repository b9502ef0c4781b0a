package org.policygraph.bulk;

import org.policygraph.text.Sha256;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts and hashes what it passes on. */
final class MeasuredStream extends FilterOutputStream {
    private final MessageDigest digest = Sha256.digest();
    private long length;

    MeasuredStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        digest.update((byte) one);
        length++;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
        digest.update(bytes, from, count);
        length += count;
    }

    /** Of all that was passed on; to be asked once. */
    FileMetadata figures() {
        return new FileMetadata(length, HexFormat.of().formatHex(digest.digest()));
    }
}
