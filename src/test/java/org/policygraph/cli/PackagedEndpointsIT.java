package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.http.OpenApiExamples;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every endpoint answers as it is packaged: one server for all, in a folder with nothing else. */
class PackagedEndpointsIT {
    private static final Pattern ENDPOINTS =
            Pattern.compile("^\\| (`/[^|]*) \\|", Pattern.MULTILINE);

    private static final Pattern PATH = Pattern.compile("`(/[^`]*)`");

    @TempDir private static Path folder;

    private static ServeProcess server;

    @BeforeAll
    static void start() throws IOException {
        ProcessBuilder serve = PackagedJar.process("serve", "--port", "0");
        server = new ServeProcess(serve.directory(folder.toFile()), folder.resolve("log"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (server == null) return;
        server.close();
        assertThat(folder.resolve("log")).content().doesNotContain("ERROR", "NoClassDefFound");
    }

    private static OpenApiExamples examples() throws IOException {
        String address = server.address().replaceFirst("/$", "");
        String openApi = server.get("openapi.json").body();
        return new OpenApiExamples(new ObjectMapper().readTree(openApi), address);
    }

    @TestFactory
    List<DynamicTest> everyPathOfTheOpenApiDescriptionAnswersAsItSays() throws IOException {
        return examples().tests();
    }

    @Test
    void everyDocumentedEndpointIsAmongThem() throws IOException {
        List<String> asked = examples().paths();
        List<String> endpoints =
                ENDPOINTS
                        .matcher(Files.readString(Path.of("src/site/markdown/integrators.md")))
                        .results()
                        .flatMap(row -> PATH.matcher(row.group(1)).results())
                        .map(path -> path.group(1))
                        .toList();
        assertThat(endpoints).hasSizeGreaterThan(15).contains("/mcp", "/dump.nq", "/health/live");
        for (String endpoint : endpoints) {
            if (endpoint.equals("/mcp")) continue; // It takes messages alone, which are posted.
            Pattern pattern = Pattern.compile(pattern(endpoint));
            assertThat(asked).as(endpoint).anyMatch(path -> pattern.matcher(path).lookingAt());
        }
    }

    /**
     * A path as the documentation prints it, with … for whatever follows and <names> for what
     * varies.
     */
    private static String pattern(String endpoint) {
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        for (MatchResult name :
                Pattern.compile("<[^>]+>|\\??…").matcher(endpoint).results().toList()) {
            pattern.append(Pattern.quote(endpoint.substring(end, name.start())));
            pattern.append(name.group().endsWith("…") ? ".*" : "[^/]+");
            end = name.end();
        }
        return pattern.append(Pattern.quote(endpoint.substring(end))).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    about                               | text/html                       | </html>
                    graphiql                            | text/html                       | </html>
                    id/minsheng-2025                    | text/html                       | 关于进一步保障和改善民生
                    id/minsheng-2025                    | text/turtle                     | dct:title
                    id/minsheng-2025                    | application/ld+json             | @context
                    id/minsheng-2025/measure/5.2        | application/n-triples           | <https://w3id.org/policy-graph/id/minsheng-2025/measure/5.2>
                    ontology                            | text/turtle                     | owl:
                    ontology                            | text/html                       | </html>
                    dataset                             | text/turtle                     | dcat:
                    dump.nq                             | */*                             | <https://w3id.org/policy-graph/ontology#Measure>
                    dump.jsonld                         | */*                             | @context
                    dump.csv.zip                        | */*                             | PK
                    measures.csv?group=农民工              | text/csv                        | 农民工
                    changes.atom                        | */*                             | <feed
                    sitemap.xml                         | */*                             | /id/minsheng-2025/measure/5.2
                    reconcile                           | application/json                | identifierSpace
                    reconcile/suggest/entity?prefix=民政  | application/json                | 民政部
                    metrics                             | */*                             | # HELP
                    sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D | application/sparql-results+xml | <boolean>true
                    graphql?query=%7Bmeasures%7BtotalCount%7D%7D | application/json         | 40
                    """)
    void answersWithWhatIsExpected(String path, String accept, String content) {
        HttpResponse<String> answer = server.get(encoded(path), "Accept", accept);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains(content);
    }

    /** Under the names that the pages give them, which tell the versions. */
    @ParameterizedTest
    @CsvSource({
        "graphiql, graphiql.min.js, GraphiQL",
        "graphiql, graphiql.min.css, graphiql",
        "graphiql, react.js, createElement",
        "graphiql, react-dom.js, hydrateRoot",
        "'', cytoscape.js, cytoscape",
    })
    void servesTheLibrariesThatPagesName(String page, String file, String content) {
        Pattern named =
                Pattern.compile("\"/(assets/[a-z-]+-[0-9.]+/" + Pattern.quote(file) + ")\"");
        Matcher address = named.matcher(server.get(page, "Accept", "text/html").body());
        assertThat(address.find()).isTrue();
        assertThat(server.get(address.group(1)).body()).contains(content);
    }

    /** As a browser would send it. */
    private static String encoded(String path) {
        return URI.create(path).toASCIIString();
    }
}
