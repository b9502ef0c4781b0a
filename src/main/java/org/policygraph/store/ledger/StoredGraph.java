package org.policygraph.store.ledger;

import org.apache.jena.graph.Node;

/**
 * Where the content of a graph is kept.
 *
 * @param content the graph that has it, named by its hash
 * @param hash the hash
 * @param triples how many it has
 */
public record StoredGraph(Node content, String hash, long triples) {}
