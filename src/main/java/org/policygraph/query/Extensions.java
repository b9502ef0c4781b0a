package org.policygraph.query;

import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.limit.QueryLimits;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an answer says of the request itself, on demand. */
final class Extensions {
    private Extensions() {}

    static Map<String, Object> cost(long estimated, QueryLimits limits) {
        return Map.of("estimated", estimated, "limit", limits.maxComplexity());
    }

    /**
     * What was done.
     *
     * @param started as {@link System#nanoTime} tells it
     */
    static Map<String, Object> stats(RequestContext reading, long started) {
        Map<String, Object> stats = new LinkedHashMap<>();
        stats.put("graphFinds", reading.finds());
        stats.put("indexQueries", reading.indexQueries());
        stats.put("milliseconds", Math.round((System.nanoTime() - started) / 1_000.0) / 1_000.0);
        return stats;
    }
}
