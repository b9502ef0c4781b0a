package org.policygraph.store.sparql;

import org.policygraph.store.Workers;
import org.policygraph.store.sparql.SparqlError.Reason;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A few places for queries to be worked on. */
final class QueryWorkers {
    /** By how much a query may be late in noticing its deadline. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final SparqlLimits limits;
    private final Workers workers;

    QueryWorkers(SparqlLimits limits) {
        this.limits = limits;
        this.workers = new Workers("sparql", limits.parallel());
    }

    /**
     * What the work comes to.
     *
     * @throws SparqlError if there is no place, or the work takes too long
     */
    <T> T run(Callable<T> work) {
        try {
            FutureTask<T> task = workers.start(work, limits.patience().toNanos());
            if (task == null) {
                throw new SparqlError(
                        Reason.BUSY, "Other queries are being answered. Ask again a little later.");
            }
            return result(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Budget.timeout(limits);
        }
    }

    private <T> T result(FutureTask<T> task) throws InterruptedException {
        try {
            return task.get(limits.deadline().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw Budget.timeout(limits);
        } catch (ExecutionException e) {
            throw unchecked(e);
        } finally {
            // Nothing to cancel where it is done.
            task.cancel(true);
        }
    }

    private static RuntimeException unchecked(ExecutionException failure) {
        if (failure.getCause() instanceof Error error) throw error;
        return failure.getCause() instanceof RuntimeException e
                ? e
                : new IllegalStateException(failure);
    }
}
