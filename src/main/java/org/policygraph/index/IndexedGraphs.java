package org.policygraph.index;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** The graphs of a snapshot, as an index reads them. */
public interface IndexedGraphs {
    /** Whether a graph holds a tree of concepts. */
    boolean isVocabulary(Node name);

    /** A named graph; asked for once, vocabularies first. */
    Graph named(Node name);

    /** A named graph together with what its statements lead to. */
    Graph around(Node name, Graph named);
}
