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

    @Test
    void whoeverHandsInTheOtherTextUnderAnotherIdIsTold() {
        String title = "云港市人民政府关于建设公共书屋的意见";
        String digest =
                title
                        + "\n某新闻网· 2031-03-02 18:01\n书屋建设 - 新建公共书屋100个以上 [2] - 各区要把书屋列入民生实事 [3] - 每年举办书市 [4]\n";
        JsonNode first = server.ingested("rooms-digest", digest);
        assertThat(first.path("warnings")).isEmpty();
        String official =
                title
                        + "\n云政发〔2031〕7号\n各区人民政府：\n一、重点任务\n（一）新建书屋。各区要新建公共书屋100个以上。\n云港市人民政府\n2031年3月1日\n";
        JsonNode told = server.ingested("rooms", official);
        assertThat(told.at("/warnings/0").asText())
                .isEqualTo(
                        "“rooms”：同题名文件的摘要以编号“rooms-digest”持有，目前按两份文件计；若是同一份，请撤回“rooms”，把它的文本放到编号“rooms-digest”下。");
        assertThat(told.at("/english/0").asText())
                .isEqualTo(
                        "rooms: the digest of a document of this very title is held as “rooms-digest”, and the two count as two documents; if they are one, retract “rooms” and ingest its text under the id “rooms-digest”");
        JsonNode again = server.ingested("rooms", official);
        assertThat(again.path("changed").asBoolean()).isFalse();
        assertThat(again.path("warnings")).hasSize(1);

        String other =
                digest.replace("新建公共书屋100个以上", "书屋到年底增加一百所")
                        .replace("每年举办书市", "书市一年一次")
                        .replace("各区要把书屋列入民生实事", "书屋算作民生实事");
        assertThat(server.ingested("rooms-other", other).at("/warnings").toString())
                .contains("“rooms-other”：同题名文件的另一份摘要以编号“rooms-digest”持有", "请撤回其中一份");
    }
}
