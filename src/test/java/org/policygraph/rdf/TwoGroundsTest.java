package org.policygraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.policygraph.extract.OfficialExtractor;
import org.policygraph.rdf.Curation.Decision;
import org.policygraph.text.SourceFile;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;
import org.policygraph.vocab.VocabularyReader;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A body that a note names and that the sentence itself makes act is responsible on two grounds.
 */
@SuppressWarnings("NullAway")
class TwoGroundsTest {
    private static final Iris IRIS = Iris.DEFAULT;
    private static final String ID = "lanterns-2030";
    private static final String TEXT =
            """
            民政部关于推进灯火工作的意见
            民发〔2030〕7号
            各省、自治区、直辖市民政厅：
            为推进灯火工作，现提出如下意见。
            一、扩大供给
            （一）建设灯塔。民政部要制定灯塔标准，卫生健康、财政等部门要加强指导。（民政部、财政部负责）
            民政部
            2030年3月1日
            """;
    private static final Node MEASURE = IRIS.originalMeasure(ID, "1.1.2");
    private static final Node CIVIL_AFFAIRS = IRIS.department("mca");
    private static final Node BY_NOTE = LinkKind.RESPONSIBILITY.iri(MEASURE, CIVIL_AFFAIRS);
    private static final Node BY_SENTENCE = LinkKind.inSentence(BY_NOTE);

    private PolicyDataset dataset;

    @BeforeEach
    void readTheText() throws Exception {
        var vocabulary = new VocabularyReader(IRIS).read(SeedDataset.INGESTION.ontology());
        SourceFile file = SourceFile.decode(TEXT.getBytes(StandardCharsets.UTF_8));
        Map<Node, Graph> graphs =
                OfficialGraph.of(new OfficialExtractor(vocabulary).extract(file), ID, IRIS);
        dataset = new DatasetEditor(SeedDataset.INGESTION).dataset(graphs, () -> {});
    }

    private List<Node> values(Node subject, Node property) {
        return dataset.graphs().values().stream()
                .flatMap(graph -> graph.find(subject, property, Node.ANY).toList().stream())
                .map(Triple::getObject)
                .toList();
    }

    @Test
    void eachGroundIsALinkAndOneOfThemHasTheNote() {
        assertThat(values(MEASURE, Pol.responsibility)).contains(BY_NOTE, BY_SENTENCE);
        assertThat(values(BY_NOTE, Pol.note)).hasSize(1);
        assertThat(values(BY_SENTENCE, Pol.note)).isEmpty();
        assertThat(values(BY_SENTENCE, Pol.department)).containsExactly(CIVIL_AFFAIRS);
    }

    @Test
    void theBodyIsResponsibleOnce() {
        assertThat(values(MEASURE, Pol.responsibleDepartment))
                .containsOnlyOnce(CIVIL_AFFAIRS)
                .doesNotHaveDuplicates();
    }

    @Test
    void bothNamesAreDerivedFromTheirCharactersAndSoAreFieldsThatShareTheirNoun() {
        assertThat(Verification.of(dataset.graphs(), IRIS).violations()).isEmpty();
    }

    @Test
    void aDecisionOnTheBodyHoldsForBoth() throws Exception {
        Map<Node, Graph> graphs = new HashMap<>(dataset.graphs());
        HeldDataset held = new HeldDataset(GraphHashes.computed(graphs), graphs::get);
        var request =
                new CurationRequest(
                        LinkKind.RESPONSIBILITY,
                        MEASURE,
                        CIVIL_AFFAIRS,
                        Decision.REJECT,
                        new Rationale("另有分工。", "https://example.org/notice/12", "编辑甲"),
                        Instant.parse("2030-01-02T03:04:05Z"));
        DatasetChange change = new DatasetEditor(SeedDataset.INGESTION).with(held, request);
        graphs.putAll(change.put());
        assertThat(
                        graphs.values().stream()
                                .filter(
                                        graph ->
                                                graph.contains(
                                                        MEASURE,
                                                        Pol.responsibleDepartment,
                                                        CIVIL_AFFAIRS)))
                .isEmpty();
        for (Node link : List.of(BY_NOTE, BY_SENTENCE)) {
            assertThat(
                            graphs.values().stream()
                                    .filter(graph -> graph.contains(link, Pol.basis, Pol.REJECTED)))
                    .hasSize(1);
        }
    }
}
