package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.policygraph.store.GraphStore;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** What editors do to a running server, whatever store it has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EditingContract {
    private static final String BASE = "https://w3id.org/policy-graph/id/";

    private EditedServer server;

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

    private JsonNode dataset() {
        return server.query("{ dataset { version } versions(first: 1) { number } }");
    }

    private int versions() {
        return dataset().at("/versions/0/number").asInt();
    }

    @Test
    void aDocumentThatComesIsThereAtOnce() {
        int before = versions();
        JsonNode payload = server.ingested("comes", EditedServer.digest(41));
        assertThat(payload.path("changed").asBoolean()).isTrue();
        assertThat(payload.at("/version/number").asInt()).isEqualTo(before + 1);
        assertThat(payload.at("/document/id").asText()).isEqualTo(BASE + "comes");
        assertThat(payload.at("/document/title").asText()).contains("第41号");
        assertThat(payload.at("/changes/nodes").findValuesAsText("iri"))
                .contains(BASE + "comes", BASE + "comes/measure/5.2");
        JsonNode read =
                server.query(
                        "{ dataset { version } measure(document: \"comes\", number: \"5.2\") { text }"
                                + " search(text: \"41%\") { totalCount } }");
        assertThat(read.at("/dataset/version")).isEqualTo(payload.at("/version/version"));
        assertThat(read.at("/measure/text").asText()).contains("41%");
        assertThat(read.at("/search/totalCount").asInt()).isPositive();
    }

    @Test
    void theSameTextsAgainChangeNothing() {
        server.ingested("same", EditedServer.digest(42));
        JsonNode before = dataset();
        JsonNode again = server.ingested("same", EditedServer.digest(42));
        assertThat(again.path("changed").asBoolean()).isFalse();
        assertThat(again.at("/version/version")).isEqualTo(before.at("/dataset/version"));
        assertThat(again.at("/document/title").asText()).contains("第42号");
        assertThat(again.at("/changes/nodes")).isEmpty();
        assertThat(dataset()).isEqualTo(before);
    }

    @Test
    void aChangedDigestSaysWhichRecordsItChanged() {
        server.ingested("changed", EditedServer.digest(43));
        JsonNode payload = server.ingested("changed", EditedServer.digest(44));
        List<String> changed = new ArrayList<>();
        for (JsonNode each : payload.at("/changes/nodes")) {
            if (each.path("type").asText().equals("Measure")) {
                changed.add(each.path("kind").asText() + " " + each.path("iri").asText());
            }
        }
        assertThat(changed).containsExactly("CHANGED " + BASE + "changed/measure/5.2");
    }

    @Test
    void aVersionSaysWhoMadeItByWhatAndAboutWhat() {
        server.ingested("told", EditedServer.digest(48));
        server.retracted("told");
        JsonNode versions =
                server.query("{ versions(first: 2) { edit { action by about } } }")
                        .path("versions");
        assertThat(versions.findValuesAsText("action")).containsExactly("RETRACT", "INGEST");
        assertThat(versions.findValuesAsText("by"))
                .containsOnly(EditedServer.EDITOR.key().name())
                .hasSize(2);
        assertThat(versions.findValuesAsText("about")).containsOnly(BASE + "told").hasSize(2);
        assertThat(server.get("/changes.atom").body())
                .contains("<author><name>" + EditedServer.EDITOR.key().name() + "</name></author>")
                .contains("RETRACT");
    }

    @Test
    void aRefusedDigestIsToldEveryProblemAndChangesNothing() {
        JsonNode before = dataset();
        String broken = EditedServer.SEED.replace("[2]", "[ ]").replace("[9]", "[九]");
        HttpResponse<String> answer = server.ingest("broken", broken, EditedServer.EDITOR);
        JsonNode error = RunningServer.json(answer.body()).at("/errors/0");
        assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
        assertThat(error.at("/path/0").asText()).isEqualTo("ingestDocument");
        JsonNode problems = error.at("/extensions/problems");
        assertThat(problems).hasSizeGreaterThan(1);
        assertThat(problems)
                .allSatisfy(
                        each -> {
                            assertThat(each.path("text").asText()).isEqualTo("content");
                            assertThat(each.path("line").asInt()).isPositive();
                            assertThat(each.path("column").asInt()).isPositive();
                            assertThat(each.path("found").asText()).isNotBlank();
                            assertThat(each.path("expected").asText()).isNotBlank();
                        });
        assertThat(error.at("/extensions/problemCount").asInt()).isEqualTo(problems.size());
        assertThat(dataset()).isEqualTo(before);
    }

    @Test
    void aRetractedDocumentIsGone() {
        server.ingested("goes", EditedServer.digest(45));
        assertThat(server.get("/id/goes.ttl").statusCode()).isEqualTo(200);
        JsonNode payload = server.retracted(BASE + "goes");
        assertThat(payload.path("document").asText()).isEqualTo(BASE + "goes");
        for (JsonNode each : payload.at("/changes/nodes")) {
            boolean isDataset = each.path("iri").asText().equals(BASE + "dataset");
            assertThat(each.path("kind").asText()).isEqualTo(isDataset ? "CHANGED" : "REMOVED");
        }
        assertThat(server.get("/id/goes.ttl").statusCode()).isEqualTo(410);
        assertThat(server.query("{ node(id: \"" + BASE + "goes\") { id } }").path("node").isNull())
                .isTrue();
        HttpResponse<String> again = server.retract("goes", EditedServer.EDITOR);
        assertThat(RunningServer.json(again.body()).at("/errors/0/extensions/code").asText())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void severalEditsOfOneRequestSeeEachWhatItMade() {
        String text = EditedServer.digest(46).replace("\n", "\\n");
        String other = EditedServer.digest(47).replace("\n", "\\n");
        String query =
                "mutation { first: ingestDocument(input: {document: \"serial\", content: \"ONE\"}) { ...T }"
                        + " second: ingestDocument(input: {document: \"serial\", content: \"OTHER\"}) { ...T }"
                        + " third: retractDocument(input: {document: \"serial\"}) { document } none:"
                        + " retractDocument(input: {document: \"serial\"}) { document } } fragment T on"
                        + " IngestDocumentPayload { version { number } document { title measures(first:"
                        + " 40) { totalCount nodes { text } } } }";
        HttpResponse<String> answer =
                server.postJson(
                        RunningServer.object(query.replace("ONE", text).replace("OTHER", other)),
                        EditedServer.EDITOR.secret());
        JsonNode body = RunningServer.json(answer.body());
        assertThat(body.at("/data/first/document/title").asText()).contains("第46号");
        assertThat(body.at("/data/first/document/measures/nodes").toString())
                .contains("46%")
                .doesNotContain("47%");
        assertThat(body.at("/data/second/document/title").asText()).contains("第47号");
        assertThat(body.at("/data/second/document/measures/nodes").toString())
                .contains("47%")
                .doesNotContain("46%");
        assertThat(body.at("/data/third/document").asText()).isEqualTo(BASE + "serial");
        assertThat(body.at("/data/none").isNull()).isTrue();
        assertThat(body.at("/errors")).hasSize(1);
        assertThat(body.at("/errors/0/path/0").asText()).isEqualTo("none");
    }

    @Test
    void editorsAtOnceAllGetTheirDocumentsIn() throws Exception {
        int before = versions();
        try (ExecutorService editors = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> edits = new ArrayList<>();
            for (int each = 0; each < 4; each++) {
                String id = "at-once-" + each;
                String text = EditedServer.digest(50 + each);
                edits.add(editors.submit(() -> server.hasChanged(id, text)));
            }
            for (Future<Boolean> edit : edits) assertThat(edit.get()).isTrue();
        }
        assertThat(versions()).isEqualTo(before + 4);
        for (int each = 0; each < 4; each++) {
            String query = "{ document(id: \"at-once-" + each + "\") { title } }";
            assertThat(server.query(query).at("/document/title").asText())
                    .contains("第" + (50 + each) + "号");
        }
    }

    @Test
    void aReaderSeesTheOldDocumentOrTheNewOneAndNeverHalf() throws Exception {
        server.ingested("turns", EditedServer.digest(60));
        AtomicBoolean ended = new AtomicBoolean();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Set<String>> seen = readers.submit(() -> seen(ended));
            for (int number = 61; number <= 66; number++) {
                server.ingested("turns", EditedServer.digest(number));
            }
            ended.set(true);
            assertThat(seen.get())
                    .isNotEmpty()
                    .isSubsetOf(
                            IntStream.rangeClosed(60, 66)
                                    .mapToObj(each -> each + " " + each + " 40")
                                    .toList());
        }
    }

    /**
     * What title and measure tell, and how many measures there are, in each answer. On a machine
     * with much to do an engine elsewhere may not answer in time, and the answer says so.
     */
    private Set<String> seen(AtomicBoolean ended) {
        Set<String> seen = new LinkedHashSet<>();
        while (!ended.get()) {
            JsonNode answer =
                    server.answer(
                            "{ document(id: \"turns\") { title measures(first: 40) { totalCount } }"
                                    + " measure(document: \"turns\", number: \"5.2\") { text } }");
            List<String> codes = answer.path("errors").findValuesAsText("code");
            if (codes.contains("STORE_UNAVAILABLE") || codes.contains("TIMEOUT")) continue;
            JsonNode read = answer.path("data");
            String title = read.at("/document/title").asText().replaceAll(".*第|号.*", "");
            String text = read.at("/measure/text").asText().replaceAll(".*不低于|%.*", "");
            seen.add(title + " " + text + " " + read.at("/document/measures/totalCount").asInt());
        }
        return seen;
    }
}
