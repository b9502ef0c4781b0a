package org.policygraph.trace.hop;

import org.apache.jena.graph.Node;

import java.util.List;

/**
 * The chain from a record to the official document.
 *
 * @param record what was traced
 * @param hops at least one of each kind, in the order of {@link HopKind}
 * @param isTextIntact whether every text that the hops rest on still has, as a whole, the hash in
 *     its address. Where one has not, other characters of it have changed than those that a {@link
 *     Verdict#BROKEN} hop shows, or the graph's copies of them were changed along with it.
 */
public record Trace(Node record, List<Hop> hops, boolean isTextIntact) {
    public Trace {
        hops = List.copyOf(hops);
    }
}
