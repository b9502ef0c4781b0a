package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.DynamicTest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The examples of a description of HTTP endpoints, asked of a server.
 *
 * @param openApi the description
 * @param address of the server, without a final slash
 */
public record OpenApiExamples(JsonNode openApi, String address) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A test for each example of GET, and for each body that is shown of POST. */
    public List<DynamicTest> tests() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : openApi.path("paths").properties()) {
            JsonNode get = path.getValue().path("get");
            for (JsonNode example : get.path("x-examples")) {
                String asked = example.path("path").asText();
                tests.add(DynamicTest.dynamicTest(asked, () -> check(get, example)));
            }
            JsonNode post = path.getValue().path("post");
            for (Map.Entry<String, JsonNode> body : post.at("/requestBody/content").properties()) {
                JsonNode example = body.getValue().path("example");
                if (example.isMissingNode()) continue;
                tests.add(
                        DynamicTest.dynamicTest(
                                "POST " + path.getKey() + " " + body.getKey(),
                                () -> check(post, path.getKey(), body.getKey(), example)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(openApi.path("paths").size());
        return tests;
    }

    /** The paths that are asked for by GET. */
    public List<String> paths() {
        return openApi.path("paths")
                .valueStream()
                .flatMap(path -> path.at("/get/x-examples").valueStream())
                .map(example -> example.path("path").asText())
                .toList();
    }

    private void check(JsonNode operation, JsonNode example) {
        HttpRequest.Builder request = request(example.path("path").asText());
        if (example.has("accept")) request.header("Accept", example.path("accept").asText());
        int status = example.path("status").asInt();
        checkAnswer(operation, status, Sending.text(CLIENT, request.GET()));
    }

    private void check(JsonNode operation, String path, String mediaType, JsonNode body) {
        String sent = body.isTextual() ? body.asText() : body.toString();
        HttpRequest.Builder request = request(path).header("Content-Type", mediaType);
        request.POST(BodyPublishers.ofString(sent));
        checkAnswer(operation, 200, Sending.text(CLIENT, request));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private void checkAnswer(JsonNode operation, int status, HttpResponse<String> answer) {
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

    private JsonNode response(JsonNode operation, int status) {
        JsonNode response = operation.path("responses").path(String.valueOf(status));
        assertThat(response.isMissingNode()).as("%s of %s", status, operation).isFalse();
        String reference = response.path("$ref").asText();
        return reference.isEmpty() ? response : openApi.at(reference.substring(1));
    }
}
