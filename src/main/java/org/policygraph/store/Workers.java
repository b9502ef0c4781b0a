package org.policygraph.store;

import org.jspecify.annotations.Nullable;
import org.policygraph.log.RequestScope;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A few places for heavy work, each on a platform thread of its own: so that it takes no more than
 * its share of the processors, of which virtual threads have no more than there are, has stack
 * enough, and can be left behind by who asked. Safe for any number of threads.
 */
public final class Workers {
    /** Parsers, optimizers and patterns recurse; memory is taken only as far as they do. */
    private static final long STACK_BYTES = 64L << 20;

    private final String name;
    private final Semaphore places;

    /**
     * Nobody works yet.
     *
     * @param name what the threads are called
     * @param most how many work at once
     */
    public Workers(String name, int most) {
        this.name = name;
        this.places = new Semaphore(most, true);
    }

    /**
     * Starts some work. Its place is given back when the work has ended, not when nobody waits for
     * it any more.
     *
     * @param patience how long to wait for a place, in nanoseconds
     * @return null if there was no place
     * @throws InterruptedException if the wait is interrupted
     */
    public <T> @Nullable FutureTask<T> start(Callable<T> work, long patience)
            throws InterruptedException {
        if (!places.tryAcquire(patience, TimeUnit.NANOSECONDS)) return null;
        FutureTask<T> task = new FutureTask<>(work);
        String request = RequestScope.current();
        Thread.ofPlatform()
                .name(name)
                .daemon()
                .stackSize(STACK_BYTES)
                .start(
                        () -> {
                            try (var _ = RequestScope.open(request)) {
                                task.run();
                            } finally {
                                places.release();
                            }
                        });
        return task;
    }
}
