package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.access.NewKey;
import org.policygraph.store.GraphStore;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What a curator decides through a running server, whatever store it has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CurationContract {
    static final String BASE = "https://w3id.org/policy-graph/id/";
    private static final String CURATE =
            """
            mutation($input: CurateInput!) { curate(input: $input) { changed version { number }
              audience { ...L targetGroup { slug } } responsibility { ...R department { slug } }
              changes(first: 100) { nodes { kind iri type } } } }
            fragment C on Curation { id decision state wording numberThen reason reference author decidedAt
              targetGroup { slug } department { slug } document { identifier } digest { id } }
            fragment L on Audience { id basis foundBasis evidence { term } curation { ...C } }
            fragment R on Responsibility { id basis foundBasis evidence { term } curation { ...C } }
            """;
    private static final AtomicInteger NEXT = new AtomicInteger();

    private EditedServer server;

    /** A document of its own for each test. */
    private String document = "";

    /** An empty store; closed with the server. */
    abstract GraphStore store();

    @BeforeAll
    void start() {
        server = EditedServer.over(store());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void nameTheDocument() {
        document = "doc-" + NEXT.incrementAndGet();
    }

    /** A text is held under one id alone: each document has a title of its own. */
    private String numbered(String text) {
        return text.replace("的意见\n", "的意见（" + document + "）\n");
    }

    EditedServer server() {
        return server;
    }

    String document() {
        return document;
    }

    void ingest(String text) {
        String ingest =
                "mutation($input: IngestDocumentInput!) { ingestDocument(input: $input) { changed } }";
        Map<String, String> input = Map.of("document", document, "content", numbered(text));
        String answer = server.post(ingest, input, EditedServer.EDITOR.secret()).body();
        assertThat(RunningServer.json(answer).at("/data/ingestDocument/changed").asBoolean())
                .as(answer)
                .isTrue();
    }

    private static Map<String, Object> input(
            String measure, String field, String concept, String decision) {
        Map<String, Object> input = new HashMap<>();
        input.put("measure", measure);
        input.put(field, concept);
        input.put("decision", decision);
        input.put("reason", "读过原件第三条。");
        input.put("reference", "https://example.org/notice/12");
        return input;
    }

    private Map<String, Object> decision(
            String number, String field, String concept, String decision) {
        return input(BASE + document + "/measure/" + number, field, concept, decision);
    }

    JsonNode curated(String number, String field, String concept, String decision) {
        HttpResponse<String> answer =
                server.post(
                        CURATE,
                        decision(number, field, concept, decision),
                        EditedServer.EDITOR.secret());
        JsonNode body = RunningServer.json(answer.body());
        assertThat(body.has("errors")).as(answer.body()).isFalse();
        return body.at("/data/curate");
    }

    private JsonNode refused(Map<String, Object> input, @Nullable NewKey key) {
        HttpResponse<String> answer = server.post(CURATE, input, key == null ? null : key.secret());
        return RunningServer.json(answer.body()).at("/errors/0");
    }

    private JsonNode ask(String query) {
        return server.query(query.replace("$D", '"' + document + '"'));
    }

    @Test
    void aConfirmedInferenceCountsAsCurated() {
        ingest(EditedServer.SEED);
        JsonNode payload = curated("1.1", "department", "人社部", "CONFIRM");
        assertThat(payload.path("changed").asBoolean()).isTrue();
        JsonNode link = payload.path("responsibility");
        assertThat(link.path("basis").asText()).isEqualTo("CURATED");
        assertThat(link.path("foundBasis").asText()).isEqualTo("REMIT");
        assertThat(link.path("evidence")).isNotEmpty();
        JsonNode curation = link.path("curation");
        assertThat(curation.path("author").asText()).isEqualTo("李编辑");
        assertThat(curation.path("reason").asText()).isEqualTo("读过原件第三条。");
        assertThat(curation.path("state").asText()).isEqualTo("APPLIED");
        assertThat(curation.path("wording").asText()).contains("扩大社会保险覆盖面");
        assertThat(payload.path("audience").isNull()).isTrue();
        assertThat(payload.at("/changes/nodes").findValuesAsText("iri"))
                .contains(link.path("id").asText(), curation.path("id").asText());
        JsonNode filtered =
                ask(
                        """
                        { curated: measures(where: {document: [$D], department: {any: ["mohrss"], basis: [CURATED]}}) {
                            nodes { number } edges { matches { basis } } }
                          remit: measures(where: {document: [$D], text: "扩大社会保险覆盖面", department: {any: ["人社部"], basis: [REMIT]}}) {
                            totalCount }
                          measure(document: $D, number: "1.1") { departments(basis: [STATED, CURATED]) { slug } } }
                        """
                                .replace("mohrss", "人社部"));
        assertThat(filtered.at("/curated/nodes").findValuesAsText("number")).containsExactly("1.1");
        assertThat(filtered.at("/curated/edges").findValuesAsText("basis")).containsOnly("CURATED");
        assertThat(filtered.at("/remit/totalCount").asInt()).isZero();
        assertThat(filtered.at("/measure/departments").findValuesAsText("slug"))
                .containsExactly("mohrss");
    }

    @Test
    void aRejectedLinkIsAmongOthersNowhere() {
        ingest(EditedServer.SEED);
        curated("1.1", "targetGroup", "migrant workers", "REJECT");
        JsonNode found =
                ask(
                        """
                        { plain: measures(where: {document: [$D], text: "扩大社会保险覆盖面", targetGroup: {any: ["migrant workers"]}}) { totalCount }
                          every: measures(where: {document: [$D], text: "扩大社会保险覆盖面", targetGroup: {any: ["migrant workers"], basis: null}}) { totalCount }
                          asked: measures(where: {document: [$D], targetGroup: {any: ["migrant workers"], basis: [REJECTED]}}) {
                            nodes { number } edges { matches { basis } } }
                          measure(document: $D, number: "1.1") {
                            targetGroups { slug } audiences { basis targetGroup { slug } }
                            rejected: audiences(basis: [REJECTED]) { foundBasis evidence { term } targetGroup { slug } } }
                          facets(where: {document: [$D], text: "扩大社会保险覆盖面"}, dimensions: [TARGET_GROUP, BASIS]) { values { label basis } } }
                        """);
        assertThat(found.at("/plain/totalCount").asInt()).isZero();
        assertThat(found.at("/every/totalCount").asInt()).isZero();
        assertThat(found.at("/asked/nodes").findValuesAsText("number")).containsExactly("1.1");
        assertThat(found.at("/measure/targetGroups").findValuesAsText("slug"))
                .isNotEmpty()
                .doesNotContain("migrant-workers");
        assertThat(found.at("/measure/audiences").findValuesAsText("slug"))
                .isNotEmpty()
                .doesNotContain("migrant-workers");
        assertThat(found.at("/measure/rejected/0/foundBasis").asText()).isEqualTo("STATED");
        assertThat(found.at("/measure/rejected/0/evidence")).isNotEmpty();
        assertThat(found.path("facets").findValuesAsText("label")).doesNotContain("农民工");
        assertThat(found.path("facets").findValuesAsText("basis")).doesNotContain("REJECTED");
    }

    @Test
    void aTraceSaysWhoDecidedAndNeverVerifiesIt() {
        ingest(EditedServer.SEED);
        String rejected =
                curated("1.1", "targetGroup", "农民工", "REJECT").at("/audience/id").asText();
        String added = curated("1.1", "department", "医保局", "ADD").at("/responsibility/id").asText();
        String query = "{ trace(id: \"%s\") { hops { kind verdict sentence rule source } } }";
        JsonNode ofRejected = ask(query.formatted(rejected)).at("/trace/hops");
        assertThat(ofRejected.at("/0/verdict").asText()).isEqualTo("BROKEN");
        assertThat(ofRejected.at("/0/sentence").asText()).startsWith("不能引用").contains("否定");
        assertThat(ofRejected.at("/2/sentence").asText()).contains("“李编辑”", "否定", "读过原件第三条。");
        JsonNode ofAdded = ask(query.formatted(added)).at("/trace/hops");
        assertThat(ofAdded.at("/0/verdict").asText()).isEqualTo("INFERRED");
        assertThat(ofAdded.at("/0/sentence").asText()).contains("由人认定", "摘要没有明说");
        assertThat(ofAdded.at("/2/source").asText()).isEqualTo("https://example.org/notice/12");
    }

    @Test
    void anIngestSaysWhichDecisionsItsWordingLeavesWithoutEffect() {
        ingest(EditedServer.SEED);
        curated("1.2", "targetGroup", BASE + "group/residents", "REJECT");
        String other = EditedServer.SEED.replace("优化城乡居民养老保险缴费档次", "完善城乡居民养老保险缴费档次");
        String ingest =
                """
                mutation($input: IngestDocumentInput!) { ingestDocument(input: $input) {
                  unmatched { numberThen decision state targetGroup { slug } audiences { id } } } }
                """;
        Map<String, String> input = Map.of("document", document, "content", numbered(other));
        JsonNode payload =
                RunningServer.json(server.post(ingest, input, EditedServer.EDITOR.secret()).body())
                        .at("/data/ingestDocument/unmatched");
        assertThat(payload).hasSize(1);
        assertThat(payload.at("/0/numberThen").asText()).isEqualTo("1.2");
        assertThat(payload.at("/0/state").asText()).isEqualTo("UNMATCHED");
        assertThat(payload.at("/0/audiences")).isEmpty();
        JsonNode asked =
                ask(
                        """
                        { document(id: $D) { all: curations { totalCount }
                            gone: curations(state: [UNMATCHED]) { nodes { wording } }
                            held: curations(state: [APPLIED, SUPERSEDED]) { totalCount } }
                          measure(document: $D, number: "1.2") { audiences { basis targetGroup { slug } } } }
                        """);
        assertThat(asked.at("/document/all/totalCount").asInt()).isEqualTo(1);
        assertThat(asked.at("/document/gone/nodes")).hasSize(1);
        assertThat(asked.at("/document/held/totalCount").asInt()).isZero();
        assertThat(asked.at("/measure/audiences").findValuesAsText("slug")).contains("residents");
    }

    private JsonNode edited(String mutation, Map<String, ?> input) {
        return RunningServer.json(
                server.post(mutation, input, EditedServer.EDITOR.secret()).body());
    }

    @Test
    void aProposedAlignmentIsConfirmedAndToldAndGoesStaleWithItsWording() {
        String digest =
                """
                助浴服务

                搜索文档
                甲省助浴局关于推进社区助浴工作的意见
                甲省报· 2030-03-02 10:00
                助浴 - 每个街道建设不少于两个助浴站点 [1] - 开展助浴员技能培训 考核合格发证书 [2]
                """;
        String official =
                """
                甲省助浴局关于推进社区助浴工作的意见
                一、主要任务
                （一）开展助浴员职业技能培训，考核合格的发给证书。
                （二）在社区建设助浴站点，每个街道不少于两个。
                甲省助浴局
                2030年3月1日
                """;
        String ingest =
                """
                mutation($input: IngestDocumentInput!) { ingestDocument(input: $input) {
                  changed unmatchedAlignments { state markerThen placeThen sourceParagraph { id } } } }
                """;
        Map<String, String> both =
                Map.of("document", document, "content", digest, "original", official);
        assertThat(edited(ingest, both).at("/data/ingestDocument/changed").asBoolean()).isTrue();
        String asked =
                """
                { paragraph(document: $D, number: 1) { id alignment alignmentScore alignedTo alignmentSource
                    divisions { path } spans { text } curations { author checked decision state wordings } }
                  measure(document: $D, number: "1.1", heldIn: DIGEST) { citations { id }
                    paraphraseOf { alignment similarity original { number paraphrasedBy { alignment measure { number } } } } }
                  verifyQuote(document: $D, text: "每个街道不少于两个") { matches { heldIn paragraphs { number }
                    measures { number paraphrasedBy { alignment measure { number } } } } } }
                """;
        JsonNode proposed = ask(asked);
        assertThat(proposed.at("/paragraph/alignment").asText()).isEqualTo("PROPOSED");
        assertThat(proposed.at("/paragraph/alignedTo/0").asText()).isEqualTo("1.2/1");
        assertThat(proposed.at("/paragraph/divisions/0/path").asText()).isEqualTo("1.2");
        assertThat(proposed.at("/paragraph/alignmentScore").asDouble()).isBetween(0.3, 1.0);
        assertThat(proposed.at("/paragraph/curations")).isEmpty();
        JsonNode paraphrase = proposed.at("/measure/paraphraseOf/0");
        assertThat(paraphrase.path("alignment").asText()).isEqualTo("PROPOSED");
        assertThat(paraphrase.at("/original/number").asText()).isEqualTo("1.2.1");
        assertThat(paraphrase.at("/original/paraphrasedBy/0/measure/number").asText())
                .isEqualTo("1.1");
        assertThat(proposed.at("/verifyQuote/matches/0/heldIn").asText()).isEqualTo("ORIGINAL");
        assertThat(proposed.at("/verifyQuote/matches/0/paragraphs")).isEmpty();
        String trace =
                "{ trace(id: \"%s\") { hops { kind verdict sentence(lang: \"en\") } } }"
                        .formatted(proposed.at("/measure/citations/0/id").asText());
        assertThat(ask(trace).at("/trace/hops").findValuesAsText("sentence"))
                .anySatisfy(each -> assertThat(each).contains("is proposed by their likeness"));
        assertThat(ask(trace).at("/trace/hops").findValuesAsText("verdict")).contains("INFERRED");

        String align =
                """
                mutation($input: CurateAlignmentInput!) { curateAlignment(input: $input) { changed
                  sourceParagraph { alignment alignmentSource curations { id author } } changes(first: 100) { nodes { iri } } } }
                """;
        Map<String, Object> decision =
                Map.of(
                        "sourceParagraph",
                        proposed.at("/paragraph/id").asText(),
                        "alignedTo",
                        List.of("1.2/1"),
                        "decision",
                        "CONFIRM",
                        "checked",
                        "对照公报第2页");
        JsonNode payload = edited(align, decision).at("/data/curateAlignment");
        assertThat(payload.path("changed").asBoolean()).isTrue();
        assertThat(payload.at("/sourceParagraph/alignment").asText()).isEqualTo("CONFIRMED");
        assertThat(payload.at("/sourceParagraph/curations/0/author").asText()).isEqualTo("李编辑");
        assertThat(payload.at("/changes/nodes").findValuesAsText("iri"))
                .contains(payload.at("/sourceParagraph/curations/0/id").asText());
        assertThat(edited(align, decision).at("/data/curateAlignment/changed").asBoolean())
                .isFalse();

        assertThat(edited(ingest, both).at("/data/ingestDocument/changed").asBoolean()).isFalse();
        JsonNode confirmed = ask(asked);
        assertThat(confirmed.at("/paragraph/alignment").asText()).isEqualTo("CONFIRMED");
        assertThat(confirmed.at("/paragraph/alignmentSource").asText()).isEqualTo("对照公报第2页");
        assertThat(confirmed.at("/measure/paraphraseOf/0/alignment").asText())
                .isEqualTo("CONFIRMED");
        assertThat(confirmed.at("/verifyQuote/matches/0/paragraphs/0/number").asInt()).isEqualTo(1);
        assertThat(ask(trace).at("/trace/hops").findValuesAsText("sentence"))
                .anySatisfy(each -> assertThat(each).contains("stands for it is confirmed"));

        Map<String, String> changed =
                Map.of("document", document, "content", official.replace("不少于两个", "不少于三个"));
        JsonNode stale = edited(ingest, changed).at("/data/ingestDocument/unmatchedAlignments");
        assertThat(stale).hasSize(1);
        assertThat(stale.at("/0/state").asText()).isEqualTo("UNMATCHED");
        assertThat(stale.at("/0/placeThen").asText()).isEqualTo("1.2/1");
        assertThat(stale.at("/0/sourceParagraph").isNull()).isTrue();
        assertThat(ask(asked).at("/paragraph/alignment").asText()).isEqualTo("PROPOSED");
        assertThat(
                        ask("{ document(id: $D) { alignmentCurations(state: [UNMATCHED]) { checked } } }")
                                .at("/document/alignmentCurations"))
                .hasSize(1);

        Map<String, Object> nowhere = new HashMap<>(decision);
        nowhere.put("alignedTo", List.of("8.8/1"));
        assertThat(edited(align, nowhere).at("/errors/0/message").asText())
                .contains("alignedTo: found “8.8/1”, expected a paragraph");
        nowhere.put("sourceParagraph", BASE + document + "/paragraph/99");
        assertThat(edited(align, nowhere).at("/errors/0/message").asText())
                .contains("no SourceParagraph has the id", "expected an IRI");
    }

    @Test
    void theSameDecisionAgainChangesNothing() {
        ingest(EditedServer.SEED);
        JsonNode first = curated("1.1", "department", "人社部", "CONFIRM");
        JsonNode again = curated("1.1", "department", "人社部", "CONFIRM");
        assertThat(again.path("changed").asBoolean()).isFalse();
        assertThat(again.path("version")).isEqualTo(first.path("version"));
        assertThat(again.at("/responsibility")).isEqualTo(first.at("/responsibility"));
        assertThat(again.at("/changes/nodes")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "targetGroup | 农民工人 | CONFIRM | nearest: 农民工",
                "targetGroup | 婴幼儿 | REJECT | expected ADD",
                "targetGroup | 农民工 | ADD | there on the basis STATED",
                "theme | 农民工 | ADD | theme",
            })
    void refusesWhatCannotBeDecided(String field, String concept, String decision, String message) {
        ingest(EditedServer.SEED);
        JsonNode error = refused(decision("1.1", field, concept, decision), EditedServer.EDITOR);
        assertThat(error.path("message").asText()).contains(message);
    }

    @Test
    void refusesADecisionWithoutGroundsOrWithTwoConcepts() {
        ingest(EditedServer.SEED);
        Map<String, Object> input = decision("1.1", "department", "人社部", "CONFIRM");
        input.put("reason", " ");
        JsonNode error = refused(input, EditedServer.EDITOR);
        assertThat(error.path("message").asText()).contains("reason: found no words");
        assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
        input.put("targetGroup", "农民工");
        assertThat(refused(input, EditedServer.EDITOR).path("message").asText())
                .contains("found both of targetGroup and department");
        input.put("measure", BASE + document + "/measure/99.9");
        input.remove("targetGroup");
        assertThat(refused(input, EditedServer.EDITOR).path("message").asText())
                .contains("no Measure has the id", "expected an IRI");
    }

    @Test
    void takesDecisionsFromEditorsAlone() {
        ingest(EditedServer.SEED);
        Map<String, Object> input = decision("1.1", "department", "人社部", "CONFIRM");
        assertThat(refused(input, EditedServer.READER).at("/extensions/code").asText())
                .isEqualTo("FORBIDDEN");
        assertThat(refused(input, null).at("/extensions/code").asText())
                .isEqualTo("UNAUTHENTICATED");
    }
}
