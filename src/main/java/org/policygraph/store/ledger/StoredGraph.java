package org.policygraph.store.ledger;

/**
 * The content of a graph, as a manifest names it.
 *
 * @param hash the hash, under which it is kept
 * @param triples how many it has
 */
public record StoredGraph(String hash, long triples) {}
