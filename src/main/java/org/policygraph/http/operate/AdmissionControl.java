package org.policygraph.http.operate;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many requests may be worked on at the same time. What comes in a burst waits for its turn;
 * once places have been short for a while the queue would only be something that everybody has to
 * wait through, and whoever cannot be served soon is refused instead (the controlled delay of
 * Nichols and Jacobson, with the two patiences of B. Maurer, Fail at Scale, ACM Queue 13.8). Safe
 * for any number of threads.
 */
public final class AdmissionControl {
    /** In a burst. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Once places are short. */
    private static final Duration SHORT_PATIENCE = Duration.ofMillis(50);

    /** For how long a burst may last. */
    private static final long BURST = Duration.ofMillis(100).toNanos();

    /** Requests that may wait in any case: so many are not many, however slow each of them is. */
    private static final int FEW = 16;

    /** Requests that may wait at all. */
    private static final int MANY = 1_000;

    private final Semaphore places;
    private volatile long lastFree = System.nanoTime();

    /**
     * Nobody has come yet.
     *
     * @param places requests that are worked on at the same time
     */
    public AdmissionControl(int places) {
        this.places = new Semaphore(places, true);
    }

    /**
     * Takes a place, maybe after a while.
     *
     * @return whether there was one; if so it must be given back
     */
    public boolean enter() {
        if (places.tryAcquire()) {
            lastFree = System.nanoTime();
            return true;
        }
        int waiting = places.getQueueLength();
        if (waiting >= MANY) return false;
        boolean isBurst = System.nanoTime() - lastFree < BURST;
        Duration patience = isBurst || waiting < FEW ? PATIENCE : SHORT_PATIENCE;
        try {
            return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether nobody who comes now can have a place in time. */
    public boolean isCrowded() {
        return places.getQueueLength() > 2 * FEW && System.nanoTime() - lastFree > BURST;
    }

    /** Gives a place back. */
    public void leave() {
        places.release();
    }
}
