package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.vocabulary.RDF;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Ontology;
import org.policygraph.vocab.Pol;

/**
 * The named graph of the vocabularies: the shipped files as they are, and one node for each remit
 * term, so that a term and its source can be asked for together.
 */
public final class VocabularyGraph {
    private VocabularyGraph() {}

    /** The graph of the ontology's terms, groups, departments and hedges. */
    public static Graph of(Ontology ontology) {
        Graph graph = new GraphMemFast();
        ontology.terms().find().forEach(graph::add);
        ontology.groups().find().forEach(graph::add);
        ontology.departments().find().forEach(graph::add);
        ontology.hedges().find().forEach(graph::add);
        ontology.departments()
                .find(Node.ANY, Pol.remitTerm, Node.ANY)
                .forEach(triple -> writeRemit(graph, ontology.departments(), triple));
        ontology.departments()
                .find(Node.ANY, RDF.type.asNode(), Pol.DEPARTMENT_CLASS)
                .forEach(triple -> writeListed(graph, triple.getSubject()));
        return graph;
    }

    /** What tells it from a body that only a document names. */
    private static void writeListed(Graph graph, Node department) {
        new GraphWriter(graph, department)
                .bool(Pol.listed, true)
                .node(Pol.bodyKind, Pol.BODY_NAMED);
    }

    private static void writeRemit(Graph graph, Graph departments, Triple remit) {
        String term = remit.getObject().getLiteralLexicalForm();
        Node node = Iris.part(remit.getSubject(), "remit", term);
        graph.add(remit.getSubject(), Pol.remit, node);
        GraphWriter writer =
                new GraphWriter(graph, node).type(Pol.REMIT_TERM_CLASS).chinese(Pol.term, term);
        departments
                .find(remit.getSubject(), Pol.remitSource, Node.ANY)
                .forEach(source -> writer.node(Pol.source, source.getObject()));
    }
}
