package org.policygraph.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.graph.Course;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.Console;
import java.time.Duration;
import java.util.Optional;

/**
 * How far long work has come: a bar on a terminal, and elsewhere a line in the log now and then.
 * Work that is soon done says nothing in the log.
 */
final class Progress implements Course {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final long BETWEEN_LINES = 5_000_000_000L;

    /** Work that is done before is over before anybody would have read a bar. */
    private static final Duration WITHOUT_A_BAR = Duration.ofSeconds(1);

    private final String work;
    private final long all;
    private final boolean hasBar;
    private final long began = System.nanoTime();
    private @Nullable ProgressBar bar;
    private long done;
    private long lastLine = began;

    private Progress(String work, long all, boolean hasBar) {
        this.work = work;
        this.all = all;
        this.hasBar = hasBar;
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
        return new Progress(work, all, isTerminal && all > 1);
    }

    private ProgressBar bar(Duration elapsed) {
        return new ProgressBarBuilder()
                .setTaskName(work)
                .setInitialMax(all)
                .startsFrom(done, elapsed)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
    }

    @Override
    public void step() {
        done++;
        long now = System.nanoTime();
        if (hasBar) {
            draw(Duration.ofNanos(now - began));
            return;
        }
        if (now - lastLine < BETWEEN_LINES) return;
        lastLine = now;
        LOG.info("{}: {} of {}", work, done, all);
    }

    private void draw(Duration elapsed) {
        if (bar == null && elapsed.compareTo(WITHOUT_A_BAR) > 0) bar = bar(elapsed);
        if (bar != null) bar.stepTo(done);
    }

    @Override
    public void close() {
        if (bar != null) bar.close();
    }
}
