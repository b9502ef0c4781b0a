package org.policygraph.trace.document;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.HeldText;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.util.Comparator;
import java.util.List;

/** Short ways to read the records of a graph. */
record RecordReads(Graph graph) {
    static final Node WAS_DERIVED_FROM =
            NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");

    /** The records of a class, by their IRIs, numbers in them in the order of numbers. */
    List<Node> ofClass(Node type) {
        return graph
                .find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(Triple::getSubject)
                .toList()
                .stream()
                .distinct()
                .sorted(Comparator.comparing(each -> Iris.ordered(each.getURI())))
                .toList();
    }

    List<Node> values(Node record, Node property) {
        return graph.find(record, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    /** The only value; of several, any one; null for none. */
    @Nullable Node value(Node record, Node property) {
        List<Node> values = values(record, property);
        return values.isEmpty() ? null : values.getFirst();
    }

    List<String> texts(Node record, Node property) {
        return values(record, property).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .toList();
    }

    /** The characters of a literal; null where there is none. */
    @Nullable String text(Node record, Node property) {
        List<String> texts = texts(record, property);
        return texts.isEmpty() ? null : texts.getFirst();
    }

    /** The held text of an address; null where there is none. */
    @Nullable HeldText held(Node address) {
        String text = text(address, Pol.heldText);
        return text == null ? null : new HeldText(text);
    }
}
