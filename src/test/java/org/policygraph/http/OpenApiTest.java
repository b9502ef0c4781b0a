package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.policygraph.http.html.Asset;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The description of the HTTP doors is true: a route that is not in it, or an example that is not
 * answered as it says, fails here. A new door is an entry under {@code paths} of openapi.json.
 */
class OpenApiTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static final JsonNode OPENAPI =
            RunningServer.json(Asset.text("/org/policygraph/http/openapi.json"));

    @Test
    void isOpenApi() {
        SwaggerParseResult read =
                new OpenAPIV3Parser()
                        .readContents(SERVER.get("/openapi.json").body(), null, new ParseOptions());
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
        assertThat(read.getOpenAPI().getServers().getFirst().getUrl())
                .isEqualTo(RunningServer.PUBLIC_URL);
        assertThat(read.getOpenAPI().getPaths().keySet()).isEqualTo(paths());
    }

    @Test
    void hasEveryRouteAndNoOther() {
        assertThat(paths())
                .as("each route of the server is an entry under paths of openapi.json")
                .isEqualTo(new TreeSet<>(SERVER.server().paths()));
    }

    @Test
    void operationsHaveNamesOfTheirOwnAndExamples() {
        List<String> names = new ArrayList<>();
        for (JsonNode path : OPENAPI.path("paths")) {
            for (JsonNode operation : path) names.add(operation.path("operationId").asText());
            assertThat(path.has("post") || !path.at("/get/x-examples").isEmpty())
                    .as("%s has an example", path)
                    .isTrue();
        }
        assertThat(names).doesNotHaveDuplicates().doesNotContain("");
    }

    private static Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        OPENAPI.path("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    @TestFactory
    List<DynamicTest> everyExampleIsAnsweredAsItSays() {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode path : OPENAPI.path("paths")) {
            JsonNode get = path.path("get");
            for (JsonNode example : get.path("x-examples")) {
                tests.add(
                        DynamicTest.dynamicTest(
                                example.path("path").asText(), () -> check(get, example)));
            }
        }
        return tests;
    }

    private static void check(JsonNode operation, JsonNode example) {
        HttpRequest.Builder request = SERVER.request(example.path("path").asText());
        if (example.has("accept")) request.header("Accept", example.path("accept").asText());
        checkAnswer(operation, example.path("status").asInt(), SERVER.send(request.GET()));
    }

    private static void checkAnswer(JsonNode operation, int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode response = response(operation, status);
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        assertThat(response.path("content").has(type)).as("%s in %s", type, response).isTrue();
        response.path("headers")
                .fieldNames()
                .forEachRemaining(
                        field ->
                                assertThat(answer.headers().firstValue(field))
                                        .as(field)
                                        .isPresent());
    }

    private static JsonNode response(JsonNode operation, int status) {
        JsonNode response = operation.path("responses").path(String.valueOf(status));
        assertThat(response.isMissingNode()).as("%s of %s", status, operation).isFalse();
        String reference = response.path("$ref").asText();
        return reference.isEmpty() ? response : OPENAPI.at(reference.substring(1));
    }

    @TestFactory
    List<DynamicTest> everyBodyThatIsShownIsTaken() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : OPENAPI.path("paths").properties()) {
            JsonNode post = path.getValue().path("post");
            for (Map.Entry<String, JsonNode> body : post.at("/requestBody/content").properties()) {
                JsonNode example = body.getValue().path("example");
                if (example.isMissingNode()) continue;
                tests.add(
                        DynamicTest.dynamicTest(
                                "POST " + path.getKey(),
                                () -> {
                                    String sent =
                                            example.isTextual()
                                                    ? example.asText()
                                                    : example.toString();
                                    checkAnswer(
                                            post,
                                            200,
                                            SERVER.send(
                                                    SERVER.request(
                                                                    path.getKey(),
                                                                    "Content-Type",
                                                                    body.getKey())
                                                            .POST(BodyPublishers.ofString(sent))));
                                }));
            }
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(3);
        return tests;
    }
}
