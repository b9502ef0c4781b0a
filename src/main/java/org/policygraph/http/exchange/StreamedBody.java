package org.policygraph.http.exchange;

import io.javalin.http.Context;

import org.policygraph.bulk.Figures;
import org.policygraph.text.Writing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A body that is sent while it is made, at the pace of its reader. Length, tag and checksum are
 * known before, so that a body that ends early is never taken for a whole one. A reader that takes
 * nothing for as long as a connection may be silent is cut off.
 */
public final class StreamedBody {
    private static final Logger LOG = LoggerFactory.getLogger(StreamedBody.class);

    /** Bytes that are sent together. */
    private static final int BLOCK = 32 * 1024;

    private StreamedBody() {}

    /**
     * Sends a file.
     *
     * @param fileName what it is called where it is saved
     * @param figures of what the writing writes
     */
    public static void send(
            Context ctx, String contentType, String fileName, Figures figures, Writing writing) {
        ctx.header("Cache-Control", "no-cache");
        ctx.header("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        ReprDigest.send(ctx, figures.sha256());
        ExactBody.announce(ctx, figures.byteSize());
        if (EntityTag.isHeldByClient(ctx, EntityTag.ofHash(figures.sha256()))) return;
        ctx.contentType(contentType);
        if (!ctx.req().getMethod().equals("HEAD")) write(ctx, writing);
    }

    private static void write(Context ctx, Writing writing) {
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
