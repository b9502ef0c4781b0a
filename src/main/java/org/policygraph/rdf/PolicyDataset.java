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
import org.policygraph.vocab.Licence;
import org.policygraph.vocab.Ontology;
import org.policygraph.vocab.Pol;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The named graphs of a dataset: one for each document version, one for the vocabularies, and one
 * that describes the whole. The description names the version, which is the hash of all other
 * graphs; so it is not part of what is hashed, and nothing in it depends on the clock.
 */
public final class PolicyDataset {
    private static final Node CC_BY = NodeFactory.createURI(Licence.DATA.iri());

    private PolicyDataset() {}

    /**
     * All graphs of a dataset.
     *
     * @param documents the graphs of the document versions, by their names
     */
    public static Map<Node, Graph> of(Map<Node, Graph> documents, Ontology ontology, Iris iris) {
        Map<Node, Graph> graphs = new TreeMap<>(Comparator.comparing(Node::getURI));
        graphs.putAll(documents);
        graphs.put(iris.vocabulary(), VocabularyGraph.of(ontology));
        graphs.put(iris.dataset(), description(graphs, iris));
        return graphs;
    }

    /** The hash of all graphs but the description: SHA-256 of their canonical N-Quads. */
    public static String version(Map<Node, Graph> graphs, Iris iris) {
        Map<Node, Graph> hashed = new LinkedHashMap<>(graphs);
        hashed.remove(iris.dataset());
        return CanonicalNQuads.hash(hashed);
    }

    private static Graph description(Map<Node, Graph> graphs, Iris iris) {
        Graph graph = new GraphMemFast();
        new GraphWriter(graph, iris.dataset())
                .type(Pol.DATASET, DCAT.Dataset.asNode(), VOID.Dataset.asNode())
                .chinese(DCTerms.title.asNode(), "政策图谱")
                .node(DCTerms.license.asNode(), CC_BY)
                .string(Pol.version, version(graphs, iris))
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
