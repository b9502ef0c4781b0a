package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.policygraph.extract.facts.OfficialFacts;
import org.policygraph.vocab.Iris;

import java.util.Map;

/**
 * Writes the named graphs of one version of a document whose official text alone is held: one of
 * what the text states, and one of what is only inferred.
 */
public final class OfficialGraph {
    private OfficialGraph() {}

    /**
     * The graphs of these facts by their names; without that of what is inferred where nothing is.
     *
     * @param facts what was read
     * @param id short id of the document, {@code [a-z0-9-]+}
     * @param iris mints the IRIs
     */
    public static Map<Node, Graph> of(OfficialFacts facts, String id, Iris iris) {
        VersionGraphs graphs = new VersionGraphs();
        new OfficialTriples(graphs, facts, id, iris).write();
        return graphs.named(iris.version(id, facts.source().text()));
    }
}
