package org.policygraph.http;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** Keeps what is logged, and waits for what is about to be. */
final class HeardLines extends AppenderBase<ILoggingEvent> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final List<ILoggingEvent> lines = new ArrayList<>();

    @Override
    protected void append(ILoggingEvent line) {
        line.prepareForDeferredProcessing();
        lock.lock();
        try {
            lines.add(line);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The lines of a kind, once there is the last of them. */
    List<ILoggingEvent> until(Predicate<ILoggingEvent> last, Predicate<ILoggingEvent> kind) {
        lock.lock();
        try {
            long left = PATIENCE.toNanos();
            while (lines.stream().noneMatch(last)) {
                if (left <= 0) throw new AssertionError("not logged in time: " + lines);
                left = grown.awaitNanos(left);
            }
            return lines.stream().filter(kind).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            lock.unlock();
        }
    }
}
