package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** People and programs put a slash behind addresses; everything is found all the same. */
class TrailingSlashTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(308);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql/?query=%7Bmeasures%7BtotalCount%7D%7D",
                "/sparql/",
                "/sparql/?query=ASK%7B%7D&format=json",
                "/reconcile/",
                "/reconcile/?query=%E5%86%9C%E6%B0%91%E5%B7%A5",
                "/reconcile/suggest/entity/?prefix=a",
                "/graphiql/",
                "/about/",
                "/schema.graphqls/",
                "/ontology/",
                "/ontology/shapes.ttl/",
                "/dataset/",
                "/dump.nq/",
                "/measures.csv/?paragraph=9",
                "/changes.atom/",
                "/openapi.json/",
                "/sitemap.xml/",
                "/health/live/",
                "/metrics/",
                "/id/minsheng-2025/",
                "/id/minsheng-2025/measure/5.2/",
                "/id/minsheng-2025/text/190fda44b5ca/?char=1228,1234;length=2091",
                "/id/group/migrant-workers.ttl/",
            })
    void leadsToTheSameWithoutItsSlash(String path) {
        String to = location(SERVER.get(path));

        assertThat(to).isEqualTo(path.replaceFirst("/+(\\?|$)", "$1"));
        assertThat(SERVER.get(to).statusCode()).isEqualTo(200);
    }

    @Test
    void aPostKeepsItsMethodAndItsBody() {
        String body = RunningServer.object("{ measures { totalCount } }");
        HttpRequest.Builder sent =
                SERVER.request("/graphql/", "Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));

        String to = location(SERVER.send(sent));

        HttpResponse<String> answer = SERVER.send(sent.uri(URI.create(SERVER.url() + to)));
        assertThat(answer.body()).contains("\"totalCount\":40");
    }

    @Test
    void aBrowserOfAnotherOriginMayFollow() {
        HttpResponse<String> preflight =
                SERVER.send(
                        SERVER.request(
                                        "/graphql/",
                                        "Origin",
                                        "https://other.example",
                                        "Access-Control-Request-Headers",
                                        "content-type")
                                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("POST");
        assertThat(SERVER.get("/graphql/").headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "//evil.example//",
                "/id//evil.example/",
                "http://a//evil.example/",
                "/\\evil.example/"
            })
    void nobodyIsLedToAnotherHost(String path) {
        RawAnswer answer =
                SERVER.raw(
                        "GET "
                                + path
                                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.field("location", "none")).isEqualTo("none");
    }
}
