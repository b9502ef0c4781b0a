package org.policygraph.store.remote;

import org.apache.jena.graph.Node;

/**
 * Where the content of a named graph lies in an engine. What lies there never changes.
 *
 * @param physical the name of the engine's own graph
 * @param hash of the content
 * @param triples how many there are
 */
public record StoredGraph(Node physical, String hash, long triples) {}
