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

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an original adds to the graph of its document, and what the shapes demand of it. */
class OriginalGraphTest {
    private static final String DOCUMENT = "https://w3id.org/policy-graph/id/minsheng-2025";
    private static final String TEXT =
            "（测试文本，不是正式文件）\n一、加强动态监测\n（一）强化低收入人口动态监测。\n（二）多渠道扩大一老一小服务低成本场地供给，支持提供质量有保障、价格可承受的普惠服务。完善普惠养老托育价格形成机制，新建养老机构护理型床位占比原则上不低于80%。支持普惠养老服务向社区倾斜，发展家庭养老床位和农村互助养老。发展社区嵌入式托育和家庭托育点，推动大城市普惠托育覆盖80%以上社区。\n二、其他\n丁事宜另行规定。\n";
    private static final String ALIGNMENT =
            "marker\tdivision\tparagraph\tdecision\tchecked\n3\t2\t1\tCONFIRM\t测试者\n3\t1.1\t1\tREJECT\t测试者\n";
    private static final Map<Node, Graph> MADE = ingest();
    private static final ShapesCheck SHAPES = new ShapesCheck(SeedDataset.INGESTION.ontology());

    private Map<Node, Graph> graphs = MADE;
    private Graph document = SeedDataset.document(MADE);

    private static Map<Node, Graph> ingest() {
        var files =
                new DocumentFiles(
                        List.of(new InputText("digest", SeedDataset.bytes())),
                        new InputText("original", utf8(TEXT)),
                        new InputText("alignment", utf8(ALIGNMENT)),
                        true);
        try {
            var documents =
                    SeedDataset.INGESTION.documents(
                            new LinkedHashMap<>(Map.of(SeedDataset.ID, files)), () -> {});
            return new DatasetEditor(SeedDataset.INGESTION).dataset(documents, () -> {}).graphs();
        } catch (DocumentsRefusedException e) {
            throw new AssertionError(e.problems() + " " + e.violations(), e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @BeforeEach
    void copy() {
        graphs = SeedDataset.copy(MADE);
        document = SeedDataset.document(graphs);
    }

    private static Node paragraph(int marker) {
        return NodeFactory.createURI(DOCUMENT + "/paragraph/" + marker);
    }

    private Node text() {
        return document.find(Node.ANY, RDF.type.asNode(), Pol.ORIGINAL).next().getSubject();
    }

    private List<String> values(Node subject, Node property) {
        return document.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .mapWith(each -> each.isURI() ? each.getURI() : each.getLiteralLexicalForm())
                .toList();
    }

    @Test
    void theTextIsHeldBesideTheDigestUnderItsHashInTheSameNamedGraph() {
        assertThat(graphs).as("with the decisions of the file").hasSize(5);
        assertThat(values(text(), Pol.heldText)).containsExactly(TEXT);
        String hash = values(text(), Pol.textSha256).getFirst();
        assertThat(text().getURI()).isEqualTo(DOCUMENT + "/text/" + hash.substring(0, 12));
        assertThat(values(text(), ExternalTerms.HAS_PART))
                .allMatch(each -> each.contains("/division/"));
    }

    @Test
    void aMarkerIsKeyedByItsNumberAndHasTheWordingOfTheParagraphThatIsConfirmed() {
        assertThat(values(paragraph(3), Pol.paragraphNumber)).containsExactly("3");
        assertThat(values(paragraph(3), Pol.alignedTo)).containsExactly("2/1");
        assertThat(values(paragraph(3), Pol.division))
                .containsExactly(DOCUMENT + "/original/division/2");
        assertThat(values(paragraph(3), Pol.alignment)).containsExactly(Pol.CONFIRMED.getURI());
        assertThat(values(paragraph(3), Pol.alignmentSource)).containsExactly("测试者");
        assertThat(values(paragraph(3), Pol.alignmentScore)).isEmpty();
        assertThat(values(paragraph(3), Pol.rejectedSpan)).hasSize(1);
        assertThat(values(paragraph(3), Pol.absence)).isEmpty();
    }

    @Test
    void whatIsAlikeIsProposedAndWhatIsUnlikeIsUnaligned() {
        assertThat(values(paragraph(9), Pol.alignment)).containsExactly(Pol.PROPOSED.getURI());
        assertThat(values(paragraph(9), Pol.alignedTo)).containsExactly("1.2/1");
        assertThat(values(paragraph(9), Pol.alignmentScore)).hasSize(1);
        assertThat(values(paragraph(2), Pol.alignment)).containsExactly(Pol.UNALIGNED.getURI());
        assertThat(values(paragraph(2), Pol.textHeld)).containsExactly("false");
        Node absence = NodeFactory.createURI(DOCUMENT + "/absence/text/not-in-original");
        assertThat(values(absence, Pol.reason))
                .containsExactly(Pol.term("NOT_IN_ORIGINAL").getURI());
    }

    @Test
    void textAndSpansOfTheOriginalAreVerifiedAsThoseOfTheDigest() {
        Verification.Result result =
                Verification.of(
                        graphs,
                        Map.of(SeedDataset.ID, List.of(utf8(TEXT), SeedDataset.bytes())),
                        Iris.DEFAULT);
        assertThat(result.violations()).isEmpty();
        assertThat(result.texts()).isEqualTo(2);
        int spans = document.find(Node.ANY, ExternalTerms.EXACT, Node.ANY).toList().size();
        assertThat(result.spans()).isEqualTo(spans);
    }

    @Test
    void aTamperedWordingOfAParagraphDrifts() {
        replace(paragraph(3), Pol.text, NodeFactory.createLiteralLang("别的。", "zh"));
        assertThat(Verification.of(graphs, Iris.DEFAULT).violations())
                .anySatisfy(
                        violation -> {
                            assertThat(violation.documentId()).isEqualTo("minsheng-2025/original");
                            assertThat(violation.place()).isEqualTo(paragraph(3).getURI());
                            assertThat(violation.message()).contains("别的。").contains("丁事宜");
                        });
    }

    @Test
    void theShapesAcceptWhatWasMade() {
        assertThat(SHAPES.violations(graphs)).isEmpty();
    }

    @Test
    void theShapesRefuseAWordingThatIsSaidNotToBeHeld() {
        replace(paragraph(9), Pol.textHeld, value(false));
        assertRefused(paragraph(9));
    }

    @Test
    void theShapesRefuseAHeldParagraphWithoutWordingOrPlace() {
        for (Node property : List.of(Pol.text, Pol.span, Pol.alignedTo)) {
            copy();
            remove(paragraph(9), property);
            assertRefused(paragraph(9));
        }
    }

    @Test
    void theShapesRefuseAConfirmationWithoutSayingByWhom() {
        remove(paragraph(3), Pol.alignmentSource);
        assertRefused(paragraph(3));
    }

    @Test
    void theShapesRefuseAPlaceInTheDigestForAWordingOfTheOriginal() {
        Node inDigest = document.find(Node.ANY, Pol.digest, Node.ANY).next().getSubject();
        replace(paragraph(9), Pol.span, inDigest);
        assertRefused(paragraph(9));
    }

    @Test
    void theShapesRefuseASpanOfBothTexts() {
        Node span = document.find(paragraph(9), Pol.span, Node.ANY).next().getObject();
        Node digest = document.find(Node.ANY, RDF.type.asNode(), Pol.DIGEST).next().getSubject();
        document.add(span, Pol.digest, digest);
        assertRefused(span);
    }

    @Test
    void theShapesRefuseAnOriginalWithoutItsText() {
        remove(text(), Pol.heldText);
        assertRefused(text());
    }

    private void assertRefused(Node focus) {
        assertThat(SHAPES.violations(graphs))
                .isNotEmpty()
                .allMatch(each -> each.startsWith("<" + focus.getURI() + ">"));
    }

    private static Node value(boolean value) {
        return NodeFactory.createLiteralDT(
                Boolean.toString(value), org.apache.jena.datatypes.xsd.XSDDatatype.XSDboolean);
    }

    private void remove(Node subject, Node property) {
        List<Triple> old = document.find(subject, property, Node.ANY).toList();
        assertThat(old).hasSize(1);
        old.forEach(document::delete);
    }

    private void replace(Node subject, Node property, Node value) {
        remove(subject, property);
        document.add(subject, property, value);
    }
}
