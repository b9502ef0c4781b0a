package org.policygraph.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.Console;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How far long work has come: a bar on a terminal, and elsewhere a line in the log now and then.
 * Work that is soon done says nothing. A thread of its own looks at the work, so that one long step
 * shows too, and so that a step costs next to nothing. All of it goes to standard error.
 */
final class Progress implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** Work that is done before is over before anybody would have read a bar. */
    private static final Duration WITHOUT_A_BAR = Duration.ofSeconds(1);

    /** In place of how many steps work has. */
    static final long UNKNOWN = -1;

    private final String work;
    private final long all;
    private final long began = System.nanoTime();
    private final AtomicLong done = new AtomicLong();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread watch;

    private Progress(String work, long all, boolean hasBar, Duration betweenLines) {
        this.work = work;
        this.all = all;
        LOG.debug("{}: begins", work);
        Runnable shown = hasBar ? this::draw : () -> log(betweenLines);
        this.watch = Thread.ofPlatform().daemon().name("progress").start(shown);
    }

    /**
     * Work that begins now.
     *
     * @param work what is done, in a word or two
     * @param all how many steps it has
     */
    static Progress of(String work, long all) {
        boolean isTerminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return new Progress(work, all, isTerminal, BETWEEN_LINES);
    }

    /** Work that begins now, and of which nobody can tell how much of it there is. */
    static Progress of(String work) {
        return of(work, UNKNOWN);
    }

    /** The same as a line in the log each time that so much has passed. */
    static Progress logged(String work, long all, Duration betweenLines) {
        return new Progress(work, all, false, betweenLines);
    }

    private void log(Duration betweenLines) {
        while (!endsWithin(betweenLines)) {
            long seconds = elapsed().toSeconds();
            if (all == UNKNOWN) {
                LOG.info("{}: {} s so far", work, seconds);
            } else {
                LOG.info("{}: {} of {} in {} s", work, done, all, seconds);
            }
        }
    }

    private void draw() {
        if (endsWithin(WITHOUT_A_BAR)) return;
        try (ProgressBar bar = bar()) {
            while (!endsWithin(BETWEEN_LOOKS)) bar.stepTo(done.get());
            bar.stepTo(done.get());
        }
    }

    private ProgressBar bar() {
        ProgressBarBuilder builder =
                new ProgressBarBuilder()
                        .setTaskName(work)
                        .setInitialMax(all)
                        .startsFrom(done.get(), elapsed())
                        .setStyle(ProgressBarStyle.ASCII);
        if (all == UNKNOWN) {
            builder.setRenderer((state, width) -> work + ": " + elapsed().toSeconds() + " s");
        }
        return builder.build();
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private boolean endsWithin(Duration time) {
        try {
            return ended.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** One step more is done. */
    void step() {
        done.incrementAndGet();
    }

    /** What is printed afterwards comes after the bar. */
    @Override
    public void close() {
        ended.countDown();
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
