package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.policygraph.rdf.DatasetChange.HashedGraph;

import java.util.Collection;
import java.util.Map;

/**
 * Documents that conform to the shapes, together with what a dataset had of them.
 *
 * @param documents as they came, by the names of their graphs
 * @param ids their ids
 * @param graphs all that they become
 * @param held the hashes of what the dataset had of them
 */
public record CheckedDocuments(
        Map<Node, Graph> documents,
        Collection<String> ids,
        Map<Node, HashedGraph> graphs,
        Map<Node, String> held) {}
