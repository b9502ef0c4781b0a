package org.policygraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.rdf.Curation.Decision;
import org.policygraph.rdf.format.CanonicalNQuads;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a person decides is laid over what rules found, and takes nothing of it away. */
class CurationTest {
    private static final Iris IRIS = Iris.DEFAULT;
    private static final DatasetEditor EDITOR = new DatasetEditor(SeedDataset.INGESTION);
    private static final DatasetChange READ = ingested(HeldDataset.NOTHING, SeedDataset.text());
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final Rationale GROUNDS =
            new Rationale("读过原件。", "https://example.org/notice/12", "编辑甲");

    /** The first measure of the digest with what parts it from the second. */
    private static final String FIRST = "扩大社会保险覆盖面 取消就业地参保户籍限制 健全灵活就业人员农民工新就业形态人员保险制度 [2] - ";

    private final Map<Node, Graph> graphs =
            new TreeMap<>((a, b) -> a.getURI().compareTo(b.getURI()));
    private HeldDataset held = HeldDataset.NOTHING;
    private String asFound = "";

    private static DatasetChange ingested(HeldDataset held, String text) {
        var digest =
                new LinkedHashMap<>(Map.of(SeedDataset.ID, text.getBytes(StandardCharsets.UTF_8)));
        try {
            return EDITOR.with(held, SeedDataset.INGESTION.documents(digest));
        } catch (DocumentsRefusedException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void holdTheShippedDigest() {
        hold(READ);
        asFound = CanonicalNQuads.of(documentGraphs());
    }

    private void ingest(String text) {
        take(ingested(held, text));
    }

    private void hold(DatasetChange change) {
        graphs.putAll(change.put());
        graphs.keySet().removeAll(change.removed());
        held =
                new HeldDataset(
                        change.hashes(), name -> graphs.getOrDefault(name, Graph.emptyGraph));
    }

    private void take(DatasetChange change) {
        hold(change);
        GraphHashes hashes = GraphHashes.computed(graphs);
        assertThat(hashes).isEqualTo(held.hashes());
        assertThat(Verification.of(graphs, hashes.version(IRIS), IRIS).violations()).isEmpty();
    }

    private Map<Node, Graph> documentGraphs() {
        return held.graphs(SeedDataset.ID, IRIS);
    }

    private static CurationRequest request(
            String number, LinkKind kind, String concept, Decision decision) {
        Node target = kind == LinkKind.AUDIENCE ? IRIS.group(concept) : IRIS.department(concept);
        return new CurationRequest(
                kind, IRIS.measure(SeedDataset.ID, number), target, decision, GROUNDS, NOW);
    }

    /** The IRI of the decision. */
    private Node decide(String number, LinkKind kind, String concept, Decision decision)
            throws Exception {
        take(EDITOR.with(held, request(number, kind, concept, decision)));
        Node document = IRIS.document(SeedDataset.ID);
        return Curations.in(document, documentGraphs().values()).all().getLast().iri(document);
    }

    /** The only graph that has a link of this name, by the end of the graph's name. */
    private String placeOf(String link) {
        Node node = link(link);
        List<String> names =
                documentGraphs().entrySet().stream()
                        .filter(each -> each.getValue().contains(node, Pol.basis, Node.ANY))
                        .map(each -> each.getKey().getURI())
                        .toList();
        assertThat(names).hasSize(1);
        String name = names.getFirst();
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static Node link(String link) {
        return Iris.part(IRIS.document(SeedDataset.ID), "measure", link);
    }

    private String value(Node subject, Node property) {
        return documentGraphs().values().stream()
                .flatMap(graph -> graph.find(subject, property, Node.ANY).toList().stream())
                .map(each -> each.getObject().isURI() ? each.getObject().getLocalName() : "")
                .reduce("", String::concat);
    }

    private boolean leads(String number, Node property, Node concept) {
        return says(IRIS.measure(SeedDataset.ID, number), property, concept);
    }

    private boolean says(Node subject, Node property, Node value) {
        return documentGraphs().values().stream()
                .anyMatch(graph -> graph.contains(subject, property, value));
    }

    private String state(Node curation) {
        return value(curation, Pol.curationState);
    }

    @Test
    void theDigestIsHeldAsItWasRead() {
        take(READ);
    }

    @Test
    void aConfirmedInferenceIsCuratedAndSaysWhatWasFound() throws Exception {
        Node made = decide("1.1", LinkKind.RESPONSIBILITY, "mohrss", Decision.CONFIRM);
        Node link = link("1.1/responsibility/mohrss");
        assertThat(placeOf("1.1/responsibility/mohrss")).isEqualTo("curated");
        assertThat(value(link, Pol.basis)).isEqualTo("CURATED");
        assertThat(value(link, Pol.foundBasis)).isEqualTo("REMIT");
        assertThat(says(link, Pol.evidence, Iris.part(link, "evidence", 1))).isTrue();
        assertThat(says(link, Pol.curation, made)).isTrue();
        Node mohrss = IRIS.department("mohrss");
        assertThat(leads("1.1", Pol.responsibleDepartment, mohrss)).isTrue();
        assertThat(leads("1.1", Pol.inferredDepartment, mohrss)).isFalse();
        assertThat(state(made)).isEqualTo("APPLIED");
    }

    @Test
    void aRejectedStatementIsKeptWithItsEvidenceAndLeadsNowhere() throws Exception {
        decide("1.1", LinkKind.AUDIENCE, "migrant-workers", Decision.REJECT);
        Node link = link("1.1/audience/migrant-workers");
        assertThat(placeOf("1.1/audience/migrant-workers")).isEqualTo("rejected");
        assertThat(value(link, Pol.basis)).isEqualTo("REJECTED");
        assertThat(value(link, Pol.foundBasis)).isEqualTo("STATED");
        assertThat(says(link, Pol.evidence, Iris.part(link, "evidence", 1))).isTrue();
        Node group = IRIS.group("migrant-workers");
        assertThat(leads("1.1", Pol.targets, group)).isFalse();
        assertThat(leads("1.1", Pol.impliedTarget, group)).isFalse();
    }

    @Test
    void anAddedLinkHasItsDecisionAndNoEvidence() throws Exception {
        decide("1.1", LinkKind.RESPONSIBILITY, "nhsa", Decision.ADD);
        Node link = link("1.1/responsibility/nhsa");
        assertThat(placeOf("1.1/responsibility/nhsa")).isEqualTo("curated");
        assertThat(value(link, Pol.foundBasis)).isEmpty();
        assertThat(says(link, Pol.evidence, Node.ANY)).isFalse();
        assertThat(leads("1.1", Pol.responsibleDepartment, IRIS.department("nhsa"))).isTrue();
    }

    @Test
    void anAddedLinkThatIsRejectedLaterIsShownAsRejected() throws Exception {
        Node added = decide("1.1", LinkKind.RESPONSIBILITY, "nhsa", Decision.ADD);
        Node rejected = decide("1.1", LinkKind.RESPONSIBILITY, "nhsa", Decision.REJECT);
        assertThat(placeOf("1.1/responsibility/nhsa")).isEqualTo("rejected");
        assertThat(state(added)).isEqualTo("SUPERSEDED");
        assertThat(state(rejected)).isEqualTo("APPLIED");
    }

    @Test
    void withoutItsDecisionsADocumentIsAsItWasFound() throws Exception {
        decide("1.1", LinkKind.AUDIENCE, "migrant-workers", Decision.REJECT);
        decide("1.1", LinkKind.RESPONSIBILITY, "mohrss", Decision.CONFIRM);
        decide("1.2", LinkKind.AUDIENCE, "residents", Decision.REJECT);
        decide("1.2", LinkKind.RESPONSIBILITY, "mof", Decision.ADD);
        Curations none = new Curations(IRIS.document(SeedDataset.ID), List.of(), Graph.emptyGraph);
        assertThat(CanonicalNQuads.of(CuratedLinks.of(documentGraphs(), none, IRIS)))
                .isEqualTo(asFound);
    }

    @Test
    void aMeasureThatMovedTakesItsDecisionsAlong() throws Exception {
        Node made = decide("1.2", LinkKind.AUDIENCE, "residents", Decision.REJECT);
        ingest(SeedDataset.text().replace(FIRST, ""));
        assertThat(placeOf("1.1/audience/residents")).isEqualTo("rejected");
        assertThat(state(made)).isEqualTo("APPLIED");
    }

    @Test
    void aChangedWordingIsDecidedByNobodyAndTheDecisionIsKept() throws Exception {
        Node made = decide("1.2", LinkKind.AUDIENCE, "residents", Decision.REJECT);
        ingest(SeedDataset.text().replace("优化城乡居民养老保险缴费档次", "完善城乡居民养老保险缴费档次"));
        assertThat(state(made)).isEqualTo("UNMATCHED");
        assertThat(value(link("1.2/audience/residents"), Pol.basis)).isEqualTo("IMPLIED");
        ingest(SeedDataset.text());
        assertThat(placeOf("1.2/audience/residents")).isEqualTo("rejected");
        assertThat(state(made)).isEqualTo("APPLIED");
    }

    @Test
    void aWordingThatStandsTwiceIsDecidedInBothPlaces() throws Exception {
        ingest(SeedDataset.text().replace(FIRST, FIRST + FIRST));
        decide("1.2", LinkKind.AUDIENCE, "migrant-workers", Decision.REJECT);
        assertThat(placeOf("1.1/audience/migrant-workers")).isEqualTo("rejected");
        assertThat(placeOf("1.2/audience/migrant-workers")).isEqualTo("rejected");
    }

    @Test
    void theSameAgainChangesNothing() throws Exception {
        decide("1.2", LinkKind.AUDIENCE, "residents", Decision.REJECT);
        var again = request("1.2", LinkKind.AUDIENCE, "residents", Decision.REJECT);
        assertThat(EDITOR.with(held, again).isEmpty()).isTrue();
    }

    @Test
    void theLastDecisionCountsEvenWhereTheClockWasSetBack() throws Exception {
        decide("1.2", LinkKind.AUDIENCE, "residents", Decision.REJECT);
        CurationRequest later = request("1.2", LinkKind.AUDIENCE, "residents", Decision.CONFIRM);
        Instant before = NOW.minusSeconds(3_600);
        take(
                EDITOR.with(
                        held,
                        new CurationRequest(
                                later.kind(),
                                later.measure(),
                                later.concept(),
                                later.decision(),
                                GROUNDS,
                                before)));
        assertThat(placeOf("1.2/audience/residents")).isEqualTo("curated");
        assertThat(value(link("1.2/audience/residents"), Pol.foundBasis)).isEqualTo("IMPLIED");
    }

    @Test
    void aFileWithDecisionsIsTheSameAfterAWayOutAndBack() throws Exception {
        decide("1.1", LinkKind.AUDIENCE, "migrant-workers", Decision.REJECT);
        decide("1.1", LinkKind.RESPONSIBILITY, "nhsa", Decision.ADD);
        String out = CanonicalNQuads.of(graphs);
        var back =
                StrictReader.read(
                        new ByteArrayInputStream(out.getBytes(StandardCharsets.UTF_8)),
                        Lang.NQUADS,
                        IRIS.dataset());
        assertThat(CanonicalNQuads.of(back)).isEqualTo(out);
        Map<Node, Graph> documents = new LinkedHashMap<>(back);
        documents.keySet().removeIf(name -> !IRIS.isOfDocument(name));
        assertThat(EDITOR.with(held, documents).isEmpty()).isTrue();
    }

    @Test
    void decisionsThatComeAloneAreLaidOverTheHeldText() throws Exception {
        Map<Node, Graph> undecided = SeedDataset.copy(graphs);
        HeldDataset before =
                new HeldDataset(
                        held.hashes(), name -> undecided.getOrDefault(name, Graph.emptyGraph));
        decide("1.1", LinkKind.AUDIENCE, "migrant-workers", Decision.REJECT);
        Node name = IRIS.curations(SeedDataset.ID);
        Map<Node, Graph> alone = Map.of(name, held.graph(name));
        assertThat(EDITOR.with(before, alone).hashes()).isEqualTo(held.hashes());
    }

    @Test
    void aLinkThatNoDecisionGivesIsADrift() throws Exception {
        decide("1.1", LinkKind.AUDIENCE, "migrant-workers", Decision.REJECT);
        Node curations = IRIS.curations(SeedDataset.ID);
        Map<Node, Graph> tampered = SeedDataset.copy(graphs);
        tampered.remove(curations);
        assertThat(Verification.of(tampered, IRIS).violations())
                .anyMatch(violation -> violation.message().contains("the decisions on the links"));
    }

    @Test
    void aDocumentThatIsTakenOutTakesItsDecisionsAlong() throws Exception {
        decide("1.1", LinkKind.AUDIENCE, "migrant-workers", Decision.REJECT);
        DatasetChange gone = DatasetEditor.without(held, List.of(SeedDataset.ID), IRIS);
        assertThat(gone.hashes().byName().keySet()).noneMatch(IRIS::isOfDocument);
    }

    @ParameterizedTest
    @CsvSource({
        "1.1, AUDIENCE, migrant-workers, ADD, 'there on the basis STATED, expected CONFIRM or REJECT'",
        "1.1, AUDIENCE, infants, CONFIRM, 'neither a rule nor a person has made, expected ADD'",
        "1.1, AUDIENCE, infants, REJECT, 'neither a rule nor a person has made, expected ADD'",
        "99.1, AUDIENCE, infants, ADD, 'found no measure'",
    })
    void refusesWhatCannotBeDecided(
            String number, LinkKind kind, String concept, Decision decision, String message) {
        assertThatThrownBy(() -> EDITOR.with(held, request(number, kind, concept, decision)))
                .isInstanceOf(CurationRefusedException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' ' | r | reason: found no words",
                "r | ' ' | reference: found no words",
                "r | https:// | expected a whole http(s) address",
                "r | http://a b/ | expected a whole http(s) address",
            })
    void refusesGroundsThatSayNothing(String reason, String reference, String message) {
        var rationale = new Rationale(reason, reference, "编辑甲");
        assertThatThrownBy(rationale::checked)
                .isInstanceOf(CurationRefusedException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesGroundsThatCannotBeShown() {
        for (String hidden : List.of("\0", "\u001f", "\u202e", "\ud800")) {
            var rationale = new Rationale("a" + hidden, "b", "编辑甲");
            assertThatThrownBy(rationale::checked).hasMessageContaining("a control character");
        }
        var endless = new Rationale("长".repeat(Rationale.LONGEST + 1), "b", "编辑甲");
        assertThatThrownBy(endless::checked).hasMessageContaining("2001 characters");
    }
}
