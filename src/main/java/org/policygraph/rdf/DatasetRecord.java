package org.policygraph.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Licence;
import org.policygraph.vocab.Pol;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a dataset says of itself. It is brought up to date from what it said before, so that only
 * the graphs that came and went are counted.
 */
final class DatasetRecord {
    private static final Node CC_BY = NodeFactory.createURI(Licence.DATA.iri());

    /** Bodies that only a document names are no departments of the vocabulary. */
    private static final Node UNLISTED =
            NodeFactory.createLiteralDT("false", XSDDatatype.XSDboolean);

    /** What is counted, and by which class. */
    private static final List<Count> COUNTS =
            List.of(
                    new Count(Pol.documentCount, Pol.POLICY_DOCUMENT),
                    new Count(Pol.measureCount, Pol.MEASURE_CLASS),
                    new Count(Pol.citationCount, Pol.CITATION),
                    new Count(Pol.targetGroupCount, Pol.TARGET_GROUP_CLASS),
                    new Count(Pol.departmentCount, Pol.DEPARTMENT_CLASS),
                    new Count(Pol.tripleCount, Node.ANY));

    private DatasetRecord() {}

    /** Instances of a class, or all triples where the class is any. */
    private record Count(Node property, Node type) {
        long in(Collection<Graph> graphs) {
            return graphs.stream().mapToLong(this::in).sum();
        }

        private long in(Graph graph) {
            if (type.equals(Node.ANY)) return graph.size();
            // A graph that goes has no index: each look goes through all of it.
            Set<Node> unlisted = G.allPO(graph, Pol.listed, UNLISTED);
            return graph.find(Node.ANY, RDF.type.asNode(), type)
                    .filterDrop(each -> unlisted.contains(each.getSubject()))
                    .toList()
                    .size();
        }
    }

    /**
     * The description of a dataset after a change.
     *
     * @param before the description before; empty for a dataset that had nothing
     * @param gone graphs that were removed or replaced
     * @param come graphs that were added or put in their place
     * @param version what the dataset is called now
     */
    static Graph of(
            Graph before,
            Collection<Graph> gone,
            Collection<Graph> come,
            String version,
            Iris iris) {
        Node dataset = iris.dataset();
        Graph graph = new GraphMemFast();
        GraphWriter writer =
                new GraphWriter(graph, dataset)
                        .type(Pol.DATASET, DCAT.Dataset.asNode(), VOID.Dataset.asNode())
                        .chinese(DCTerms.title.asNode(), "政策图谱")
                        .node(DCTerms.license.asNode(), CC_BY)
                        .string(Pol.version, version);
        for (Count count : COUNTS) {
            String stated = StoredText.literal(before, dataset, count.property);
            long known = stated.isEmpty() ? 0 : Long.parseLong(stated);
            writer.integer(count.property, known - count.in(gone) + count.in(come));
        }
        return graph;
    }
}
