package org.policygraph.http.setting;

import java.time.Duration;

/**
 * How long and where answers are kept.
 *
 * @param bytes the most that this server keeps of answers and their requests, in bytes; 0 for none
 * @param maxAge how long a cache between here and the client may answer a GET without asking
 */
public record CacheSettings(long bytes, Duration maxAge) {
    /** 64 MiB here, one minute elsewhere. */
    public static final CacheSettings DEFAULT = new CacheSettings(64L << 20, Duration.ofMinutes(1));

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException with a sentence for the operator
     */
    public CacheSettings {
        if (bytes < 0) {
            throw new IllegalArgumentException("the answer cache must not be negative");
        }
        if (maxAge.isNegative()) {
            throw new IllegalArgumentException("the age of cached answers must not be negative");
        }
    }
}
