package org.policygraph.http.setting;

import java.time.Duration;
import java.util.List;

/**
 * What one client may take of the server.
 *
 * @param maxBodyBytes longest request body, in bytes
 * @param maxHeadBytes longest request line with all header fields, in bytes
 * @param idle how long a connection may be silent before its first request and within each of them,
 *     and how long the head of a request may take from its first byte to its last
 * @param pause how long it may be silent after a request. Longer than clients and proxies keep what
 *     they may use again (30 to 60 seconds), or they would send into a connection that is just
 *     being closed
 * @param body how long a request body may take to arrive as a whole; after a quarter of it, a body
 *     that comes in drops is no longer waited for
 * @param connections how many connections may be open; of more, none is accepted until others end
 * @param connectionsOfClient how many of one client may wait for a request; of more, the one goes
 *     that has waited longest
 * @param stop how long requests in flight may take to finish when the server stops
 */
public record HttpLimits(
        long maxBodyBytes,
        int maxHeadBytes,
        Duration idle,
        Duration pause,
        Duration body,
        Duration stop,
        int connections,
        int connectionsOfClient) {
    /** Longest body of a request by somebody who may edit, in bytes: a file in base64. */
    private static final long EDITOR_BODY_BYTES = 16_000_000;

    /** Bytes of a body that must come each second once it has had a quarter of its time. */
    private static final long BODY_BYTES_PER_SECOND = 500;

    /** The limits that hold unless told otherwise. */
    public static final HttpLimits DEFAULT =
            new HttpLimits(
                    1_000_000,
                    8 * 1024,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(75),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(10));

    /** As many connections as is usual. */
    public HttpLimits(
            long maxBodyBytes,
            int maxHeadBytes,
            Duration idle,
            Duration pause,
            Duration body,
            Duration stop) {
        this(maxBodyBytes, maxHeadBytes, idle, pause, body, stop, 10_000, 4_000);
    }

    /** Longest request body of somebody who may edit, or may not. */
    public long maxBodyBytes(boolean mayEdit) {
        return mayEdit ? Math.max(maxBodyBytes, EDITOR_BODY_BYTES) : maxBodyBytes;
    }

    /**
     * Whether a body takes too long: all of its time has passed, or it has been coming in drops.
     *
     * @param bytes how much of it is there
     * @param nanos since when it is awaited
     */
    public boolean isTooSlow(long bytes, long nanos) {
        if (nanos > body.toNanos()) return true;
        boolean isBegun = nanos <= body.dividedBy(4).toNanos();
        return !isBegun && bytes < BODY_BYTES_PER_SECOND * nanos / 1_000_000_000;
    }

    /** Every limit must be positive. */
    public HttpLimits {
        if (maxBodyBytes <= 0 || maxHeadBytes <= 0) {
            throw new IllegalArgumentException("sizes must be positive");
        }
        if (connections <= 0 || connectionsOfClient <= 0) {
            throw new IllegalArgumentException("there must be room for connections");
        }
        for (Duration each : List.of(idle, pause, body, stop)) {
            if (!each.isPositive()) {
                throw new IllegalArgumentException("durations must be positive");
            }
        }
    }
}
