package org.policygraph.http.exchange;

import org.policygraph.bulk.CompressedFile;
import org.policygraph.text.Sha256;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A representation in one coding.
 *
 * @param length its length in bytes
 * @param tag the strong tag of these very bytes
 * @param bytes gives them from any place on
 */
public record CodedContent(long length, String tag, Bytes bytes) {
    /** Bytes that are read from any place on. */
    @FunctionalInterface
    public interface Bytes {
        /** Copies so many bytes from a place on. */
        void copy(long from, long count, OutputStream out) throws IOException;
    }

    /** Bytes that are here. */
    static CodedContent of(byte[] content, String tag) {
        return new CodedContent(
                content.length,
                tag,
                (from, count, out) ->
                        out.write(content, Math.toIntExact(from), Math.toIntExact(count)));
    }

    /** The same compressed; the tag says so, since the bytes are others. */
    public static CodedContent packed(byte[] content, String tag) {
        return of(gzip(content), tag.substring(0, tag.length() - 1) + "-gzip\"");
    }

    static CodedContent plain(CompressedFile file) {
        return new CodedContent(
                file.plain().byteSize(), EntityTag.ofHash(file.plain().sha256()), file::copy);
    }

    static CodedContent packed(CompressedFile file) {
        return new CodedContent(
                file.packed().byteSize(),
                EntityTag.ofHash(file.packed().sha256()),
                file::copyPacked);
    }

    /** SHA-256 of the bytes, in hexadecimal. */
    String sha256() {
        MessageDigest digest = Sha256.digest();
        try {
            bytes.copy(0, length, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The bytes compressed with gzip (RFC 1952). */
    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
