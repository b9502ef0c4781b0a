package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is answered to messages that are odd or wrong (JSON-RPC 2.0, sections 4 to 6; Model Context
 * Protocol, Base Protocol).
 */
class McpProtocolTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static JsonNode answer(int status, String message) {
        HttpResponse<String> answer = McpHandlerTest.post(SERVER, message);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        ErrorShape.assertHarmless(answer.body());
        return RunningServer.json(answer.body());
    }

    private static void assertError(JsonNode answer, int code) {
        assertThat(answer.path("jsonrpc").asText()).isEqualTo("2.0");
        assertThat(answer.at("/error/code").asInt()).as(answer.toString()).isEqualTo(code);
        assertThat(answer.at("/error/message").asText()).isNotBlank();
        assertThat(answer.has("result")).isFalse();
        assertThat(answer.has("id")).isTrue();
    }

    private static String request(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":\""
                + method
                + "\""
                + (params.isEmpty() ? "" : ",\"params\":" + params)
                + "}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    -32700 | ``
                    -32700 | {
                    -32700 | {"jsonrpc":"2.0","id":1,"method":"ping"} more
                    -32700 | {"a":1,"a":2}
                    -32700 | {"jsonrpc":"2.0","id":1e400,"method":"ping"}
                    -32600 | []
                    -32600 | 7
                    -32600 | "ping"
                    -32600 | null
                    -32600 | {}
                    -32600 | {"jsonrpc":"2.0"}
                    -32600 | {"jsonrpc":"2.0","id":1}
                    -32600 | {"jsonrpc":"1.0","id":1,"method":"ping"}
                    -32600 | {"jsonrpc":2.0,"id":1,"method":"ping"}
                    -32600 | {"id":1,"method":"ping"}
                    -32600 | {"jsonrpc":"2.0","id":1,"method":7}
                    -32600 | {"jsonrpc":"2.0","id":null,"method":"ping"}
                    -32600 | {"jsonrpc":"2.0","id":1.5,"method":"ping"}
                    -32600 | {"jsonrpc":"2.0","id":true,"method":"ping"}
                    -32600 | {"jsonrpc":"2.0","id":[1],"method":"ping"}
                    -32600 | {"jsonrpc":"2.0","id":{},"method":"ping"}
                    """)
    void refusesWhatIsNoMessage(int code, String message) {
        assertError(answer(400, message), code);
    }

    @Test
    void repeatsAnIdThatCanBeRepeated() {
        JsonNode known = answer(400, "{\"jsonrpc\":\"1.0\",\"id\":\"a\",\"method\":\"ping\"}");
        assertThat(known.path("id").asText()).isEqualTo("a");
        JsonNode unknown = answer(400, "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}");
        assertThat(unknown.path("id").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    -32601 | tools/none              | {}
                    -32601 | completion/complete     | {}
                    -32601 | logging/setLevel        | {"level":"info"}
                    -32601 | resources/subscribe     | {"uri":"a:b"}
                    -32601 | ``                      | {}
                    -32601 | notifications/initialized | {}
                    -32602 | ping                    | []
                    -32602 | ping                    | 7
                    -32602 | tools/list              | "x"
                    -32602 | tools/list              | {"cursor":"2"}
                    -32602 | resources/list          | {"cursor":7}
                    -32602 | tools/call              | ``
                    -32602 | tools/call              | null
                    -32602 | tools/call              | []
                    -32602 | tools/call              | ["trace"]
                    -32602 | tools/call              | {}
                    -32602 | tools/call              | {"name":null}
                    -32602 | tools/call              | {"name":7}
                    -32602 | tools/call              | {"name":"none"}
                    -32602 | tools/call              | {"name":"trace","arguments":[]}
                    -32602 | tools/call              | {"name":"trace","arguments":"x"}
                    -32602 | initialize              | ``
                    -32602 | initialize              | {}
                    -32602 | initialize              | {"protocolVersion":2025}
                    -32602 | prompts/get             | {"name":"x"}
                    -32602 | prompts/get             | {}
                    -32602 | resources/read          | {}
                    -32002 | resources/read          | {"uri":"policy:x"}
                    """)
    void answersRequestsThatAreWrongWithAnError(int code, String method, String params) {
        JsonNode answer = answer(200, request(method, params));
        assertError(answer, code);
        assertThat(answer.path("id").asText()).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    get_measure   | {}
                    get_measure   | {"id":7}
                    get_measure   | {"id":["a"]}
                    get_measure   | {"id":null}
                    get_measure   | {"no":"5.2"}
                    get_measure   | {"id":"javascript:alert(1)"}
                    trace         | {}
                    trace         | {"id":{}}
                    trace         | {"id":"minsheng-2025/measure/9.9"}
                    verify_quote  | {"text":[1]}
                    list_measures | {"first":"many"}
                    list_measures | {"first":-1}
                    list_measures | {"document":[null]}
                    list_measures | {"document":[["a"]]}
                    list_measures | {"department":{"any":["民政部"]}}
                    list_groups   | {"after":"x"}
                    """)
    void tellsTheModelWhatIsWrongWithItsArguments(String tool, String arguments) {
        JsonNode answer =
                answer(
                        200,
                        request(
                                "tools/call",
                                "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}"));
        JsonNode result = answer.path("result");
        assertThat(result.path("isError").asBoolean()).as(answer.toString()).isTrue();
        assertThat(result.at("/content/0/text").asText()).isNotBlank();
        assertThat(result.has("structuredContent")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"jsonrpc":"2.0","method":"notifications/initialized"}
                    {"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}
                    {"jsonrpc":"2.0","method":"no/such/thing"}
                    {"jsonrpc":"2.0","method":"tools/call"}
                    {"jsonrpc":"2.0","method":"ping","params":7}
                    {"jsonrpc":"2.0","id":1,"result":{}}
                    {"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"x"}}
                    [{"jsonrpc":"2.0","method":"ping"},{"jsonrpc":"2.0","id":1,"result":{}}]
                    """)
    void answersNothingToNotificationsAndResponses(String message) {
        HttpResponse<String> answer = McpHandlerTest.post(SERVER, message);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1", "0", "-7", "9007199254740993", "123456789012345678901234567890", "\"1.5\""})
    void answersEveryIdThatIsOneAsItCame(String id) {
        HttpResponse<String> answer =
                McpHandlerTest.post(
                        SERVER, "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"ping\"}");
        assertThat(answer.body()).contains("\"id\":" + id + ",", "\"result\":{}");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-05,2024-11-05",
        "2025-03-26,2025-03-26",
        "2025-06-18,2025-06-18",
        "2025-11-25,2025-11-25",
        "2099-01-01,2025-11-25",
        "'',2025-11-25"
    })
    void agreesOnAVersionThatBothSpeak(String asked, String agreed) {
        JsonNode result =
                answer(
                                200,
                                request(
                                        "initialize",
                                        "{\"protocolVersion\":\""
                                                + asked
                                                + "\",\"capabilities\":{},"
                                                + "\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}"))
                        .path("result");
        assertThat(result.path("protocolVersion").asText()).isEqualTo(agreed);
        assertThat(result.path("capabilities").has("tools")).isTrue();
        assertThat(result.path("capabilities").has("resources")).isTrue();
        assertThat(result.path("capabilities").has("prompts")).isTrue();
        assertThat(result.at("/serverInfo/name").asText()).isEqualTo("policy-graph");
    }

    @ParameterizedTest
    @CsvSource({
        "resources/list,resources",
        "resources/templates/list,resourceTemplates",
        "prompts/list,prompts"
    })
    void listsWhatThereIsNoneOf(String method, String name) {
        JsonNode list = answer(200, request(method, "")).at("/result/" + name);
        assertThat(list.isArray()).isTrue();
        assertThat(list).isEmpty();
    }

    @Test
    void answersABatchMessageByMessage() {
        JsonNode answers =
                answer(
                        200,
                        "[1,"
                                + request("ping", "")
                                + ",{\"jsonrpc\":\"2.0\",\"method\":\"ping\"},"
                                + request("no/such", "")
                                + ","
                                + request("initialize", "{\"protocolVersion\":\"2025-03-26\"}")
                                + "]");
        assertThat(answers).hasSize(4);
        assertError(answers.get(0), -32600);
        assertThat(answers.get(1).path("result").isObject()).isTrue();
        assertError(answers.get(2), -32601);
        assertError(answers.get(3), -32600);
    }

    @Test
    void refusesABatchThatIsTooLong() {
        String batch =
                IntStream.range(0, 21)
                        .mapToObj(_ -> request("ping", ""))
                        .collect(Collectors.joining(",", "[", "]"));
        assertError(answer(400, batch), -32600);
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        HttpResponse<String> answer =
                SERVER.send(
                        SERVER.request("/mcp")
                                .header("Content-Type", "application/json")
                                .POST(
                                        java.net.http.HttpRequest.BodyPublishers.ofByteArray(
                                                new byte[] {'"', (byte) 0xFF, '"'})));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertError(RunningServer.json(answer.body()), -32700);
    }

    @Test
    void everyToolDeclaresWhatItAnswers() {
        JsonNode tools = answer(200, request("tools/list", "{}")).at("/result/tools");
        assertThat(tools).hasSize(8);
        for (JsonNode tool : tools) {
            JsonNode schema = tool.path("outputSchema");
            assertThat(schema.path("type").asText()).isEqualTo("object");
            assertThat(schema.at("/properties/data/required").toString())
                    .as(tool.path("name").asText())
                    .contains("dataset");
            assertThat(schema.at("/$defs/Version/required").toString()).contains("version");
        }
    }
}
