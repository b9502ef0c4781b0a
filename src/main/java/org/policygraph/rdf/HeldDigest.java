package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.policygraph.text.HeldText;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A digest as a graph holds it.
 *
 * @param graph the graph that holds it
 * @param node its IRI
 * @param documentId short id of its document
 * @param text the held text
 */
record HeldDigest(Graph graph, Node node, String documentId, HeldText text) {
    static List<HeldDigest> in(Map<Node, Graph> graphs) {
        List<HeldDigest> digests = new ArrayList<>();
        for (Graph graph : graphs.values()) {
            graph.find(Node.ANY, RDF.type.asNode(), Pol.DIGEST)
                    .forEach(triple -> digests.add(of(graph, triple.getSubject())));
        }
        digests.sort(Comparator.comparing(digest -> digest.node().getURI()));
        return digests;
    }

    /**
     * What a damaged graph does not say is empty here, and is found to differ by whoever compares
     * it.
     */
    private static HeldDigest of(Graph graph, Node digest) {
        String documentId =
                object(graph, digest, Names.WAS_DERIVED_FROM)
                        .map(document -> literal(graph, document, DCTerms.identifier.asNode()))
                        .orElse("");
        return new HeldDigest(
                graph, digest, documentId, new HeldText(literal(graph, digest, Pol.heldText)));
    }

    /** The value of a property of the digest, empty if there is none. */
    String value(Node property) {
        return literal(graph, node, property);
    }

    /** The lexical form of a property's value, empty if there is none. */
    static String literal(Graph graph, Node subject, Node property) {
        return object(graph, subject, property)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .orElse("");
    }

    /** A place in the text, or -1 where the graph states none that is a number. */
    static int place(Graph graph, Node span, Node property) {
        String stated = literal(graph, span, property);
        return stated.matches("[0-9]{1,9}") ? Integer.parseInt(stated) : -1;
    }

    private static Optional<Node> object(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).nextOptional().map(Triple::getObject);
    }
}
