package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Pages of any origin may read what is public, with the fields that their clients send. */
class CrossOriginTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static final String ORIGIN = "https://other.example";

    private static HttpResponse<String> preflight(String path, String... asked) {
        var request = SERVER.request(path, "Origin", ORIGIN);
        for (String line : asked) request.header("Access-Control-Request-Headers", line);
        return SERVER.send(request.method("OPTIONS", BodyPublishers.noBody()));
    }

    private static List<String> allowed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
        String field = answer.headers().firstValue("Access-Control-Allow-Headers").orElseThrow();
        return Arrays.asList(field.toLowerCase(Locale.ROOT).split(", ", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql",
                "/sparql",
                "/reconcile",
                "/reconcile/suggest/entity",
                "/id/minsheng-2025",
                "/id/minsheng-2025/text/190fda44b5ca",
                "/ontology",
                "/dataset",
                "/dump.nq",
                "/measures.csv",
                "/changes.atom",
                "/schema.graphqls",
                "/openapi.json",
                "/sitemap.xml",
                "/health/ready",
            })
    void aPageOfAnotherOriginMayReadEveryEndpointWithTheFieldsOfItsClient(String path) {
        HttpResponse<String> answer =
                preflight(
                        path,
                        "authorization,content-type,apollographql-client-name",
                        "apollographql-client-version, x-apollo-operation-name,X-Request-Id");

        assertThat(allowed(answer))
                .contains(
                        "authorization",
                        "content-type",
                        "apollographql-client-name",
                        "apollographql-client-version",
                        "x-apollo-operation-name",
                        "x-request-id");
        HttpResponse<String> read = SERVER.get(path, "Origin", ORIGIN);
        assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(read.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void aKeyMayBeSentWhereNothingIsAskedFor() {
        assertThat(allowed(preflight("/graphql")))
                .containsExactly("authorization", "content-type", "x-request-id");
    }

    @Test
    void whatIsNoNameOfAFieldIsNotSentBack() {
        String many = "a,".repeat(50) + "b,".repeat(50) + "x".repeat(65);
        assertThat(allowed(preflight("/graphql", "x y, <script>, q:1, \"z\", ,é", many)))
                .containsExactly("authorization", "content-type", "x-request-id", "a", "b");
    }

    @Test
    void whatOperatorsWatchIsNotForPages() {
        assertThat(SERVER.get("/metrics").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }
}
