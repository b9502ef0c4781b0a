package org.policygraph.http.operate;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many requests may be worked on at the same time, and how many may wait for that. What comes
 * in a burst waits for its turn, as far as that is soon; once somebody had to be refused, the queue
 * would only be something that everybody has to wait through, and is kept short until nobody was
 * refused for a while (the two patiences of B. Maurer, Fail at Scale, ACM Queue 13.8). Safe for any
 * number of threads.
 */
public final class AdmissionControl {
    private static final long PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** For a place. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** How long the last one of a burst may have to wait, in nanoseconds. */
    private static final long SOON = Duration.ofMillis(100).toNanos();

    /** Requests that may wait in a burst, however slow they are: chance brings them together. */
    private static final long LEAST = 16;

    /** Requests that may wait in a burst, however fast they are. */
    private static final long MOST = 128;

    /** Requests that may wait for each processor when others were refused. */
    private static final long FEW = 8;

    /** For how long a refusal counts, in nanoseconds. */
    private static final long WHILE = Duration.ofMillis(100).toNanos();

    /** Of how many requests, about, the time is averaged. */
    private static final int RECENT = 16;

    private final Semaphore places;
    private final AtomicInteger coming = new AtomicInteger();
    private final AtomicLong work = new AtomicLong();
    private volatile long refused = System.nanoTime() - WHILE;

    /**
     * Nobody has come yet.
     *
     * @param places requests that are worked on at the same time
     */
    public AdmissionControl(int places) {
        this.places = new Semaphore(places, true);
    }

    /**
     * Takes a number for a request that has come.
     *
     * @return whether it may wait to be looked at; if so, that must be told by {@link #begin}
     */
    public boolean come() {
        if (coming.get() + places.getQueueLength() >= most()) {
            refused = System.nanoTime();
            return false;
        }
        coming.incrementAndGet();
        return true;
    }

    private long most() {
        if (System.nanoTime() - refused < WHILE) return FEW * PROCESSORS;
        return Math.clamp(SOON * PROCESSORS / Math.max(1, work.get()), LEAST, MOST);
    }

    /** The request is looked at now. */
    public void begin() {
        coming.decrementAndGet();
    }

    /**
     * Takes a place, maybe after a while.
     *
     * @return whether there was one; if so it must be given back
     */
    public boolean enter() {
        try {
            return places.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Gives a place back.
     *
     * @param since when it was taken, as {@link System#nanoTime} tells it
     */
    public void leave(long since) {
        long taken = System.nanoTime() - since;
        work.updateAndGet(mean -> mean + (taken - mean) / RECENT);
        places.release();
    }
}
