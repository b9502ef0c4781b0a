package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A digest or original as a graph holds it.
 *
 * @param graph the graph that holds it
 * @param node its IRI
 * @param document the IRI of its document; its own where the graph states none
 * @param documentId short id of its document
 * @param text the held text
 */
record StoredText(
        Graph graph, Node node, Kind kind, Node document, String documentId, HeldText text) {
    /** Kinds of held text, which are alike but for their class and the property of their spans. */
    enum Kind {
        DIGEST,
        ORIGINAL;

        /** The class. */
        Node type() {
            return this == DIGEST ? Pol.DIGEST : Pol.ORIGINAL;
        }

        /** What a measure is said to be held in. */
        Node heldIn() {
            return this == DIGEST ? Pol.HELD_IN_DIGEST : Pol.HELD_IN_ORIGINAL;
        }

        Kind other() {
            return this == DIGEST ? ORIGINAL : DIGEST;
        }

        /** The property that leads from a span to its text. */
        Node ofSpan() {
            return this == DIGEST ? Pol.digest : Pol.original;
        }
    }

    /** All of a kind, by their IRIs. */
    static List<StoredText> in(Map<Node, Graph> graphs, Kind kind) {
        List<StoredText> texts = new ArrayList<>();
        for (Graph graph : graphs.values()) {
            graph.find(Node.ANY, RDF.type.asNode(), kind.type())
                    .forEach(triple -> texts.add(of(graph, triple.getSubject(), kind)));
        }
        texts.sort(Comparator.comparing(text -> text.node().getURI()));
        return texts;
    }

    /**
     * What a damaged graph does not say is empty here, and is found to differ by whoever compares
     * it.
     */
    private static StoredText of(Graph graph, Node text, Kind kind) {
        Node document = object(graph, text, ExternalTerms.WAS_DERIVED_FROM).orElse(text);
        String documentId = literal(graph, document, DCTerms.identifier.asNode());
        HeldText held = new HeldText(literal(graph, text, Pol.heldText));
        return new StoredText(graph, text, kind, document, documentId, held);
    }

    /** How messages name it: by its document, and that it is the original if it is. */
    String label() {
        return kind == Kind.DIGEST ? documentId : documentId + "/original";
    }

    /** The value of a property of the text, empty if there is none. */
    String value(Node property) {
        return literal(graph, node, property);
    }

    /** Its spans that the graph speaks of. */
    List<Node> spans() {
        return G.listPO(graph, kind.ofSpan(), node);
    }

    /** The characters of a span of its own; null for any other, and for one that ends outside. */
    @Nullable TextSpan span(Node span) {
        String before = node.getURI() + "#";
        return has(span) && span.getURI().startsWith(before)
                ? TextSpan.named(span.getURI().substring(before.length()), text)
                : null;
    }

    /** Whether a span is one of its own. */
    boolean has(Node span) {
        return span.isURI() && graph.contains(span, kind.ofSpan(), node);
    }

    /** The lexical form of a property's value, empty if there is none. */
    static String literal(Graph graph, Node subject, Node property) {
        return object(graph, subject, property)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .orElse("");
    }

    /** A whole number, or -1 where the graph states none. */
    static int place(Graph graph, Node subject, Node property) {
        String stated = literal(graph, subject, property);
        return stated.matches("[0-9]{1,9}") ? Integer.parseInt(stated) : -1;
    }

    /** The value of a property; null if it has none. */
    static @Nullable Node value(Graph graph, Node subject, Node property) {
        return object(graph, subject, property).orElse(null);
    }

    /** The value of a property. */
    static Optional<Node> object(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).nextOptional().map(Triple::getObject);
    }
}
