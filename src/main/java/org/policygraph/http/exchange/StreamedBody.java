package org.policygraph.http.exchange;

import io.javalin.http.Context;

import org.policygraph.bulk.CompressedFile;
import org.policygraph.bulk.FileMetadata;
import org.policygraph.text.Writing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A body that is sent at the pace of its reader. Length, tag and checksum are known before, so that
 * a body that ends early is never taken for a whole one. A reader that takes nothing for as long as
 * a connection may be silent is cut off.
 */
public final class StreamedBody {
    private static final Logger LOG = LoggerFactory.getLogger(StreamedBody.class);

    /** Bytes that are sent together. */
    private static final int BLOCK = 32 * 1024;

    /** What is compressed already. */
    private static final String COMPRESSED = "application/zip";

    private StreamedBody() {}

    /**
     * Sends a file, or a part of it, compressed where that is of use and the client takes it.
     *
     * @param mediaType with its parameters
     * @param fileName what it is called where it is saved
     */
    public static void send(Context ctx, String mediaType, String fileName, CompressedFile file) {
        CodedContent plain = CodedContent.plain(file);
        CodedBody.send(
                ctx,
                mediaType,
                mediaType.equals(COMPRESSED)
                        ? CodedBody.Offers.plain(plain)
                        : CodedBody.Offers.both(plain, () -> CodedContent.packed(file)),
                (coding, _) -> {
                    boolean isPlain = coding == ContentCoding.IDENTITY;
                    announce(ctx, fileName, isPlain ? file.plain() : file.packed());
                });
    }

    /** Sends a file as a compressed one, which stays so where it is saved. */
    public static void sendPacked(Context ctx, String fileName, CompressedFile file) {
        CodedBody.send(
                ctx,
                "application/gzip",
                CodedBody.Offers.plain(CodedContent.packed(file)),
                (_, _) -> announce(ctx, fileName, file.packed()));
    }

    private static void announce(Context ctx, String fileName, FileMetadata sent) {
        ctx.header("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        ReprDigest.send(ctx, sent.sha256());
    }

    /** Writes the body; the fields are set. */
    static void write(Context ctx, Writing writing) {
        AdmissionTicket.leave(ctx.req());
        try {
            OutputStream out =
                    new BufferedOutputStream(new Reader(ctx.res().getOutputStream()), BLOCK);
            writing.to(out);
            out.flush();
        } catch (ReaderLeft e) {
            LOG.debug("A reader left amid {}", ctx.req().getRequestURI(), e);
        } catch (IOException | RuntimeException e) {
            if (!ctx.res().isCommitted()) throw new IllegalStateException(e);
            // The status is sent; the connection ends before the length that was announced.
            LOG.error(
                    "Request {} to {} failed amid its body",
                    CorrelationId.of(ctx),
                    ctx.req().getRequestURI(),
                    e);
        }
    }

    /** The reader of a body: that it leaves is no failure of whoever writes. */
    private static final class Reader extends OutputStream {
        private final OutputStream connection;

        Reader(OutputStream connection) {
            this.connection = connection;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            try {
                connection.write(bytes, from, count);
            } catch (IOException e) {
                throw new ReaderLeft(e);
            }
        }

        @Override
        public void flush() {
            try {
                connection.flush();
            } catch (IOException e) {
                throw new ReaderLeft(e);
            }
        }
    }

    /** Passes libraries that wrap only checked exceptions. */
    private static final class ReaderLeft extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReaderLeft(IOException cause) {
            super(cause);
        }
    }
}
