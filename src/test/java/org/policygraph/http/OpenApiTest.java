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

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The description of the HTTP endpoints is true: a route that is not in it, or an example that is
 * not answered as it says, fails here. A new endpoint is an entry under {@code paths} of
 * openapi.json.
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
        return new OpenApiExamples(OPENAPI, SERVER.url()).tests();
    }
}
