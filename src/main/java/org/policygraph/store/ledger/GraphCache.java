package org.policygraph.store.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.apache.jena.graph.Node;
import org.policygraph.store.packed.PackedGraph;

/**
 * The graphs that were looked into last, or again and again, of all versions: no more triples at a
 * time than a part of the heap can have.
 */
final class GraphCache {
    /** With its share of terms, and what is made of them once they are found, in bytes. */
    private static final long TRIPLE = 120;

    /** The part of the heap, as a divisor. */
    private static final long PART = 4;

    private final Cache<String, PackedGraph> graphs =
            Caffeine.newBuilder()
                    .maximumWeight(Runtime.getRuntime().maxMemory() / PART / TRIPLE)
                    .weigher((String hash, PackedGraph graph) -> 1 + graph.size())
                    .executor(Runnable::run)
                    .build();

    /** A graph by its hash; loaded if it is not at hand. */
    PackedGraph of(Node name, StoredGraph stored, Ledger ledger) {
        return graphs.get(stored.hash(), _ -> ledger.content(name, stored));
    }
}
