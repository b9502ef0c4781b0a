package org.policygraph.http.operate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Objects;

/**
 * What one client may ask in a minute. A client that asked nothing for a while may ask for the
 * whole minute at once. Safe for any number of threads.
 */
public final class RateLimiter {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** More clients than this forget those that were seen longest ago; a client takes 200 bytes. */
    private static final long MOST_CLIENTS = 100_000;

    private final @Nullable Cache<String, Bucket> buckets;
    private final int perMinute;

    /**
     * @param perMinute requests that one client may send in a minute; 0 for any number
     */
    public RateLimiter(int perMinute) {
        this.perMinute = perMinute;
        this.buckets =
                perMinute == 0
                        ? null
                        : Caffeine.newBuilder()
                                .maximumSize(MOST_CLIENTS)
                                .expireAfterAccess(MINUTE)
                                .executor(Runnable::run)
                                .build();
    }

    /** Whether every client may ask for as much as it likes. */
    public boolean isOff() {
        return buckets == null;
    }

    /**
     * Takes a request out of a client's share.
     *
     * @return 0 if it may be answered; else the seconds after which the next one may be
     */
    public long take(String client) {
        if (buckets == null) return 0;
        Bucket bucket = Objects.requireNonNull(buckets.get(client, _ -> bucket()));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) return 0;
        return Math.ceilDiv(probe.getNanosToWaitForRefill(), Duration.ofSeconds(1).toNanos());
    }

    /** In nanoseconds, which a machine's clock that is set does not change. */
    private Bucket bucket() {
        return Bucket.builder()
                .withNanosecondPrecision()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build();
    }
}
