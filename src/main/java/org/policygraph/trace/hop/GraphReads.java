package org.policygraph.trace.hop;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.policygraph.trace.OriginalElsewhere;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.PlainNumber;
import org.policygraph.vocab.Pol;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Short ways to read a graph. */
record GraphReads(HeldGraph graph) {
    /** The characters of a literal; null where there is none. */
    @Nullable String literal(Node subject, Node property) {
        return lexical(graph.value(subject, property));
    }

    /** A number as people write it: 80, where the literal is 80.0; null where there is none. */
    @Nullable String number(Node subject, Node property) {
        Node value = graph.value(subject, property);
        return value == null || !value.isLiteral() ? null : PlainNumber.of(value);
    }

    private static @Nullable String lexical(@Nullable Node value) {
        return value == null || !value.isLiteral() ? null : value.getLiteralLexicalForm();
    }

    /** The characters of a literal that a damaged graph may lack; then a question mark. */
    String shown(Node subject, Node property) {
        return Objects.requireNonNullElse(literal(subject, property), "?");
    }

    /** The characters of the literal in a language; something else where there is none. */
    String labelled(Node subject, Node property, String language, String otherwise) {
        return graph.values(subject, property).stream()
                .filter(each -> each.isLiteral() && each.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst()
                .orElse(otherwise);
    }

    /** The characters of all literals. */
    List<String> literals(Node subject, Node property) {
        return graph.values(subject, property).stream()
                .map(GraphReads::lexical)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** Where the official text of a document is held, if not under its own id; else null. */
    @Nullable OriginalElsewhere originalElsewhere(@Nullable Node document) {
        if (document == null) return null;
        List<String> ids =
                graph.originalsElsewhere(document).stream()
                        .map(each -> shown(each, DCTerms.identifier.asNode()))
                        .toList();
        return ids.isEmpty() ? null : new OriginalElsewhere(ids);
    }

    boolean is(Node record, Node type) {
        return graph.values(record, RDF.type.asNode()).contains(type);
    }

    /** The records that a property leads to, by their {@code pol:position}, else their IRIs. */
    List<Node> inOrder(Node subject, Node property) {
        return graph.values(subject, property).stream()
                .sorted(
                        Comparator.comparingInt(this::position)
                                .thenComparing(each -> Iris.ordered(each.toString())))
                .toList();
    }

    private int position(Node record) {
        String position = literal(record, Pol.position);
        return position != null && position.matches("[0-9]{1,9}") ? Integer.parseInt(position) : 0;
    }

    /** The Chinese name of a concept. */
    String chinese(Node concept) {
        return name(concept, "zh");
    }

    /** The English name of a concept, and its Chinese one. */
    String english(Node concept) {
        String english = name(concept, "en");
        String chinese = chinese(concept);
        return english.equals(chinese) ? chinese : english + " (" + chinese + ")";
    }

    private String name(Node concept, String language) {
        List<Node> names =
                graph.values(concept, SKOS.prefLabel.asNode()).stream()
                        .filter(Node::isLiteral)
                        .sorted(Comparator.comparing(Node::getLiteralLexicalForm))
                        .toList();
        return names.stream()
                .filter(name -> name.getLiteralLanguage().equals(language))
                .findFirst()
                .or(() -> names.stream().findFirst())
                .map(Node::getLiteralLexicalForm)
                .orElse(concept.toString());
    }
}
