package org.policygraph.bulk;

import org.policygraph.text.Writing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Something written once, kept compressed, and read from any place, compressed or not, by any
 * number of threads. It lies in the folder for temporary files without a name, so that it takes
 * room only as long as this object is in use, however the program ends.
 */
public final class CompressedFile {
    private static final int BLOCK = 64 * 1024;

    private final FileChannel channel;
    private final FileMetadata plain;
    private final FileMetadata packed;

    private CompressedFile(FileChannel channel, FileMetadata plain, FileMetadata packed) {
        this.channel = channel;
        this.plain = plain;
        this.packed = packed;
    }

    /**
     * Writes it.
     *
     * @throws UncheckedIOException if the folder for temporary files cannot hold it
     */
    public static CompressedFile of(Writing writing) {
        try {
            FileChannel channel = nameless();
            OutputStream file = new BufferedOutputStream(Channels.newOutputStream(channel), BLOCK);
            MeasuredStream packed = new MeasuredStream(file);
            GZIPOutputStream gzip = new GZIPOutputStream(packed, BLOCK);
            MeasuredStream plain = new MeasuredStream(gzip);
            writing.to(plain);
            gzip.finish();
            file.flush();
            return new CompressedFile(channel, plain.figures(), packed.figures());
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file cannot be written", e);
        }
    }

    private static FileChannel nameless() throws IOException {
        Path path = Files.createTempFile("policy-graph", ".gz");
        FileChannel channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
        // Where a file may lose its name while it is open, it is gone even if the program is
        // killed.
        Files.deleteIfExists(path);
        return channel;
    }

    /** What is known of it as it was written. */
    public FileMetadata plain() {
        return plain;
    }

    /** What is known of it compressed with gzip (RFC 1952). */
    public FileMetadata packed() {
        return packed;
    }

    /** Whether it can still be read: a thread that is interrupted amid a read closes it. */
    public boolean isReadable() {
        return channel.isOpen();
    }

    /**
     * Copies bytes as they were written.
     *
     * @param from the first byte, from 0
     * @param count how many
     * @throws IOException if reading or writing fails
     */
    public void copy(long from, long count, OutputStream out) throws IOException {
        try (InputStream in = new GZIPInputStream(new Reader(0), BLOCK)) {
            in.skipNBytes(from);
            copy(in, count, out);
        }
    }

    /** Copies compressed bytes; otherwise as {@link #copy}. */
    public void copyPacked(long from, long count, OutputStream out) throws IOException {
        copy(new Reader(from), count, out);
    }

    private static void copy(InputStream in, long count, OutputStream out) throws IOException {
        byte[] block = new byte[BLOCK];
        long left = count;
        while (left > 0) {
            int read = in.read(block, 0, (int) Math.min(block.length, left));
            if (read < 0) throw new IOException("the temporary file ends early");
            out.write(block, 0, read);
            left -= read;
        }
    }

    /** Reads from a place of its own, so that readers do not disturb each other. */
    private final class Reader extends InputStream {
        private long at;

        Reader(long at) {
            this.at = at;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            int read = channel.read(ByteBuffer.wrap(bytes, from, count), at);
            if (read > 0) at += read;
            return read;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(Integer.MAX_VALUE, channel.size() - at);
        }
    }
}
