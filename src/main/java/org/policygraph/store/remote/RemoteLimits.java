package org.policygraph.store.remote;

import java.time.Duration;

/**
 * What one exchange with an engine may take.
 *
 * @param timeout from the request to the last byte of the answer
 * @param maxBytes bytes of an answer
 * @param inFlight exchanges at once; others wait for their turn within their deadline
 * @param pause how long the engine is left alone once it fails again and again
 */
public record RemoteLimits(Duration timeout, int maxBytes, int inFlight, Duration pause) {
    /** The limits that hold unless told otherwise. */
    public static final RemoteLimits DEFAULT =
            new RemoteLimits(Duration.ofSeconds(8), 64 << 20, 32, Duration.ofSeconds(2));

    /** Every limit must be positive. */
    public RemoteLimits {
        boolean positive = timeout.isPositive() && pause.isPositive();
        if (!positive || maxBytes < 1 || inFlight < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
