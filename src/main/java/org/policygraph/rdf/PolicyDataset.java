package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Ontology;
import org.policygraph.vocab.Pol;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The named graphs of a dataset: one for each document version, one for the vocabularies, and one
 * that describes the whole. The description names the version, which comes from the hashes of all
 * other graphs; so it is not part of what is hashed, and nothing in it depends on the clock.
 *
 * @param graphs the graphs, in the order of their IRIs
 * @param hashes the hash of each, the description included
 */
public record PolicyDataset(SortedMap<Node, Graph> graphs, GraphHashes hashes) {
    private static final Node CC_BY =
            NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/");

    /**
     * A dataset of documents.
     *
     * @param documents the graphs of the document versions, by their names
     */
    public static PolicyDataset of(Map<Node, Graph> documents, Ontology ontology, Iris iris) {
        SortedMap<Node, Graph> graphs = new TreeMap<>(Comparator.comparing(Node::getURI));
        graphs.putAll(documents);
        graphs.put(iris.vocabulary(), VocabularyGraph.of(ontology));
        SortedMap<Node, String> hashes = new TreeMap<>(GraphHashes.computed(graphs).byName());
        Graph description = description(graphs, new GraphHashes(hashes).version(iris), iris);
        graphs.put(iris.dataset(), description);
        hashes.put(iris.dataset(), GraphHashes.of(iris.dataset(), description));
        return new PolicyDataset(graphs, new GraphHashes(hashes));
    }

    private static Graph description(Map<Node, Graph> graphs, String version, Iris iris) {
        Graph graph = new GraphMemFast();
        new GraphWriter(graph, iris.dataset())
                .type(Pol.DATASET, DCAT.Dataset.asNode(), VOID.Dataset.asNode())
                .chinese(DCTerms.title.asNode(), "政策图谱")
                .node(DCTerms.license.asNode(), CC_BY)
                .string(Pol.version, version)
                .integer(Pol.documentCount, count(graphs, Pol.POLICY_DOCUMENT))
                .integer(Pol.measureCount, count(graphs, Pol.MEASURE_CLASS))
                .integer(Pol.citationCount, count(graphs, Pol.CITATION))
                .integer(Pol.targetGroupCount, count(graphs, Pol.TARGET_GROUP_CLASS))
                .integer(Pol.departmentCount, count(graphs, Pol.DEPARTMENT_CLASS))
                .integer(Pol.tripleCount, graphs.values().stream().mapToLong(Graph::size).sum());
        return graph;
    }

    private static long count(Map<Node, Graph> graphs, Node type) {
        return graphs.values().stream()
                .mapToLong(graph -> graph.find(Node.ANY, RDF.type.asNode(), type).toList().size())
                .sum();
    }
}
