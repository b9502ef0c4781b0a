package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.store.MemoryStore;

import java.util.List;
import java.util.Map;

/**
 * With both texts of a document held: what rests on the official one is called a digest's through
 * no interface, what rests on the digest is never offered as the policy's, and each measure is
 * counted once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficialHonestyFormatsTest {
    private static final String BASE = "https://w3id.org/policy-graph/id/";
    private static final String TITLE = "云港市人民政府关于建设公共书屋的意见";
    private static final String OWN = "各区要新建公共书屋100个以上，覆盖老年人和残疾人。";
    private static final String PARAPHRASE = "新建公共书屋超过100个 覆盖老年人和残疾人";
    private static final List<String> OF_DIGESTS = List.of("摘要", "转引", "DIGEST", "igest");

    private EditedServer server;
    private McpSyncClient client;

    @BeforeAll
    void start() {
        server = EditedServer.over(new MemoryStore());
        server.ingested(
                "rooms",
                TITLE
                        + "\n云政发〔2031〕7号\n各区人民政府：\n一、重点任务\n（一）新建书屋。"
                        + OWN
                        + "（市商务局、财政部负责）\n（二）办好活动。市商务局要每年举办书市。\n云港市人民政府\n2031年3月1日\n");
        server.ingested(
                "rooms",
                TITLE
                        + "\n某新闻网· 2031-03-02 18:01\n书屋建设 - "
                        + PARAPHRASE
                        + " [2] - 每年举办书市活动 [3] - 书屋列入民生实事 [4]\n");
        client =
                McpClient.sync(
                                HttpClientStreamableHttpTransport.builder(
                                                server.at("/").toString().replaceFirst("/$", ""))
                                        .endpoint("/mcp")
                                        .build())
                        .build();
        client.initialize();
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
    }

    private List<String> originals() {
        JsonNode measures =
                server.query("{ measures(where: { document: \"rooms\" }) { nodes { id heldIn } } }")
                        .at("/measures/nodes");
        assertThat(measures.findValuesAsText("heldIn")).containsOnly("ORIGINAL").isNotEmpty();
        return measures.findValuesAsText("id");
    }

    private static void assertNotOfADigest(String answer) {
        assertThat(answer).isNotBlank().doesNotContain(OF_DIGESTS);
    }

    @Test
    void everyInterfaceCountsEachMeasureOnce() {
        int count = originals().size();
        JsonNode counted =
                server.query(
                        """
                        { measures(where: { document: "rooms" }) { totalCount } document(id: "rooms") { measures { totalCount } }
                          search(text: "书市", where: { document: "rooms" }) { totalCount }
                          facets(where: { document: "rooms" }, dimensions: [DOCUMENT]) { total }
                          coverage(where: { document: "rooms" }, rows: DOCUMENT, columns: BASIS) { total }
                          digests: measures(where: { document: "rooms", heldIn: [DIGEST] }) { totalCount } }
                        """);
        assertThat(counted.at("/measures/totalCount").asInt()).isEqualTo(count);
        assertThat(counted.at("/document/measures/totalCount").asInt()).isEqualTo(count);
        assertThat(counted.at("/search/totalCount").asInt()).isEqualTo(1);
        assertThat(counted.at("/facets/0/total").asInt()).isEqualTo(count);
        assertThat(counted.at("/coverage/total").asInt()).isEqualTo(count);
        assertThat(counted.at("/digests/totalCount").asInt()).isEqualTo(3);
        assertThat(CsvSet.table(server.get("/measures.csv?document=rooms").body())).hasSize(count);
        assertThat(called("list_measures", Map.of("document", List.of("rooms"))))
                .contains("\"totalCount\":" + count);
    }

    @Test
    void rowsOfTablesThatRestOnTheOriginalAreNotADigests() {
        CsvSet csv = CsvSet.of(server.download("/dump.csv.zip"));
        List<Map<String, String>> own =
                csv.rowsOf("measures").stream()
                        .filter(row -> row.getOrDefault("held_in", "").equals("ORIGINAL"))
                        .toList();
        assertThat(own).extracting(row -> row.get("id")).hasSameElementsAs(originals());
        own.forEach(row -> assertNotOfADigest(row.toString()));
        for (String table : List.of("audiences", "responsibilities", "commitments", "citations")) {
            csv.rowsOf(table).stream()
                    .filter(row -> row.toString().contains("/original/"))
                    .forEach(row -> assertNotOfADigest(row.toString()));
        }
        CsvSet.table(server.get("/measures.csv?document=rooms").body())
                .forEach(row -> assertNotOfADigest(row.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dump.nq", "/dump-inferred.ttl"})
    void statementsOfTheOriginalAreNotADigests(String dump) {
        String own = "<" + BASE + "rooms/original/";
        List<String> lines =
                server.get(dump).body().lines().filter(line -> line.startsWith(own)).toList();
        if (dump.endsWith(".nq")) assertThat(lines).hasSizeGreaterThan(50);
        lines.forEach(line -> assertThat(line).doesNotContain(OF_DIGESTS));
    }

    @Test
    void recordsOfTheOriginalAreNotADigests() {
        for (String id : originals()) {
            String path = "/id/" + id.substring(BASE.length());
            for (String suffix : List.of(".nt", ".ttl", ".jsonld")) {
                String body = server.get(path + suffix).body();
                assertThat(body.replaceAll("(?s)\"@context\".*", "")).isNotBlank();
                String said =
                        suffix.equals(".nt")
                                ? body
                                : body.replaceAll("(?m)^.*(@prefix|@context|PREFIX).*$", "");
                assertNotOfADigest(said);
            }
            String page = server.get(path + ".html").body();
            String own = page.substring(page.indexOf("<main>"), page.indexOf("引用此记录"));
            assertNotOfADigest(own);
        }
    }

    @Test
    void toolsForModelsDoNotCallTheOriginalADigest() {
        for (String id : originals()) {
            assertNotOfADigest(called("trace", Map.of("id", id)));
        }
        String listed = called("list_measures", Map.of("document", List.of("rooms")));
        assertNotOfADigest(listed);
        assertNotOfADigest(
                called("search_measures", Map.of("text", "书屋", "document", List.of("rooms"))));
        assertNotOfADigest(called("verify_quote", Map.of("text", OWN)));
        assertThat(called("verify_quote", Map.of("text", OWN)))
                .contains("\"quotableAsPolicy\":true");
        assertThat(called("verify_quote", Map.of("text", "新建公共书屋超过100个")))
                .contains("\"heldIn\":\"DIGEST\"")
                .doesNotContain("\"quotableAsPolicy\":true");
    }

    private String called(String tool, Map<String, Object> arguments) {
        var result = client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
        assertThat(result.isError()).as(result.content().toString()).isNotEqualTo(true);
        return RunningServer.json(((TextContent) result.content().getFirst()).text()).toString();
    }

    @Test
    void noQuotationOfTheDigestIsThePolicysOwn() {
        for (String quote : List.of(PARAPHRASE, "新建公共书屋超过100个", "每年举办书市活动", "书屋列入民生实事")) {
            JsonNode found =
                    server.query(
                                    "{ verifyQuote(text: \""
                                            + quote
                                            + "\") { verdict sentence matches { heldIn quotableAsPolicy } } }")
                            .path("verifyQuote");
            for (JsonNode match : found.path("matches")) {
                if (match.path("heldIn").asText().equals("DIGEST"))
                    assertThat(match.path("quotableAsPolicy").asBoolean()).as(quote).isFalse();
            }
            assertThat(found.at("/sentence").asText()).as(quote).contains("摘要");
        }
    }

    @Test
    void theFeedSaysOfEachTextWhichItIs() {
        String feed = server.get("/changes.atom").body();
        assertThat(feed).contains("rooms");
        assertThat(feed.lines().filter(line -> line.contains("/original/")))
                .allSatisfy(line -> assertThat(line).doesNotContain(OF_DIGESTS));
    }
}
