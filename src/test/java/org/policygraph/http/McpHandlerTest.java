package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.http.ErrorShape.assertError;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.mcp.ModelMessages;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tools as a client of the official SDK finds and calls them. */
class McpHandlerTest {
    private static final String IRI = ShippedData.IRI_BASE;
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static McpSyncClient client;

    @BeforeAll
    static void connect() {
        client =
                McpClient.sync(
                                HttpClientStreamableHttpTransport.builder(
                                                "http://127.0.0.1:" + SERVER.port())
                                        .endpoint("/mcp")
                                        .build())
                        .build();
        client.initialize();
    }

    @AfterAll
    static void leave() {
        client.close();
    }

    private static CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static JsonNode data(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(tool, arguments);
        assertThat(result.isError()).as(text(result)).isFalse();
        JsonNode content = JSON.valueToTree(result.structuredContent());
        assertThat(JSON.valueToTree(tree(text(result))).equals(content)).isTrue();
        assertThat(AnswerSchemas.of(client, tool).validate(text(result), InputFormat.JSON))
                .as(tool)
                .isEmpty();
        assertThat(content.at("/basis/REMIT").asText()).startsWith("inferred");
        assertThat(content.at("/data/dataset/version").asText()).hasSize(64);
        return content.get("data");
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }

    @Test
    void saysWhatAModelMustKnowAndThatEveryToolOnlyReads() {
        assertThat(client.getServerInstructions()).contains("paraphrase", "REMIT", "inferences");
        assertThat(client.listTools().tools())
                .extracting(Tool::name)
                .containsExactlyInAnyOrder(
                        "search_measures",
                        "list_measures",
                        "list_documents",
                        "get_measure",
                        "trace",
                        "verify_quote",
                        "list_groups",
                        "list_departments");
        for (Tool tool : client.listTools().tools()) {
            assertThat(tool.annotations().readOnlyHint()).as(tool.name()).isTrue();
            assertThat(tool.inputSchema()).containsEntry("additionalProperties", false);
        }
    }

    @Test
    void takesEveryConditionOfTheFilterInTheWordsOfTheSchema() {
        Tool list =
                client.listTools().tools().stream()
                        .filter(tool -> tool.name().equals("list_measures"))
                        .findFirst()
                        .orElseThrow();
        Map<?, ?> takes = (Map<?, ?>) Objects.requireNonNull(list.inputSchema().get("properties"));
        assertThat(takes.keySet().stream().map(String::valueOf))
                .contains("document", "theme", "heldIn", "status", "division", "paragraph", "text")
                .contains("targetGroup", "department", "hasCommitment", "first", "after")
                .doesNotContain("and", "or", "not", "where");
        assertThat(String.valueOf(takes.get("hasCommitment")))
                .contains("boolean", "states a number, period or deadline");
        assertThat(String.valueOf(takes.get("targetGroup")))
                .contains("default=[STATED, IMPLIED, CURATED]");
        assertThat(String.valueOf(takes.get("department")))
                .contains("required=[basis]", "REMIT finds most");
    }

    @Test
    void findsMeasuresWithTheCharactersThatWereFound() {
        JsonNode found = data("search_measures", Map.of("text", "托育", "first", 2)).get("search");
        assertThat(found.get("totalCount").asInt()).isEqualTo(4);
        assertThat(found.at("/edges/0/node/number").asText()).isEqualTo("5.4");
        assertThat(found.at("/edges/0/highlights/0/text").asText()).isEqualTo("托育");
        assertThat(found.at("/edges/0/highlights/0/url").asText())
                .startsWith(RunningServer.PUBLIC_URL);
    }

    @Test
    void saysWhyAMeasureMeetsTheConditions() {
        JsonNode listed =
                data(
                        "list_measures",
                        Map.of(
                                "targetGroup",
                                Map.of("any", List.of("劳动者")),
                                "department",
                                Map.of("any", List.of("民政部"), "basis", List.of("REMIT"))));
        for (JsonNode edge : listed.at("/measures/edges")) {
            assertThat(edge.get("matches").findValuesAsText("basis")).contains("REMIT");
        }
        assertThat(listed.at("/measures/totalCount").asInt()).isPositive();
    }

    @Test
    void givesEveryLinkOfEveryMeasureWithItsBasisSpanAndPermalink() {
        List<String> numbers = new ArrayList<>();
        JsonNode listed = data("list_measures", Map.of("first", 100)).get("measures");
        listed.get("edges").forEach(edge -> numbers.add(edge.at("/node/number").asText()));
        assertThat(numbers).hasSize(40);
        for (String number : numbers) {
            JsonNode measure = data("get_measure", Map.of("number", number)).get("measure");
            for (String field : List.of("audiences", "responsibilities")) {
                for (JsonNode link : measure.get(field)) {
                    assertThat(link.get("basis").asText()).isNotEmpty();
                    assertThat(link.get("url").asText()).startsWith(RunningServer.PUBLIC_URL);
                    assertThat(link.at("/evidence/0/span/text").asText()).isNotEmpty();
                    assertThat(link.at("/evidence/0/span/url").asText()).contains("char=");
                }
            }
        }
    }

