package org.policygraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Heavy work has a few places, on threads that nobody else waits for. */
class WorkersTest {
    private static final long LONG = TimeUnit.MINUTES.toNanos(1);

    private final Workers workers = new Workers("heavy", 1);

    @Test
    void aPlaceIsTakenUntilTheWorkEndsThoughNobodyWaitsForItAnyMore() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        FutureTask<Boolean> left =
                requireNonNull(
                        workers.start(
                                () -> {
                                    begun.countDown();
                                    return end.await(LONG, TimeUnit.NANOSECONDS);
                                },
                                LONG));
        begun.await();
        left.cancel(false);
        assertThat(workers.start(() -> "never", 0)).isNull();
        end.countDown();
        FutureTask<String> next = requireNonNull(workers.start(() -> "done", LONG));
        assertThat(next.get()).isEqualTo("done");
    }

    @Test
    void workTakesNoneOfTheThreadsThatRequestsShare() throws Exception {
        FutureTask<Boolean> isVirtual =
                requireNonNull(workers.start(() -> Thread.currentThread().isVirtual(), LONG));
        assertThat(isVirtual.get()).isFalse();
    }
}
