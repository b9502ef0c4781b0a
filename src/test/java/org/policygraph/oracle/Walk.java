package org.policygraph.oracle;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.policygraph.vocab.Pol;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Steps through a graph, one pattern of a triple at a time. */
record Walk(Graph graph) {
    private static final List<Node> LABELS =
            List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode());

    /** The languages of the labels. */
    private static final List<String> LANGUAGES = List.of("zh", "en");

    List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    /** The only value of a property. */
    Node object(Node subject, Node property) {
        List<Node> found = objects(subject, property);
        if (found.size() == 1) return found.getFirst();
        throw new IllegalStateException(subject + " has of " + property + ": " + found);
    }

    String text(Node subject, Node property) {
        return object(subject, property).getLiteralLexicalForm();
    }

    int number(Node subject, Node property) {
        return Integer.parseInt(text(subject, property));
    }

    Set<Node> instances(Node type) {
        return subjects(RDF.type.asNode(), type);
    }

    private Set<Node> subjects(Node property, Node value) {
        return graph.find(Node.ANY, property, value).mapWith(Triple::getSubject).toSet();
    }

    /** The records of a class that lead to a node by a property, by their position. */
    List<Node> positioned(Node type, Node property, Node value) {
        return subjects(property, value).stream()
                .filter(each -> isA(each, type))
                .sorted(byPosition())
                .toList();
    }

    /** Puts records in the order of their position, which may stand in the IRI alone. */
    Comparator<Node> byPosition() {
        return Comparator.comparingInt(
                each -> {
                    String iri = each.getURI();
                    return objects(each, Pol.position).isEmpty()
                            ? Integer.parseInt(iri.substring(iri.lastIndexOf('/') + 1))
                            : number(each, Pol.position);
                });
    }

    private boolean isA(Node node, Node type) {
        return graph.contains(node, RDF.type.asNode(), type);
    }

    /** The Chinese name. */
    String name(Node concept) {
        return objects(concept, SKOS.prefLabel.asNode()).stream()
                .filter(label -> label.getLiteralLanguage().equals("zh"))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(concept + " has no name"));
    }

    /** All labels of a concept. */
    List<String> labels(Node concept) {
        return LABELS.stream()
                .flatMap(each -> objects(concept, each).stream())
                .map(Node::getLiteralLexicalForm)
                .distinct()
                .sorted()
                .toList();
    }

    /** The one of an IRI, or all records of a class that have a label. */
    Set<Node> named(String asked, Node type) {
        if (asked.startsWith("https:")) return Set.of(NodeFactory.createURI(asked));
        Set<Node> found = new LinkedHashSet<>();
        for (Node label : LABELS) {
            for (String language : LANGUAGES) {
                found.addAll(subjects(label, NodeFactory.createLiteralLang(asked, language)));
            }
        }
        found.removeIf(each -> !isA(each, type));
        return found;
    }

    /** A concept and all above it. */
    Set<Node> upwards(Node concept, Node above) {
        Set<Node> found = new LinkedHashSet<>();
        climb(concept, above, found);
        return found;
    }

    private void climb(Node concept, Node above, Set<Node> found) {
        if (!found.add(concept)) return;
        for (Node next : objects(concept, above)) climb(next, above, found);
    }
}
