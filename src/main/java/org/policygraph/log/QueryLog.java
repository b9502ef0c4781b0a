package org.policygraph.log;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A line for each query that has ended, answered or not: at WARN if it took a second or longer,
 * else at DEBUG. The query stands in it without the values that were asked for: what somebody looks
 * for is nobody else's business.
 */
public final class QueryLog {
    private static final Logger LOG = LoggerFactory.getLogger(QueryLog.class);
    private static final long SLOW = TimeUnit.SECONDS.toNanos(1);

    private QueryLog() {}

    /**
     * A query has ended.
     *
     * @param language what it is written in
     * @param began when it began, as of {@link System#nanoTime()}
     * @param query its text without values; asked for only if it is logged
     */
    public static void ended(String language, long began, Supplier<String> query) {
        long took = System.nanoTime() - began;
        boolean isSlow = took >= SLOW;
        Level level = isSlow ? Level.WARN : Level.DEBUG;
        if (!LOG.isEnabledForLevel(level)) return;
        LOG.atLevel(level)
                .addKeyValue("language", language)
                .addKeyValue("ms", StageTimer.milliseconds(took))
                .addKeyValue("query", query.get())
                .log(isSlow ? "slow query" : "query");
    }
}
