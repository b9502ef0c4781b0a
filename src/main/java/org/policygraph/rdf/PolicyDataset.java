package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.policygraph.rdf.DatasetChange.HashedGraph;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Ontology;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * The named graphs of a dataset: one for each document version, one for the vocabularies, and one
 * that describes the whole. The description names the version, which comes from the hashes of all
 * other graphs; so it is not part of what is hashed, and nothing in it depends on the clock.
 *
 * @param graphs the graphs, in the order of their IRIs
 * @param hashes the hash of each, the description included
 */
public record PolicyDataset(SortedMap<Node, Graph> graphs, GraphHashes hashes) {
    /**
     * A dataset of documents.
     *
     * @param documents the graphs of the document versions, by their names
     */
    public static PolicyDataset of(Map<Node, Graph> documents, Ontology ontology, Iris iris) {
        Map<Node, HashedGraph> all = new LinkedHashMap<>();
        documents.forEach((name, graph) -> all.put(name, HashedGraph.of(name, graph)));
        Graph vocabulary = VocabularyGraph.of(ontology);
        all.put(iris.vocabulary(), HashedGraph.of(iris.vocabulary(), vocabulary));
        DatasetChange made = DatasetChange.of(HeldDataset.NOTHING, all, Set.of(), iris);
        return new PolicyDataset(made.put(), made.hashes());
    }
}
