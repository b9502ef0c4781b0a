package org.policygraph.log;

import org.slf4j.Logger;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Logs at DEBUG how long each stage of a piece of work took, in milliseconds. Where nobody listens
 * at that level it does not even look at the clock. For one thread.
 */
public final class StageTimer {
    private final Logger log;
    private final boolean isOn;
    private long began;

    private StageTimer(Logger log) {
        this.log = log;
        this.isOn = log.isDebugEnabled();
        this.began = isOn ? System.nanoTime() : 0;
    }

    /** Begins the first stage. */
    public static StageTimer start(Logger log) {
        return new StageTimer(log);
    }

    /** Ends a stage and begins the next one. */
    public void end(String stage) {
        if (isOn) line(stage).log();
    }

    /**
     * The same, with what the stage came to.
     *
     * @param detail what is counted, such as rows
     */
    public void end(String stage, String detail, long count) {
        if (isOn) line(stage).addKeyValue(detail, count).log();
    }

    private LoggingEventBuilder line(String stage) {
        long ended = System.nanoTime();
        double took = milliseconds(ended - began);
        began = ended;
        return log.atDebug().setMessage(stage).addKeyValue("ms", took);
    }

    /** Milliseconds with microseconds behind the point. */
    public static double milliseconds(long nanoseconds) {
        return Math.round(nanoseconds / 1e3) / 1e3;
    }
}
