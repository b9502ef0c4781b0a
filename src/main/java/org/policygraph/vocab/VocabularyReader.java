package org.policygraph.vocab;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.policygraph.extract.lexicon.Body;
import org.policygraph.extract.lexicon.Compound;
import org.policygraph.extract.lexicon.Group;
import org.policygraph.extract.lexicon.GroupKind;
import org.policygraph.extract.lexicon.NameContext;
import org.policygraph.extract.lexicon.Vocabulary;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns the vocabularies' graphs into the records that the rules work with, in the order of their
 * IRIs.
 */
public final class VocabularyReader {
    private static final String CHINESE = "zh";
    private static final Node TRUE = NodeFactory.createLiteralByValue(true);

    private final Iris iris;

    /** Reads vocabularies whose resources lie under this base. */
    public VocabularyReader(Iris iris) {
        this.iris = iris;
    }

    /** Groups, compounds, bodies and former names of the ontology. */
    public Vocabulary read(Ontology ontology) {
        return new Vocabulary(
                instances(ontology.groups(), Pol.TARGET_GROUP_CLASS).stream()
                        .map(node -> group(ontology.groups(), node))
                        .toList(),
                instances(ontology.groups(), Pol.COMPOUND).stream()
                        .map(node -> compound(ontology.groups(), node))
                        .toList(),
                instances(ontology.departments(), Pol.DEPARTMENT_CLASS).stream()
                        .map(node -> body(ontology.departments(), node))
                        .toList(),
                instances(ontology.departments(), Pol.FORMER_NAME_CLASS).stream()
                        .flatMap(node -> names(ontology.departments(), node).stream())
                        .toList(),
                new NameContext(
                        chinese(ontology.groups(), Node.ANY, Pol.modifier),
                        chinese(ontology.groups(), Node.ANY, Pol.programmeWord),
                        chinese(ontology.groups(), Node.ANY, Pol.overlappingWord)));
    }

    private Group group(Graph graph, Node node) {
        return new Group(
                slug(node, "group/"),
                node.getURI(),
                kind(graph, node),
                names(graph, node),
                chinese(graph, node, SKOS.hiddenLabel.asNode()),
                chinese(graph, node, Pol.impliedBy),
                chinese(graph, node, Pol.weaklyImpliedBy),
                chinese(graph, node, Pol.openHead),
                chinese(graph, node, Pol.notWithin),
                chinese(graph, node, Pol.widerName),
                slugs(graph, node, SKOS.broader.asNode(), "group/"),
                graph.contains(node, Pol.officialTextsOnly, TRUE));
    }

    private static GroupKind kind(Graph graph, Node node) {
        for (GroupKind kind : GroupKind.values()) {
            if (graph.contains(node, Pol.groupKind, Pol.term(kind.name()))) return kind;
        }
        throw new IllegalStateException("expected a pol:groupKind of " + node);
    }

    private Compound compound(Graph graph, Node node) {
        List<String> terms = chinese(graph, node, Pol.term);
        if (terms.size() != 1) throw new IllegalStateException("expected one pol:term of " + node);
        return new Compound(
                node.getURI(),
                terms.getFirst(),
                slugs(graph, node, Pol.states, "group/"),
                slugs(graph, node, Pol.implies, "group/"));
    }

    private Body body(Graph graph, Node node) {
        return new Body(
                slug(node, "department/"),
                node.getURI(),
                names(graph, node),
                chinese(graph, node, Pol.weakName),
                chinese(graph, node, Pol.remitTerm),
                String.join(" ", chinese(graph, node, Pol.remitSource)));
    }

    private static List<Node> instances(Graph graph, Node type) {
        return graph
                .find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(triple -> triple.getSubject())
                .toList()
                .stream()
                .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
                .toList();
    }

    private static List<String> names(Graph graph, Node node) {
        List<String> names = new ArrayList<>(chinese(graph, node, SKOS.prefLabel.asNode()));
        names.addAll(chinese(graph, node, SKOS.altLabel.asNode()));
        return List.copyOf(names);
    }

    private static List<String> chinese(Graph graph, Node subject, Node property) {
        return graph
                .find(subject, property, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(
                        value -> value.isLiteral() && value.getLiteralLanguage().equals(CHINESE))
                .mapWith(Node::getLiteralLexicalForm)
                .toList()
                .stream()
                .sorted()
                .toList();
    }

    private List<String> slugs(Graph graph, Node subject, Node property, String room) {
        return graph
                .find(subject, property, Node.ANY)
                .mapWith(triple -> slug(triple.getObject(), room))
                .toList()
                .stream()
                .sorted()
                .toList();
    }

    private String slug(Node node, String room) {
        String local = iris.local(node);
        if (local.startsWith(room)) return local.substring(room.length());
        throw new IllegalStateException("expected an IRI under " + room + ", found " + node);
    }
}
