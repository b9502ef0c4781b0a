package org.policygraph.trace;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Ontology;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.List;

/** The shipped vocabulary of hedges. */
final class TestHedges {
    private TestHedges() {}

    static List<Hedge> all() {
        Graph graph = Ontology.shipped(Iris.DEFAULT).hedges();
        List<Hedge> hedges = new ArrayList<>();
        graph.find(Node.ANY, RDF.type.asNode(), Pol.HEDGE)
                .forEach(triple -> hedges.add(hedge(graph, triple.getSubject())));
        return hedges;
    }

    private static Hedge hedge(Graph graph, Node node) {
        List<String> terms = new ArrayList<>(chinese(graph, node, SKOS.prefLabel.asNode()));
        terms.addAll(chinese(graph, node, SKOS.altLabel.asNode()));
        return new Hedge(node.getURI(), terms, chinese(graph, node, Pol.notWithin));
    }

    private static List<String> chinese(Graph graph, Node node, Node property) {
        return graph.find(node, property, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(each -> each.getLiteralLanguage().equals("zh"))
                .mapWith(Node::getLiteralLexicalForm)
                .toList();
    }

    static HedgeLexicon lexicon() {
        return new HedgeLexicon(all());
    }
}
