package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.policygraph.store.remote.Fuseki;
import org.policygraph.store.remote.RewritingDataset;

import java.net.http.HttpResponse;
import java.util.Map;

/** Edits that an engine would keep in other forms than they were written in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InexactEngineTest {
    private static final String BASE = "https://w3id.org/policy-graph/id/";

    private final RewritingDataset dataset = new RewritingDataset();
    private final Fuseki fuseki = new Fuseki(dataset, 0);
    private EditedServer server;

    @BeforeAll
    void startOverAnExactEngine() {
        server = EditedServer.over(RemoteEditingTest.in(fuseki));
        server.ingested("goes", EditedServer.digest(40));
        dataset.rewrite();
    }

    @AfterAll
    void stop() {
        server.close();
        fuseki.close();
    }

    private JsonNode held() {
        return server.query("{ dataset { version } documents { nodes { id } } }");
    }

    private void assertRefused(HttpResponse<String> answer, String field, String... message) {
        JsonNode body = RunningServer.json(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(body.at("/data/" + field).isNull()).as(answer.body()).isTrue();
        JsonNode error = body.at("/errors/0");
        assertThat(error.at("/extensions/code").asText()).isEqualTo("STORE_INEXACT");
        assertThat(error.at("/extensions/correlationId").asText()).isNotBlank();
        assertThat(error.path("message").asText())
                .startsWith("the store does not keep what is written: for ")
                .contains(message)
                .endsWith("; nothing has changed");
    }

    @Test
    void aDigestIsRefusedWithTheLiteralAndWhatCameBack() {
        JsonNode before = held();
        for (int attempt = 1; attempt <= 2; attempt++) {
            assertRefused(
                    server.ingest("other", EditedServer.digest(41), EditedServer.EDITOR),
                    "ingestDocument",
                    ", the http",
                    " of https://w3id.org/policy-graph/id/other",
                    "it gives back [");
        }
        assertThat(held()).isEqualTo(before);
    }

    @Test
    void aDecisionIsRefusedWithALiteralOfTheGraphsThatItChanges() {
        JsonNode before = held();
        String curate = "mutation($input: CurateInput!) { curate(input: $input) { changed } }";
        Map<String, String> decision =
                Map.of(
                        "measure", BASE + "minsheng-2025/measure/1.1",
                        "department", "人社部",
                        "decision", "CONFIRM",
                        "reason", "读过原件第三条。",
                        "reference", "https://example.org/notice/12");
        assertRefused(
                server.post(curate, decision, EditedServer.EDITOR.secret()),
                "curate",
                "gives back [");
        assertThat(held()).isEqualTo(before);
    }

    @Test
    void afterARefusalWhatTheEngineKeepsAsWrittenIsMade() {
        server.ingest("other", EditedServer.digest(41), EditedServer.EDITOR);
        server.retracted("goes");
        assertThat(held().at("/documents/nodes").findValuesAsText("id"))
                .containsExactly(BASE + "minsheng-2025");
    }
}
