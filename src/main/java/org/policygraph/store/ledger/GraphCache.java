package org.policygraph.store.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.apache.jena.graph.Node;
import org.policygraph.store.packed.PackedGraph;

/**
 * The graphs that were looked into last, or again and again, of all versions: no more at a time
 * than a part of the heap can have, nor more files than a process may map.
 */
final class GraphCache {
    /** Linux lets a process map 65,530 files, other libraries' included. */
    private static final long MOST = 30_000;

    /** The part of the heap, as a divisor. */
    private static final long PART = 4;

    private static final long ROOM = Runtime.getRuntime().maxMemory() / PART;

    private final Cache<String, PackedGraph> graphs =
            Caffeine.newBuilder()
                    .maximumWeight(ROOM)
                    .weigher(
                            (String hash, PackedGraph graph) ->
                                    (int) Math.max(ROOM / MOST, graph.weight()))
                    .executor(Runnable::run)
                    .build();

    /** A graph by its hash; loaded if it is not at hand. */
    PackedGraph of(Node name, StoredGraph stored, Ledger ledger) {
        return graphs.get(stored.hash(), _ -> ledger.content(name, stored));
    }
}
