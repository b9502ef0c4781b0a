package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The records that were read since the cache was last emptied. Kept records lead straight to each
 * other, so no single one can be put out: once there are too many, all go at once, and what
 * requests still hold of them goes with those requests. Reading a record again costs one look into
 * the graph.
 */
final class StatementCache {
    /** Records kept at most; each takes one or two kilobytes. */
    private static final int MOST = 1 << 16;

    private volatile Map<Node, Statements> kept = new ConcurrentHashMap<>();

    @Nullable Statements find(Node subject) {
        return kept.get(subject);
    }

    void keep(Statements statements) {
        if (kept.size() >= MOST) kept = new ConcurrentHashMap<>();
        kept.put(statements.subject(), statements);
    }
}
