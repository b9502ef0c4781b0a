package org.policygraph.http;

import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Something has arrived over a connection, most likely a request, and nobody has looked at it yet.
 * Whoever does so has Jetty read and answer it, all in one thread.
 */
final class Arrival implements Invocable.Task {
    private static final ScopedValue<Arrival> CURRENT = ScopedValue.newInstance();

    private final AtomicBoolean isOfWatcher;
    private final Runnable reading;
    private long since;
    private boolean isLate;
    private @Nullable Runnable whenLookedAt;

    /**
     * @param isOfWatcher whether the last request over the same connection asked how the server is
     * @param reading reads what has arrived, and answers it
     */
    Arrival(AtomicBoolean isOfWatcher, Runnable reading) {
        this.isOfWatcher = isOfWatcher;
        this.reading = reading;
    }

    /** What this thread reads; null if it is a thread that nothing arrived for. */
    static @Nullable Arrival current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.BLOCKING;
    }

    @Override
    public void run() {
        ScopedValue.where(CURRENT, this).run(reading);
    }

    /** It waits from now on, in nanoseconds. */
    void waitsFrom(long now) {
        since = now;
    }

    /** For how long it has been waiting, in nanoseconds. */
    long waited(long now) {
        return now - since;
    }

    /** Whether what came before it over the same connection asked how the server is. */
    boolean isOfWatcher() {
        return isOfWatcher.get();
    }

    /** It is known now whether it asks how the server is. */
    void isOfWatcher(boolean is) {
        isOfWatcher.set(is);
    }

    /** Whether it waited for so long that its client should rather come again. */
    boolean isLate() {
        return isLate;
    }

    /**
     * It is being looked at.
     *
     * @param whenLookedAt called when it is known what becomes of it
     */
    void begin(boolean isLate, Runnable whenLookedAt) {
        this.isLate = isLate;
        this.whenLookedAt = whenLookedAt;
    }

    /** It is known what becomes of it. */
    void lookedAt() {
        Runnable told = whenLookedAt;
        whenLookedAt = null;
        if (told != null) told.run();
    }
}
