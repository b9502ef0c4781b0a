package org.policygraph.http.exchange;

import jakarta.servlet.http.HttpServletRequest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * What a client still sends after its request was refused. A connection closed while data is on its
 * way is reset, and the reset can overtake the answer (RFC 9112 §9.6): so the answer goes out
 * first, and the rest is read and thrown away, within bounds.
 */
public final class UnreadBody {
    private static final long MOST_BYTES = 8_000_000;
    private static final Duration MOST_TIME = Duration.ofSeconds(2);

    private UnreadBody() {}

    /** Whether the request says that a body follows its header. */
    public static boolean mayFollow(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** Reads on until the end, or until the client has had its chance to see the answer. */
    public static void discard(HttpServletRequest request) {
        long deadline = System.nanoTime() + MOST_TIME.toNanos();
        byte[] block = new byte[64 * 1024];
        try {
            InputStream body = request.getInputStream();
            long read = 0;
            int n = body.read(block);
            while (n >= 0 && read < MOST_BYTES && System.nanoTime() - deadline < 0) {
                read += n;
                n = body.read(block);
            }
        } catch (IOException | IllegalStateException e) {
            // The client is gone or silent. It has been answered.
        }
    }
}
