package org.policygraph.store.sparql;

import org.policygraph.log.RequestScope;
import org.policygraph.store.sparql.SparqlRefusal.Reason;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A few places for queries to be worked on, each on a thread of its own: so that they take no more
 * than their share of the processors, have stack enough, and can be left behind by who asked.
 */
final class Workers {
    /** Parsers and optimizers recurse; memory is taken only as far as they do. */
    private static final long STACK_BYTES = 64L << 20;

    /** By how much a query may be late in noticing its deadline. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final SparqlLimits limits;
    private final Semaphore places;

    Workers(SparqlLimits limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.parallel(), true);
    }

    /**
     * What the work comes to.
     *
     * @throws SparqlRefusal if there is no place, or the work takes too long
     */
    <T> T run(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        try {
            if (!places.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SparqlRefusal(
                        Reason.BUSY, "Other queries are being answered. Ask again a little later.");
            }
            start(task);
            return task.get(limits.deadline().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw Budget.timeout(limits);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw Budget.timeout(limits);
        } catch (ExecutionException e) {
            throw unchecked(e);
        }
    }

    /** The place is given back when the work has ended, not when nobody waits for it any more. */
    private void start(FutureTask<?> task) {
        String request = RequestScope.current();
        Thread.ofPlatform()
                .name("sparql")
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
    }

    private static RuntimeException unchecked(ExecutionException failure) {
        if (failure.getCause() instanceof Error error) throw error;
        return failure.getCause() instanceof RuntimeException e
                ? e
                : new IllegalStateException(failure);
    }
}
