package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

import java.util.SortedMap;

/**
 * The named graphs of a dataset: one for each document version, one for the vocabularies, and one
 * that describes the whole. The description names the version, which comes from the hashes of all
 * other graphs; so it is not part of what is hashed, and nothing in it depends on the clock.
 *
 * @param graphs the graphs, in the order of their IRIs
 * @param hashes the hash of each, the description included
 */
public record PolicyDataset(SortedMap<Node, Graph> graphs, GraphHashes hashes) {}
