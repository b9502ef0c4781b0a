package org.policygraph.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.Console;
import java.util.Optional;

/**
 * How far long work has come: a bar on a terminal, and elsewhere a line in the log now and then.
 * Work that is soon done says nothing in the log.
 */
final class Progress implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final long BETWEEN_LINES = 5_000_000_000L;

    private final String work;
    private final long all;
    private final @Nullable ProgressBar bar;
    private long done;
    private long lastLine = System.nanoTime();

    private Progress(String work, long all, @Nullable ProgressBar bar) {
        this.work = work;
        this.all = all;
        this.bar = bar;
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
        return new Progress(work, all, isTerminal && all > 1 ? bar(work, all) : null);
    }

    private static ProgressBar bar(String work, long all) {
        return new ProgressBarBuilder()
                .setTaskName(work)
                .setInitialMax(all)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
    }

    /** One step more is done. */
    void step() {
        done++;
        if (bar != null) {
            bar.step();
            return;
        }
        long now = System.nanoTime();
        if (now - lastLine < BETWEEN_LINES) return;
        lastLine = now;
        LOG.info("{}: {} of {}", work, done, all);
    }

    @Override
    public void close() {
        if (bar != null) bar.close();
    }
}
