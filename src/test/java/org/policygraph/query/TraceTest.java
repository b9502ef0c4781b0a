package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Traces over GraphQL, of the shipped digest. */
final class TraceTest {
    private static final String MEASURE = TestGraph.BASE + "minsheng-2025/measure/5.2";
    private static final String QUERY =
            "query($id: ID!, $lang: Locale) { trace(id: $id) { id textIntact hops { verdict kind"
                    + " node { __typename id } span { text } sentence(lang: $lang) rule term source"
                    + " statements reason } } }";

    private static final Ask ASK = ShippedGraph.ask();

    private static Object trace(String id) {
        return trace(ASK, id);
    }

    private static Object trace(Ask ask, String id) {
        return Objects.requireNonNull(ask.data(QUERY, Map.of("id", id, "lang", "en"), "trace"));
    }

    private static List<?> all(Object trace, String field) {
        return Ask.list(Ask.at(trace, "hops")).stream().map(hop -> Ask.at(hop, field)).toList();
    }

    @Test
    void aCommitmentLeadsToItsCharactersMarkerParagraphAndDocument() {
        Object trace = trace(MEASURE + "/commitment/1");
        assertThat(Ask.at(trace, "id")).isEqualTo(MEASURE + "/commitment/1");
        assertThat(Ask.at(trace, "textIntact")).isEqualTo(true);
        assertThat(all(trace, "kind"))
                .isEqualTo(
                        List.of(
                                "VALUE",
                                "STATEMENT",
                                "RULE",
                                "SPAN",
                                "SPAN",
                                "MARKER",
                                "PARAGRAPH",
                                "DOCUMENT"));
        assertThat(all(trace, "verdict"))
                .isEqualTo(
                        List.of(
                                "VERIFIED",
                                "VERIFIED",
                                "VERIFIED",
                                "VERIFIED",
                                "VERIFIED",
                                "VERIFIED",
                                "NOT_HELD",
                                "NOT_HELD"));
        assertThat(Ask.at(trace, "hops.3.span.text")).isEqualTo("不低于80%");
        assertThat(Ask.at(trace, "hops.5.span.text")).isEqualTo("[9]");
        assertThat(Ask.at(trace, "hops.7.node.__typename")).isEqualTo("PolicyDocument");
        assertThat(Ask.at(trace, "hops.2.rule")).isEqualTo("number with unit");
        assertThat(Ask.at(trace, "hops.6.reason")).isEqualTo("SOURCE_NOT_HELD");
        assertThat(Ask.list(Ask.at(trace, "hops.1.statements")))
                .asString()
                .contains(
                        "<"
                                + MEASURE
                                + "/commitment/1> <https://w3id.org/policy-graph/ontology#printed>"
                                + " \"不低于80%\" .");
    }

    @Test
    void anInferredLinkSaysSoAndNamesTheVocabularyEntry() {
        Object trace = trace(MEASURE + "/responsibility/mca");
        assertThat(Ask.at(trace, "hops.0.verdict")).isEqualTo("INFERRED");
        assertThat(Ask.at(trace, "hops.0.sentence"))
                .asString()
                .contains("Ministry of Civil Affairs (民政部)", "which does not say so");
        assertThat(Ask.at(trace, "hops.2.term")).isEqualTo("普惠养老");
        assertThat(Ask.at(trace, "hops.2.source")).asString().contains("编者");
        assertThat(Ask.at(trace, "hops.2.node.id")).isEqualTo(TestGraph.BASE + "department/mca");
    }

    @Test
    void aHeldParagraphIsInferredWhileItsMarkerIsOnlyProposedAndVerifiedOnceConfirmed() {
        Object proposed = trace(ShippedDigestWith.inventedOriginal(), MEASURE);
        assertThat(Ask.at(proposed, "hops.5.kind")).isEqualTo("PARAGRAPH");
        assertThat(Ask.at(proposed, "hops.5.verdict")).isEqualTo("INFERRED");
        assertThat(Ask.at(proposed, "hops.5.span.text")).asString().contains("原则上不低于80%");
        assertThat(Ask.at(proposed, "hops.6.verdict")).isEqualTo("VERIFIED");

        Ask confirmed = ShippedDigestWith.inventedOriginal("9\t1.9\t1\tCONFIRM\teditors\n");
        assertThat(Ask.at(trace(confirmed, MEASURE), "hops.5.verdict")).isEqualTo("VERIFIED");
    }

