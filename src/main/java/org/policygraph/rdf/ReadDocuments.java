package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

import java.util.List;
import java.util.Map;

/**
 * What became of documents that were read.
 *
 * @param graphs the graphs of those that could be read, by the names of their versions
 * @param problems what is wrong with the files of the others
 */
public record ReadDocuments(
        Map<Node, Graph> graphs, List<DocumentsRefusedException.InFile> problems) {}
