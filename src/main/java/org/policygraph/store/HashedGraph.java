package org.policygraph.store;

import org.apache.jena.graph.Graph;

/**
 * The content of a named graph.
 *
 * @param hash names the content: graphs of the same name and hash say the same
 * @param graph what it says
 */
public record HashedGraph(String hash, Graph graph) {}
