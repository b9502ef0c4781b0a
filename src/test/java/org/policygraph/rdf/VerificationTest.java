package org.policygraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.policygraph.text.HeldText;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class VerificationTest {
    private static final Map<Node, Graph> SEED = SeedDataset.graphs();
    private static final String MEASURE =
            "https://w3id.org/policy-graph/id/minsheng-2025/measure/1.1";

    private Map<Node, Graph> graphs = SEED;
    private Graph document = SeedDataset.document(SEED);

    @BeforeEach
    void copySeed() {
        graphs = SeedDataset.copy(SEED);
        document = SeedDataset.document(graphs);
    }

    @Test
    void anUnchangedSourceHasNoDriftAndEverySpanIsCounted() {
        Verification.Result result = verify(SeedDataset.text());
        assertThat(result.violations()).isEmpty();
        assertThat(result.texts()).isEqualTo(1);
        assertThat(result.spans())
                .isEqualTo(document.find(Node.ANY, Pol.digest, Node.ANY).toList().size())
                .isGreaterThan(300);
    }

    @Test
    void anInferredLinkAmongWhatIsStatedIsNamed() {
        String link = MEASURE + "/audience/older-persons";
        document.add(NodeFactory.createURI(link), Pol.basis, Pol.IMPLIED);
        assertThat(verify(SeedDataset.text()).violations())
                .anySatisfy(
                        violation -> {
                            assertThat(violation.place()).isEqualTo(link);
                            assertThat(violation.message())
                                    .contains("found an inferred link in ")
                                    .contains("/inferred");
                        });
    }

    @Test
    void aChangedCharacterIsNamedWithItsPlaceAndTheRecordsOnIt() {
        HeldText seed = new HeldText(SeedDataset.text());
        int point = seed.codePointIndex(seed.text().indexOf("取消就业地"));
        IntegrityViolation violation = only(verify(seed.text().replace("取消就业地", "放开就业地")));
        assertThat(violation.documentId()).isEqualTo("minsheng-2025");
        assertThat(violation.place()).isEqualTo(seed.line(point) + ":" + seed.column(point));
        assertThat(violation.message())
                .contains("found “放开就业地")
                .contains("the graph was made from “取消就业地")
                .contains(MEASURE)
                .contains(MEASURE + "/clause/2");
    }

    @Test
    void aChangeInTheTitleIsNamedInItsLine() {
        IntegrityViolation violation =
                only(verify(SeedDataset.text().replace("国务院办公厅关于", "国务院办公室关于")));
        assertThat(violation.place()).isEqualTo("4:14");
    }

    @Test
    void otherLineEndsAloneAreSaidToBeThat() {
        IntegrityViolation violation = only(verify(SeedDataset.text().replace("\n", "\r\n")));
        assertThat(violation.message())
                .contains("the text is the same (byte-order mark or line ends)");
    }

    @Test
    void aLineAddedInTheMiddleIsNamedAndTheUnchangedLinesBelowAreNot() {
        String text = SeedDataset.text();
        IntegrityViolation violation = only(verify(text.replace("搜索文档\n", "搜索文档\n分享\n")));
        assertThat(violation.place()).isEqualTo("4:1");
        assertThat(violation.message()).contains("分享").contains("was not there");
    }

    @Test
    void aLineRemovedIsNamedAndTheUnchangedLinesBelowAreNot() {
        IntegrityViolation violation = only(verify(SeedDataset.text().replace("搜索文档\n", "")));
        assertThat(violation.place()).isEqualTo("3:1");
        assertThat(violation.message()).contains("搜索文档");
    }

    @Test
    void aSourceThatIsGoneIsMissed() {
        Verification.Result result = Verification.of(graphs, Map.of(), Iris.DEFAULT);
        assertThat(only(result).message()).contains("minsheng-2025.txt");
    }

    @Test
    void aSourceThatIsNoTextAnyMoreIsNamedWithItsPlace() {
        Verification.Result result =
                Verification.of(
                        graphs,
                        Map.of(SeedDataset.ID, List.of(new byte[] {0x61, 0})),
                        Iris.DEFAULT);
        assertThat(only(result).place()).isEqualTo("1:2");
    }

    @Test
    void aTamperedHeldTextDrifts() {
        Node digest = document.find(Node.ANY, Pol.heldText, Node.ANY).next().getSubject();
        replace(digest, Pol.heldText, SeedDataset.text().replace("取消", "放开"));
        assertThat(messages(verify(SeedDataset.text())))
                .anyMatch(m -> m.contains("textSha256"))
                .anyMatch(m -> m.contains("a line in the graph that does not have its hash"))
                .anyMatch(m -> m.contains("the hash in its address"))
                .anyMatch(m -> m.contains("claimed is"));
    }

    @Test
    void aTamperedLengthDrifts() {
        Node digest = document.find(Node.ANY, Pol.heldText, Node.ANY).next().getSubject();
        int length = Integer.parseInt(value(digest, Pol.length));
        replace(digest, Pol.length, String.valueOf(length + 1));
        assertThat(messages(verify(SeedDataset.text())))
                .contains("found length " + length + ", expected " + (length + 1));
    }

    @Test
    void aTamperedExactDrifts() {
        Node span = span(MEASURE + "/clause/2");
        replace(span, ExternalTerms.EXACT, "取消一切限制");
        assertThat(messages(verify(SeedDataset.text())))
                .anyMatch(m -> m.contains("claimed is “取消一切限制”"));
    }

    @Test
    void aTamperedWordingDrifts() {
        Node measure = NodeFactory.createURI(MEASURE);
        replace(measure, Pol.text, "别的措施");
        assertThat(verify(SeedDataset.text()).violations())
                .anySatisfy(
                        violation -> {
                            assertThat(violation.place()).isEqualTo(MEASURE);
                            assertThat(violation.message()).contains("别的措施");
                        });
    }

    @Test
    void aSpanWhoseAddressNamesNoPlaceOfItsTextDrifts() {
        Node span = span(MEASURE + "/clause/2");
        String text = span.getURI().replaceFirst("#.*", "");
        for (String address :
                List.of(
                        text + "#char=1,999999",
                        text + "#char=x,2",
                        text + "#char=-5,2",
                        text + "#char=1,2;length=9",
                        text + "#line=1",
                        text + "#",
                        text.replaceFirst("/[^/]*$", "/000000000000") + "#char=1,2")) {
            copySeed();
            Node renamed = NodeFactory.createURI(address);
            rename(span, renamed);
            assertThat(verify(SeedDataset.text().replace("取消", "放开")).violations())
                    .as(address)
                    .anySatisfy(
                            violation -> {
                                assertThat(violation.place()).isEqualTo(renamed.getURI());
                                assertThat(violation.message())
                                        .isEqualTo("found a span outside its text");
                            });
        }
    }

    /** The characters are right, and the address says others. */
    @Test
    void aSpanWhoseAddressNamesOtherCharactersDrifts() {
        Node span = span(MEASURE + "/clause/2");
        String[] place = span.getURI().split(",", -1);
        for (int moved : new int[] {-1, 1}) {
            copySeed();
            int end = Integer.parseInt(place[1]) + moved;
            rename(span, NodeFactory.createURI(place[0] + "," + end));
            assertThat(messages(verify(SeedDataset.text())))
                    .anyMatch(message -> message.contains("claimed is"));
        }
    }

    @Test
    void aMarkerOrNumberThatIsNotPrintedSoDrifts() {
        for (Node property : List.of(Pol.marker, Pol.printed)) {
            copySeed();
            Node record = document.find(Node.ANY, property, Node.ANY).next().getSubject();
            replace(record, property, "[99]");
            assertThat(verify(SeedDataset.text()).violations())
                    .anySatisfy(
                            violation -> {
                                assertThat(violation.place()).isEqualTo(record.getURI());
                                assertThat(violation.message()).contains("[99]", "its span has");
                            });
        }
    }

    @Test
    void aRejectedLinkAmongWhatHoldsIsNamed() {
        Node link = document.find(Node.ANY, Pol.basis, Node.ANY).next().getSubject();
        document.add(link, Pol.basis, Pol.REJECTED);
        assertThat(messages(verify(SeedDataset.text())))
                .anyMatch(m -> m.startsWith("found a rejected link in "));
    }

    @Test
    void anInferredLinkInItsOwnGraphIsNoDrift() {
        assertThat(
                        graphs.entrySet().stream()
                                .filter(each -> Iris.isInferred(each.getKey()))
                                .anyMatch(
                                        each ->
                                                each.getValue()
                                                        .contains(Node.ANY, Pol.basis, Pol.REMIT)))
                .isTrue();
    }

    @Test
    void aDatasetWithoutADigestOrADescriptionIsNoGoodOne() {
        graphs.keySet().removeIf(Iris.DEFAULT::isOfDocument);
        assertThat(messages(Verification.of(graphs, Iris.DEFAULT)))
                .contains("found no text of a document, expected at least one");
        graphs.remove(Iris.DEFAULT.dataset());
        assertThat(messages(Verification.of(graphs, Iris.DEFAULT)))
                .contains("found no description of the dataset");
    }

    private String value(Node subject, Node property) {
        return document.find(subject, property, Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm();
    }

    /** Puts another node in the place of one, in all statements. */
    private void rename(Node old, Node renamed) {
        for (Triple each : document.find().toList()) {
            boolean isIn = each.getSubject().equals(old) || each.getObject().equals(old);
            if (!isIn) continue;
            document.delete(each);
            document.add(
                    each.getSubject().equals(old) ? renamed : each.getSubject(),
                    each.getPredicate(),
                    each.getObject().equals(old) ? renamed : each.getObject());
        }
    }

    @Test
    void aTamperedVersionDrifts() {
        Node dataset = Iris.DEFAULT.dataset();
        Graph description = graphs.get(dataset);
        Objects.requireNonNull(description)
                .find(dataset, Pol.version, Node.ANY)
                .toList()
                .forEach(description::delete);
        description.add(dataset, Pol.version, NodeFactory.createLiteralString("0".repeat(64)));
        assertThat(only(verify(SeedDataset.text())).message()).contains("expected 0000");
    }

    @Test
    void aTripleAddedAnywhereChangesTheVersion() {
        document.add(
                NodeFactory.createURI(MEASURE), Pol.number, NodeFactory.createLiteralString("9"));
        assertThat(only(verify(SeedDataset.text())).place())
                .isEqualTo(Iris.DEFAULT.dataset().getURI());
    }

    private Verification.Result verify(String source) {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        return Verification.of(graphs, Map.of(SeedDataset.ID, List.of(bytes)), Iris.DEFAULT);
    }

    private static IntegrityViolation only(Verification.Result result) {
        assertThat(result.violations()).hasSize(1);
        return result.violations().getFirst();
    }

    private static List<String> messages(Verification.Result result) {
        return result.violations().stream().map(IntegrityViolation::message).toList();
    }

    private Node span(String record) {
        return document.find(NodeFactory.createURI(record), Pol.span, Node.ANY).next().getObject();
    }

    private void replace(Node subject, Node property, String value) {
        List<Triple> old = document.find(subject, property, Node.ANY).toList();
        assertThat(old).hasSize(1);
        old.forEach(document::delete);
        document.add(subject, property, NodeFactory.createLiteralString(value));
    }
}
