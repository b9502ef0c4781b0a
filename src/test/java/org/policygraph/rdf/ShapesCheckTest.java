package org.policygraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One triple more or less, and the dataset is refused for that alone. */
class ShapesCheckTest {
    private static final Map<Node, Graph> SEED = SeedDataset.graphs();
    private static final ShapesCheck SHAPES = new ShapesCheck(SeedDataset.INGESTION.ontology());

    private Map<Node, Graph> graphs = SEED;
    private Graph document = SeedDataset.document(SEED);

    @BeforeEach
    void copySeed() {
        graphs = SeedDataset.copy(SEED);
        document = SeedDataset.document(graphs);
    }

    @Test
    void theShippedDigestConforms() {
        assertThat(SHAPES.violations(graphs)).isEmpty();
        assertThat(SHAPES.violations(document, vocabulary(), () -> {})).isEmpty();
    }

    @Test
    void refusesAMeasureWithoutSpan() {
        assertRefused(without(Pol.MEASURE_CLASS, Pol.span), Pol.span);
    }

    @Test
    void refusesAMeasureWithoutTheme() {
        assertRefused(without(Pol.MEASURE_CLASS, Pol.theme), Pol.theme);
    }

    @Test
    void refusesEvidenceWithoutSpan() {
        assertRefused(without(end(Pol.evidence), Pol.span), Pol.span);
    }

    @Test
    void refusesEvidenceWithoutRule() {
        assertRefused(without(end(Pol.evidence), Pol.rule), Pol.rule);
    }

    @Test
    void refusesACitationWithoutParagraph() {
        assertRefused(without(Pol.CITATION, Pol.paragraph), Pol.paragraph);
    }

    @Test
    void refusesACitationWithoutMarker() {
        assertRefused(without(Pol.CITATION, Pol.marker), Pol.marker);
    }

    @Test
    void refusesASpanWithoutItsCharacters() {
        assertRefused(without(end(Pol.span), ExternalTerms.EXACT), ExternalTerms.EXACT);
    }

    @Test
    void refusesADigestWithoutItsText() {
        assertRefused(without(Pol.DIGEST, Pol.heldText), Pol.heldText);
    }

    @Test
    void refusesAnAudienceOnARemit() {
        Node audience = first(Pol.AUDIENCE);
        Triple basis = document.find(audience, Pol.basis, Node.ANY).next();
        document.delete(basis);
        document.add(audience, Pol.basis, Pol.term("REMIT"));
        assertThat(SHAPES.violations(graphs))
                .singleElement()
                .asString()
                .contains(audience.getURI())
                .contains("a remit never links a group");
    }

    @Test
    void refusesASecondBasis() {
        Node audience = first(Pol.AUDIENCE);
        document.add(audience, Pol.basis, Pol.term("CURATED"));
        assertRefused(audience, Pol.basis);
    }

    @Test
    void refusesAGroupWithoutAKind() {
        Triple kind = vocabulary().find(Node.ANY, Pol.groupKind, Node.ANY).next();
        vocabulary().delete(kind);
        assertThat(SHAPES.violations(graphs))
                .singleElement()
                .asString()
                .contains("<" + kind.getSubject().getURI() + ">")
                .contains(Pol.groupKind.getLocalName());
    }

    @Test
    void refusesASpanWhoseAddressSaysNoPlace() {
        Node clause = first(Pol.CLAUSE_CLASS);
        document.delete(document.find(clause, Pol.span, Node.ANY).next());
        document.add(clause, Pol.span, NodeFactory.createURI("https://data.example/text#char=1"));
        assertThat(SHAPES.violations(graphs))
                .isNotEmpty()
                .allMatch(each -> each.contains("<https://data.example/text#char=1>"));
    }

    @Test
    void refusesAClauseWithoutANumber() {
        Node clause = NodeFactory.createURI("https://data.example/clause/first");
        document.add(clause, RDF.type.asNode(), Pol.CLAUSE_CLASS);
        document.add(clause, Pol.span, end(Pol.span));
        assertThat(SHAPES.violations(graphs)).singleElement().asString().contains("/clause/first");
    }

    /** What a property leads to. */
    private Node end(Node property) {
        return document.find(Node.ANY, property, Node.ANY).next().getObject();
    }

    /** Removes one property of one instance and answers the instance. */
    private Node without(Node type, Node property) {
        boolean isClass = document.contains(Node.ANY, RDF.type.asNode(), type);
        Node instance = isClass ? first(type) : type;
        List<Triple> triples = document.find(instance, property, Node.ANY).toList();
        assertThat(triples).hasSize(1);
        triples.forEach(document::delete);
        return instance;
    }

    private Node first(Node type) {
        return document
                .find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(Triple::getSubject)
                .toList()
                .stream()
                .min((a, b) -> a.getURI().compareTo(b.getURI()))
                .orElseThrow();
    }

    /** A document is refused alike by itself and in its dataset. */
    private void assertRefused(Node focus, Node property) {
        assertThat(SHAPES.violations(graphs))
                .isEqualTo(SHAPES.violations(document, vocabulary(), () -> {}))
                .singleElement()
                .asString()
                .contains("<" + focus.getURI() + ">")
                .contains(property.getLocalName());
    }

    private Graph vocabulary() {
        return Objects.requireNonNull(graphs.get(Iris.DEFAULT.vocabulary()));
    }
}
