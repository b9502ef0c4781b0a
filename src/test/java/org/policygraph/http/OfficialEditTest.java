package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.policygraph.store.MemoryStore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** Official texts that editors put into a running server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficialEditTest {
    private EditedServer server;

    @BeforeAll
    void start() {
        server = EditedServer.over(new MemoryStore());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void anOfficialTextComesAsTheBytesOfAFileAndIsNamedByIt() throws IOException {
        byte[] file = Files.readAllBytes(Path.of("data/examples/zhuyu-2030.txt"));
        Map<String, String> input =
                Map.of(
                        "name",
                        "zhuyu-2030.txt",
                        "base64",
                        Base64.getEncoder().encodeToString(file));
        JsonNode first = server.ingested(input);
        assertThat(first.path("changed").asBoolean()).isTrue();
        assertThat(first.at("/document/id").asText())
                .isEqualTo("https://w3id.org/policy-graph/id/zhuyu-2030");
        JsonNode again = server.ingested(input);
        assertThat(again.path("changed").asBoolean()).isFalse();
        JsonNode read =
                server.query(
                        "{ document(id: \"zhuyu-2030\") { heldIn number divisions(first: 1) { totalCount } } }");
        assertThat(read.at("/document/heldIn/0").asText()).isEqualTo("ORIGINAL");
        assertThat(read.at("/document/number").asText()).isEqualTo("云政办发〔2030〕7号");
        assertThat(read.at("/document/divisions/totalCount").asInt()).isEqualTo(10);
    }
}
