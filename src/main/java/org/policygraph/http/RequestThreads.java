package org.policygraph.http;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;

/**
 * Starts a virtual thread for each request that has come, but only so many at once as can be looked
 * at: all that are started wait in the one queue of the scheduler, behind which whoever is being
 * answered would have to wait again and again. What is not started yet waits in the order in which
 * it came. Once that queue has been standing for a while, who came last is looked at first, since
 * that one can still be answered soon, and between any two of those some who have waited for too
 * long are told so: the adaptive LIFO and controlled delay of B. Maurer, Fail at Scale, ACM Queue
 * 13.8. Who asks all the time how the server is comes before everybody. Safe for any number of
 * threads.
 */
final class RequestThreads implements Executor {
    /** For how long the queue may stand before it is more than a burst, in nanoseconds. */
    private static final long BURST = Duration.ofMillis(100).toNanos();

    /** After how long nobody should wait any more while the queue stands, in nanoseconds. */
    private static final long PATIENCE = Duration.ofMillis(50).toNanos();

    /** The same while only few wait: so many are not many, however slow the machine is. */
    private static final long LONG_PATIENCE = Duration.ofSeconds(1).toNanos();

    private static final int FEW = 32;

    /** How many are refused for each that may be answered; a refusal costs a small part of that. */
    private static final int REFUSED_BETWEEN = 8;

    private final Executor threads;
    private final LongSupplier clock;
    private final Deque<Arrival> watchers = new ArrayDeque<>();
    private final Deque<Arrival> waiting = new ArrayDeque<>();
    private int places;
    private int refused;
    private long lastEmpty;

    RequestThreads() {
        this(
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("request-", 0).factory()),
                Runtime.getRuntime().availableProcessors(),
                System::nanoTime);
    }

    /**
     * @param places how many are looked at at once
     * @param clock tells nanoseconds
     */
    RequestThreads(Executor threads, int places, LongSupplier clock) {
        this.threads = threads;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public void execute(Runnable task) {
        if (task instanceof Arrival arrival) come(arrival);
        else threads.execute(task);
    }

    private void come(Arrival arrival) {
        synchronized (this) {
            long now = clock.getAsLong();
            arrival.waitsFrom(now);
            if (waiting.isEmpty()) lastEmpty = now;
            Deque<Arrival> queue = arrival.isOfWatcher() ? watchers : waiting;
            queue.add(arrival);
        }
        startNext();
    }

    private void startNext() {
        Arrival next;
        synchronized (this) {
            next = places > 0 ? next() : null;
            if (next == null) return;
            places--;
        }
        threads.execute(
                () -> {
                    try {
                        next.run();
                    } finally {
                        next.lookedAt();
                    }
                });
    }

    private @Nullable Arrival next() {
        Arrival watcher = watchers.poll();
        if (watcher != null) return begun(watcher, false);
        Arrival oldest = waiting.peekFirst();
        if (oldest == null) return null;
        long now = clock.getAsLong();
        if (now - lastEmpty < BURST) return begun(waiting.removeFirst(), false);
        boolean areFew = waiting.size() <= FEW;
        boolean isLate =
                oldest.waited(now) > (areFew ? LONG_PATIENCE : PATIENCE)
                        && refused < REFUSED_BETWEEN;
        refused = isLate ? refused + 1 : 0;
        boolean isOldest = isLate || areFew;
        return begun(isOldest ? waiting.removeFirst() : waiting.removeLast(), isLate);
    }

    private Arrival begun(Arrival arrival, boolean isLate) {
        arrival.begin(isLate, this::lookedAt);
        return arrival;
    }

    private void lookedAt() {
        synchronized (this) {
            places++;
        }
        startNext();
    }
}