    @Test
    void tracesAClaimAndChecksAQuotation() {
        JsonNode hops = data("trace", Map.of("id", IRI + "minsheng-2025/measure/5.2")).get("trace");
        assertThat(hops.findValuesAsText("verdict")).contains("VERIFIED", "NOT_HELD");
        JsonNode quote = data("verify_quote", Map.of("text", "护理型床位占比不低于90%")).get("verifyQuote");
        assertThat(quote.get("verdict").asText()).isEqualTo("NUMBER_CHANGED");
        assertThat(quote.at("/matches/0/quotableAsPolicy").asBoolean()).isFalse();
        assertThat(quote.at("/diff/1/span/text").asText()).isEqualTo("80%");
        JsonNode cut = data("verify_quote", Map.of("text", "低于80%")).get("verifyQuote");
        assertThat(cut.at("/matches/0/cutOff/0/term").asText()).isEqualTo("不低于");
    }

    @Test
    void countsWhatIsStatedApartFromWhatIsInferred() {
        JsonNode group =
                data("list_groups", Map.of("label", "migrant workers")).at("/targetGroups/nodes/0");
        assertThat(group.get("name").asText()).isEqualTo("农民工");
        assertThat(group.at("/stated/totalCount").asInt()).isPositive();
        JsonNode body = data("list_departments", Map.of("label", "民政部")).at("/departments/nodes/0");
        assertThat(body.at("/stated/totalCount").asInt()).isZero();
        assertThat(body.at("/inferredFromRemit/totalCount").asInt()).isPositive();
    }

    @Test
    void tellsAModelWhatItDidWrong() {
        CallToolResult unknown = call("get_measure", Map.of("no", "5.2"));
        assertThat(unknown.isError()).isTrue();
        assertThat(text(unknown))
                .isEqualTo(
                        "found the argument “no”, expected one of [document, heldIn, id, number]");

        CallToolResult hidden =
                call("list_measures", Map.of("department", Map.of("any", List.of("民政部"))));
        assertThat(hidden.isError()).isTrue();
        assertThat(text(hidden)).contains("basis");

        CallToolResult name =
                call("list_measures", Map.of("targetGroup", Map.of("any", List.of("农民二"))));
        assertThat(text(name)).contains("农民二", "农民工");
    }

    @Test
    void takesTheEndsOfIrisAsTheCommandLineDoes() {
        JsonNode measure =
                data("get_measure", Map.of("id", "minsheng-2025/measure/5.2")).get("measure");
        assertThat(measure.get("id").asText()).isEqualTo(IRI + "minsheng-2025/measure/5.2");
        JsonNode numbered =
                data("get_measure", Map.of("document", "minsheng-2025", "number", "5.2"));
        assertThat(numbered.at("/measure/id")).isEqualTo(measure.get("id"));
        JsonNode commitment =
                data("trace", Map.of("id", "minsheng-2025/measure/5.2/commitment/1")).get("trace");
        assertThat(commitment.get("id").asText()).endsWith("/measure/5.2/commitment/1");
        JsonNode listed =
                data("list_measures", Map.of("document", List.of("minsheng-2025"), "first", 1));
        assertThat(listed.at("/measures/totalCount").asInt()).isEqualTo(40);
        JsonNode found = data("search_measures", Map.of("text", "托育", "document", "minsheng-2025"));
        assertThat(found.at("/search/totalCount").asInt()).isEqualTo(4);
        JsonNode quoted =
                data(
                        "verify_quote",
                        Map.of("text", "新建养老机构护理型床位占比不低于80%", "document", "minsheng-2025"));
        assertThat(quoted.at("/verifyQuote/verdict").asText()).isEqualTo("EXACT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://evil.example:7070",
                "http://localhost:6274",
                "http://127.0.0.1",
                "https://policy.example:8443",
                "http://policy.example",
                "null",
                ""
            })
    void refusesPagesOfOtherOrigins(String origin) {
        HttpResponse<String> answer = ping("Origin", origin);
        assertError(answer, 403, "FORBIDDEN");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void answersItsOwnPages() {
        for (String host : List.of("localhost", "127.0.0.1", "LOCALHOST")) {
            HttpResponse<String> answer = ping("Origin", "http://" + host + ":" + SERVER.port());
            assertThat(answer.statusCode()).as(host).isEqualTo(200);
        }
        assertThat(ping("Origin", RunningServer.PUBLIC_URL).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> ping(String... fields) {
        return post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}", fields);
    }

    @Test
    void refusesAVersionOfTheProtocolThatItDoesNotSpeak() {
        HttpResponse<String> answer = ping("MCP-Protocol-Version", "1999-01-01");
        assertError(answer, 400, "BAD_REQUEST");
        assertThat(answer.body()).contains("2025-");
        for (String spoken : ModelMessages.protocolVersions()) {
            assertThat(ping("MCP-Protocol-Version", spoken).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void hasNoStreamToListenTo() {
        HttpResponse<String> answer = SERVER.get("/mcp", "Accept", "text/event-stream");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST, OPTIONS");
        for (String method : List.of("HEAD", "DELETE", "PUT")) {
            HttpResponse<String> other =
                    SERVER.send(SERVER.request("/mcp").method(method, BodyPublishers.noBody()));
            assertThat(other.statusCode()).as(method).isEqualTo(405);
        }
    }

    static HttpResponse<String> post(RunningServer server, String body, String... fields) {
        return server.send(
                server.request("/mcp", fields)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> post(String body, String... fields) {
        return post(SERVER, body, fields);
    }
}