    @Test
    void aHeldParagraphThatIsUnlikeTheWordingIsNotTakenForItsSource() {
        Ask unlike = ShippedDigestWith.ninthParagraph("原则上发展城乡体育。");
        Object trace = trace(unlike, MEASURE);
        assertThat(Ask.at(trace, "hops.5.verdict")).isEqualTo("NOT_HELD");
        assertThat(Ask.at(trace, "hops.5.sentence"))
                .asString()
                .contains("No paragraph of the official text held is like enough");
        assertThat(Ask.at(trace, "hops.5.reason")).isEqualTo("NOT_IN_ORIGINAL");
        assertThat(Ask.at(trace, "hops.6.verdict")).isEqualTo("NOT_HELD");
        assertThat(Ask.at(trace, "hops.6.reason")).isEqualTo("NOT_IN_ORIGINAL");
    }

    @Test
    void anOriginalThatIsHeldUnderAnotherIdIsSaidToBeHeldThere() {
        Ask apart =
                ShippedDigestWith.officialUnderAnotherId(List.of("发展养老服务。新建养老机构护理型床位占比不低于80%。"));
        Object trace = trace(apart, MEASURE);
        for (String hop : List.of("hops.5", "hops.6")) {
            assertThat(Ask.at(trace, hop + ".reason")).isEqualTo("HELD_UNDER_ANOTHER_ID");
            assertThat(Ask.at(trace, hop + ".sentence"))
                    .asString()
                    .contains("held under another id, “official-text”")
                    .doesNotContain("is not held");
        }
        assertThat(Ask.at(trace, "hops.6.verdict")).isEqualTo("INFERRED");
        assertThat(Ask.at(trace, "hops.6.node.id")).isEqualTo(TestGraph.BASE + "official-text");

        String query =
                """
                { measure(document: "minsheng-2025", number: "5.2") { document { originals { id } originalsElsewhere { identifier } }
                  citations { fidelity { verdict sentence } } }
                  document(id: "official-text") { originalsElsewhere { id } } }
                """;
        assertThat(apart.data(query, "measure.document"))
                .hasToString("{originals=[], originalsElsewhere=[{identifier=official-text}]}");
        assertThat(apart.data(query, "document.originalsElsewhere")).hasToString("[]");
        assertThat(apart.data(query, "measure.citations.0.fidelity.sentence"))
                .isEqualTo("同题名的正式文件原文另以编号“official-text”持有，是否同一份文件须由人判定，未与原文比对。");
    }

    @Test
    void saysThatThereIsNoSuchRecord() {
        GraphQlResponse answer = ASK.answer(QUERY, Map.of("id", MEASURE + "/clause/99"));
        assertThat(Ask.code(answer)).isEqualTo("NOT_FOUND");
        assertThat(Ask.message(answer)).contains("/clause/99", "Audience, Citation, Clause");
        assertThat(Ask.at(answer.body(), "data.trace")).isNull();
    }

    @Test
    void saysWhatCanBeTracedWhereARecordCannot() {
        for (String id : List.of("group/children", "minsheng-2025/paragraph/9")) {
            GraphQlResponse answer = ASK.answer(QUERY, Map.of("id", TestGraph.BASE + id));
            assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
            assertThat(Ask.message(answer)).contains("expected", "Commitment", "Measure");
        }
    }

    @Test
    void manyTracesFitIntoOneRequest() {
        String traces =
                IntStream.rangeClosed(1, 6)
                        .mapToObj(
                                each ->
                                        "t%d: trace(id: \"%sminsheng-2025/measure/1.%d\") { hops { verdict } }"
                                                .formatted(each, TestGraph.BASE, each))
                        .collect(Collectors.joining(" "));
        assertThat(ASK.answer("{ " + traces + " }").body()).doesNotContainKey("errors");
    }
}
