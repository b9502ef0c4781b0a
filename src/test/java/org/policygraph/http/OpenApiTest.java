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
import org.policygraph.http.endpoint.Endpoint;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The description of the HTTP endpoints is true: a route that is not in it, or an example that is
 * not answered as it says, fails here. A new endpoint is an entry under {@code paths} of
 * openapi.json.
 */
class OpenApiTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static JsonNode openApi() {
        return RunningServer.json(SERVER.get("/openapi.json").body());
    }

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
    void operationsHaveNamesOfTheirOwnAndExamples() {
        List<String> names = new ArrayList<>();
        for (JsonNode path : openApi().path("paths")) {
            for (JsonNode operation : path) names.add(operation.path("operationId").asText());
            assertThat(path.has("post") || !path.at("/get/x-examples").isEmpty())
                    .as("%s has an example", path)
                    .isTrue();
        }
        assertThat(names).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void everyEndpointAllowsTheMethodsThatAreDescribedAndNoOther() {
        JsonNode paths = openApi().path("paths");
        for (Endpoint endpoint : SERVER.server().endpoints().all()) {
            String path = endpoint.template().replaceAll("\\{\\w+}", "x");
            HttpResponse<String> answer =
                    SERVER.send(SERVER.request(path).method("PUT", BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(path).isEqualTo(405);
            Set<String> described = new TreeSet<>(Set.of("OPTIONS"));
            for (var method : paths.path(endpoint.template()).properties()) {
                described.add(method.getKey().toUpperCase(Locale.ROOT));
            }
            if (described.contains("GET")) described.add("HEAD");
            String allowed = answer.headers().firstValue("Allow").orElse("");
            assertThat(allowed.split(", ", -1))
                    .as(path)
                    .containsExactlyInAnyOrderElementsOf(described);
        }
    }

    @Test
    void everyEndpointSaysWhoMayReadItAndWhatACacheMayDo() {
        for (Endpoint endpoint : SERVER.server().endpoints().all()) {
            if (endpoint.template().contains("{") || endpoint.path().equals("/graphql")) continue;
            HttpResponse<String> answer = SERVER.get(endpoint.path());
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin").isPresent())
                    .as(endpoint.path())
                    .isEqualTo(endpoint.isForAnyOrigin());
            if (answer.statusCode() >= 400) continue;
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .as(endpoint.path())
                    .hasValue(endpoint.cacheControl());
        }
    }

    private static Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        openApi().path("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    @TestFactory
    List<DynamicTest> everyExampleIsAnsweredAsItSays() {
        return new OpenApiExamples(openApi(), SERVER.url()).tests();
    }
}
