package org.policygraph.store.remote;

import java.time.Duration;

/**
 * On whose behalf an engine is asked: until when somebody waits for the answers, and how many there
 * were. For one thread.
 */
public final class RemoteCall {
    private final long deadline;
    private int roundTrips;

    /**
     * @param deadline as {@link System#nanoTime} tells it
     */
    public RemoteCall(long deadline) {
        this.deadline = deadline;
    }

    /** For work that nobody waits for but the server itself. */
    public static RemoteCall lasting(Duration most) {
        return new RemoteCall(System.nanoTime() + most.toNanos());
    }

    /** How many requests were sent. */
    public int roundTrips() {
        return roundTrips;
    }

    void count() {
        roundTrips++;
    }

    /** Nanoseconds that are left, at most so many. */
    long left(Duration most) {
        return Math.min(most.toNanos(), deadline - System.nanoTime());
    }
}
