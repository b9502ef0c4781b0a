package org.policygraph.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What is logged of the progress of work until this is closed, the beginnings too. */
final class LoggedProgress extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Logger logger = (Logger) LoggerFactory.getLogger(Progress.class);
    private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    LoggedProgress() {
        start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        boolean isBeginning = event.getLevel() == Level.DEBUG;
        (isBeginning ? begun : lines).add(event.getFormattedMessage());
    }

    /** The work that was begun, each in a word or two. */
    List<String> begun() {
        return begun.stream().map(line -> line.replace(": begins", "")).toList();
    }

    /** What a reader of the log was told. */
    List<String> lines() {
        return new ArrayList<>(lines);
    }

    /** The next of these lines; waits for it. */
    String nextLine() throws InterruptedException {
        return lines.take();
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        logger.setAdditive(true);
        logger.setLevel(null);
    }
}
