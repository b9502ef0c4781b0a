package org.policygraph.store.remote;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What was found for looks at graphs that never change. Those that were not used for longest go
 * once it is too much. Safe for any number of threads.
 */
final class Looks {
    /** About 32 MiB of triples. */
    private static final long MOST = 32 << 20;

    /** Bytes that a triple takes about, besides the characters of a literal. */
    private static final int TRIPLE = 100;

    private final Cache<Triple, List<Triple>> kept =
            Caffeine.newBuilder()
                    .maximumWeight(MOST)
                    .weigher(Looks::weight)
                    .executor(Runnable::run)
                    .build();

    private static int weight(Triple look, List<Triple> found) {
        long weight = TRIPLE;
        for (Triple each : found) weight += TRIPLE + 2L * length(each.getObject());
        return (int) Math.min(weight, Integer.MAX_VALUE);
    }

    private static int length(Node value) {
        return value.isLiteral() ? value.getLiteralLexicalForm().length() : 0;
    }

    /** The triples that fit a pattern; null if that was never asked, or is long ago. */
    @Nullable List<Triple> find(Triple look) {
        return kept.getIfPresent(look);
    }

    void keep(Triple look, List<Triple> found) {
        kept.put(look, found);
    }
}
