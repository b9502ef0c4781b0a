package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.query.json.JsonBytes;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The GraphQL endpoint, asked for JSON-LD. */
class DataAnswerTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static final String ACCEPT = "application/ld+json";

    private static HttpResponse<String> asked(String query) {
        return SERVER.post(
                new String(JsonBytes.write(Map.of("query", query)), StandardCharsets.UTF_8),
                "Content-Type",
                "application/json",
                "Accept",
                ACCEPT);
    }

    @Test
    void answersWithStatementsUnderTheSameIris() {
        HttpResponse<String> answer =
                asked(
                        "{ measures(first: 3) { nodes { number audiences { basis targetGroup { name } } } } }");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(ACCEPT + ";charset=utf-8");
        JsonNode body = RunningServer.json(answer.body());
        assertThat(body.path("@context").path("basis").path("@type").asText()).isEqualTo("@vocab");
        Graph graph = RDFParser.fromString(answer.body(), Lang.JSONLD).toGraph();
        Graph held = ShippedData.union();
        assertThat(graph.isEmpty()).isFalse();
        assertThat(graph.stream()).allMatch(held::contains);
    }

    @Test
    void answersTheSameByGetAndKeepsItWithATag() {
        String query =
                "/graphql?query=%7B%20documents%20%7B%20nodes%20%7B%20title%20%7D%20%7D%20%7D";
        HttpResponse<String> answer = SERVER.get(query, "Accept", ACCEPT);
        assertThat(RunningServer.json(answer.body()).path("title").path("zh").asText())
                .contains("民生");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(SERVER.get(query, "Accept", ACCEPT, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(SERVER.get(query, "Accept", "application/json").headers().firstValue("ETag"))
                .isPresent()
                .get()
                .isNotEqualTo(tag);
    }

    @Test
    void answersAnEmptyGraphWhereNothingOfTheGraphIsShown() {
        HttpResponse<String> answer = asked("{ measures { totalCount } }");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(RDFParser.fromString(answer.body(), Lang.JSONLD).toGraph().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ nothing } | 400 | BAD_USER_INPUT",
                "{ measures { totalCount } one: measures(first: -1) { totalCount } } | 400 | BAD_USER_INPUT",
                "{ department(name: \"nobody\") { name } } | 404 | NOT_FOUND",
            })
    void answersErrorsAloneAndInTheSameFormat(String query, int status, String code) {
        HttpResponse<String> answer = asked(query);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains(ACCEPT + ";charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode body = RunningServer.json(answer.body());
        assertThat(body.fieldNames()).toIterable().containsExactly("errors");
        assertThat(body.at("/errors/0/extensions/code").asText()).isEqualTo(code);
        assertThat(RDFParser.fromString(answer.body(), Lang.JSONLD).toGraph().isEmpty()).isTrue();
    }

    @Test
    void refusesWhatIsNoRequestInTheSameFormat() {
        HttpResponse<String> answer =
                SERVER.post("[]", "Content-Type", "application/json", "Accept", ACCEPT);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains(ACCEPT + ";charset=utf-8");
        assertThat(RunningServer.json(answer.body()).at("/errors/0/extensions/code").asText())
                .isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void answersJsonWhereTheClientTakesAnything() {
        assertThat(
                        SERVER.postJson("{\"query\": \"{ __typename }\"}")
                                .headers()
                                .firstValue("Content-Type"))
                .contains("application/graphql-response+json;charset=utf-8");
        assertThat(
                        SERVER.post(
                                        "{\"query\": \"{ __typename }\"}",
                                        "Content-Type",
                                        "application/json",
                                        "Accept",
                                        "*/*")
                                .headers()
                                .firstValue("Content-Type"))
                .contains("application/json;charset=utf-8");
    }
}
