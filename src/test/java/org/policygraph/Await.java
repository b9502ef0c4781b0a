package org.policygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what others do, and leaves them the processor meanwhile. */
public final class Await {
    /** Longer than anything takes on a machine that has other work. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Between two looks, in nanoseconds. */
    private static final long LOOK = 2_000_000;

    private Await() {}

    /** Returns once this holds; it must within a minute. */
    public static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as("time that this takes").isNegative();
            LockSupport.parkNanos(LOOK);
        }
    }
}
