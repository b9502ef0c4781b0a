package org.policygraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Ontology;
import org.policygraph.vocab.Pol;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An official text alone becomes a version of its document. */
@SuppressWarnings("NullAway")
class OfficialGraphTest {
    private static final String DOC = "https://w3id.org/policy-graph/id/" + BathingNotice.ID;
    private static final DatasetEditor EDITOR = new DatasetEditor(SeedDataset.INGESTION);
    private static final Map<Node, Graph> GRAPHS =
            OfficialGraph.of(BathingNotice.facts(), BathingNotice.ID, Iris.DEFAULT);
    private static final Graph STATED = GRAPHS.values().iterator().next();

    private static Node node(String local) {
        return NodeFactory.createURI(DOC + local);
    }

    private static List<Node> values(Node subject, Node property) {
        return STATED.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    private static List<String> words(String local, Node property) {
        return values(node(local), property).stream().map(Node::getLiteralLexicalForm).toList();
    }

    @Test
    void conformsToTheShapes() throws DocumentsRefusedException {
        PolicyDataset dataset = EDITOR.dataset(GRAPHS, () -> {});
        assertThat(dataset.graphs()).containsKeys(GRAPHS.keySet().toArray(Node[]::new));
    }

    @Test
    void saysWhatTheDocumentSaysOfItself() {
        assertThat(words("", Pol.documentNumber)).containsExactly("甲助发〔2030〕7号");
        assertThat(words("", Pol.signedOn)).containsExactly("2030-03-01");
        assertThat(words("", Pol.effectiveOn)).containsExactly("2030-04-01");
        assertThat(words("", Pol.publishedOn)).isEmpty();
        assertThat(words("", Pol.issuerPrinted)).containsExactly("甲省助浴局");
        assertThat(values(node(""), Pol.jurisdiction)).containsExactly(Pol.term("PROVINCE"));
        assertThat(values(node("/absence/publishedOn/not-in-text"), Pol.reason))
                .containsExactly(Pol.term("NOT_IN_TEXT"));
        assertThat(values(node("/absence/measures"), Pol.reason))
                .containsExactly(Pol.term("NOT_EXTRACTED"));
    }

    @Test
    void keepsTheTreeOfDivisions() {
        assertThat(STATED.find(Node.ANY, RDF.type.asNode(), Pol.DIVISION).toList()).hasSize(5);
        assertThat(values(node("/original/division/1.2"), Pol.parent))
                .containsExactly(node("/original/division/1"));
        assertThat(values(node("/original/division/1"), ExternalTerms.HAS_PART))
                .containsExactlyInAnyOrder(
                        node("/original/division/1.1"), node("/original/division/1.2"));
        assertThat(words("/original/division/1.1", Pol.label)).containsExactly("（一）");
        assertThat(words("/original/division/1.1", Pol.heading)).containsExactly("培育机构。");
        assertThat(words("/original/division/2", Pol.divisionPosition)).containsExactly("5");
        assertThat(words("/original/theme/1", SKOS.prefLabel.asNode())).containsExactly("扩大供给");
    }

    @Test
    void saysWhereAMeasureStandsAsOfficialsSayIt() {
        assertThat(words("/original/measure/1.1.1", Pol.locator))
                .containsExactlyInAnyOrder("第一部分第（一）项第1句", "section 1, item 1, sentence 1");
    }

    @Test
    void keepsBodiesThatNoVocabularyListsWithTheirPart() {
        List<Node> links = values(node("/original/measure/1.1.1"), Pol.responsibility);
        assertThat(links).hasSize(2);
        Node body =
                STATED.find(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
                        .filterKeep(t -> t.getObject().getLiteralLexicalForm().equals("省助浴协会"))
                        .next()
                        .getSubject();
        assertThat(body.getURI()).startsWith(DOC + "/body/");
        Node link = STATED.find(Node.ANY, Pol.department, body).next().getSubject();
        assertThat(values(link, Pol.role)).containsExactly(Pol.term("SUPPORT"));
        assertThat(values(link, Pol.printed).getFirst().getLiteralLexicalForm()).isEqualTo("省助浴协会");
        assertThat(values(values(link, Pol.note).getFirst(), ExternalTerms.EXACT).getFirst())
                .extracting(Node::getLiteralLexicalForm)
                .isEqualTo("（民政部、省助浴协会负责。列第一位者为牵头单位）");
    }

    @Test
    void keepsWhatIsOnlyInferredApart() {
        Graph inferred = GRAPHS.get(Iris.inferred(GRAPHS.keySet().iterator().next()));
        assertThat(STATED.contains(Node.ANY, Pol.basis, Pol.REMIT)).isFalse();
        assertThat(inferred).isNotNull();
        assertThat(inferred.contains(Node.ANY, Pol.basis, Pol.REMIT)).isTrue();
    }

    @Test
    void citesTheParagraphThatAMeasureStandsIn() {
        Node citation = node("/original/measure/1.2.1/citation/1");
        assertThat(values(citation, Pol.division)).containsExactly(node("/original/division/1.2"));
        assertThat(values(citation, Pol.marker)).isEmpty();
        Node target = values(citation, ExternalTerms.HAS_TARGET).getFirst();
        assertThat(STATED.find(target, ExternalTerms.EXACT, Node.ANY).next().getObject())
                .isEqualTo(NodeFactory.createLiteralString("改善老旧浴室的供热条件。"));
    }

    @Test
    void namesTheDocumentsThatItNames() {
        assertThat(values(node("/reference/2"), Pol.referenceKind))
                .containsExactly(Pol.term("REPEALS"));
        assertThat(words("/reference/1", Pol.documentNumber)).containsExactly("甲省令第1号");
        assertThat(words("/reference/1", Pol.referenceTitle)).containsExactly("《甲省养老条例》");
    }

    @Test
    void holdsAgainstItself() throws DocumentsRefusedException {
        Map<Node, Graph> graphs = EDITOR.dataset(GRAPHS, () -> {}).graphs();
        assertThat(Verification.of(graphs, Iris.DEFAULT).violations()).isEmpty();
    }

    private static List<String> violations(Node subject, Node property, Node value)
            throws DocumentsRefusedException {
        Map<Node, Graph> graphs = SeedDataset.copy(EDITOR.dataset(GRAPHS, () -> {}).graphs());
        Graph changed = SeedDataset.document(graphs);
        changed.remove(subject, property, Node.ANY);
        changed.add(subject, property, value);
        return Verification.of(graphs, Iris.DEFAULT).violations().stream()
                .map(IntegrityViolation::toString)
                .toList();
    }

    private static Node word(String word) {
        return NodeFactory.createLiteralString(word);
    }

    @Test
    void namesADivisionThatDoesNotLieInTheOneAboveIt() throws DocumentsRefusedException {
        Node item = node("/original/division/1.1");
        assertThat(violations(item, Pol.parent, node("/original/division/2")))
                .anyMatch(
                        each -> each.contains("/division/1.1") && each.contains("does not lie in"));
    }

    @Test
    void namesAMeasureThatStandsElsewhere() throws DocumentsRefusedException {
        Node measure = node("/original/measure/1.2.1");
        assertThat(violations(measure, Pol.division, node("/original/division/1.1")))
                .anyMatch(each -> each.contains("a measure that does not lie in its division"));
        assertThat(violations(measure, Pol.heldIn, Pol.HELD_IN_DIGEST))
                .anyMatch(each -> each.contains("expected ORIGINAL"));
    }

    @Test
    void namesABodyThatIsNotDerivedFromItsCharacters() throws DocumentsRefusedException {
        Node link = node("/original/measure/1.1.1/responsibility/mca");
        assertThat(violations(link, Pol.printed, word("财政部")))
                .anyMatch(each -> each.contains("no evidence with the characters “财政部”"));
        Node note =
                STATED.find(node("/original/measure/1.2.1"), Pol.span, Node.ANY).next().getObject();
        assertThat(violations(link, Pol.note, note))
                .anyMatch(each -> each.contains("does not stand in its note"));
    }

    @Test
    void namesANumberThatIsNotPrinted() throws DocumentsRefusedException {
        assertThat(violations(node(""), Pol.documentNumber, word("甲助发〔2030〕8号")))
                .anyMatch(each -> each.contains("甲助发〔2030〕8号"));
        assertThat(violations(node("/reference/1"), Pol.documentNumber, word("乙省令第2号")))
                .anyMatch(each -> each.contains("乙省令第2号"));
    }

    @Test
    void usesEveryOwnPropertyAsItIsDeclared() {
        Graph terms = Ontology.shipped(Iris.DEFAULT).terms();
        for (Graph graph : GRAPHS.values()) {
            graph.find()
                    .filterKeep(triple -> triple.getPredicate().getURI().startsWith(Pol.NS))
                    .forEachRemaining(triple -> expectDeclared(terms, triple));
        }
    }

    private static void expectDeclared(Graph terms, Triple triple) {
        Node property = triple.getPredicate();
        assertThat(terms.contains(property, RDFS.domain.asNode(), Node.ANY))
                .as("%s", property)
                .isTrue();
        Node domain = terms.find(property, RDFS.domain.asNode(), Node.ANY).next().getObject();
        Node range = terms.find(property, RDFS.range.asNode(), Node.ANY).next().getObject();
        if (isOfVocabulary(triple.getSubject())) return;
        assertThat(classes(terms, triple.getSubject())).as("%s", triple).contains(domain);
        if (triple.getObject().isURI() && !isOfVocabulary(triple.getObject())) {
            assertThat(classes(terms, triple.getObject())).as("%s", triple).contains(range);
        }
    }

    private static boolean isOfVocabulary(Node node) {
        return !node.getURI().startsWith(DOC);
    }

    private static Set<Node> classes(Graph terms, Node resource) {
        Set<Node> found = new HashSet<>();
        for (Graph graph : GRAPHS.values()) {
            graph.find(resource, RDF.type.asNode(), Node.ANY)
                    .forEachRemaining(triple -> addWithAbove(terms, triple.getObject(), found));
        }
        if (found.contains(SKOS.ConceptScheme.asNode())) addWithAbove(terms, Pol.THEME, found);
        // A body of a document belongs to it as its records do.
        if (found.contains(Pol.DEPARTMENT_CLASS)) found.add(Pol.term("Record"));
        if (found.isEmpty()) addSaidByProperties(terms, resource, found);
        return found;
    }

    /** A part that says no class has the one of the property that leads to it. */
    private static void addSaidByProperties(Graph terms, Node part, Set<Node> found) {
        for (Graph graph : GRAPHS.values()) {
            graph.find(Node.ANY, Node.ANY, part)
                    .mapWith(Triple::getPredicate)
                    .filterKeep(property -> property.getURI().startsWith(Pol.NS))
                    .mapWith(each -> terms.find(each, RDFS.range.asNode(), Node.ANY).next())
                    .forEachRemaining(range -> addWithAbove(terms, range.getObject(), found));
        }
    }

    private static void addWithAbove(Graph terms, Node type, Set<Node> found) {
        if (!found.add(type)) return;
        terms.find(type, RDFS.subClassOf.asNode(), Node.ANY)
                .forEachRemaining(triple -> addWithAbove(terms, triple.getObject(), found));
    }
}
