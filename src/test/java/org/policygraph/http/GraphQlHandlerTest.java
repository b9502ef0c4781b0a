package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.http.ErrorShape.assertGraphQlError;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The GraphQL endpoint: negotiation, parameters and what it refuses before anything is executed.
 */
class GraphQlHandlerTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.empty();

    private static final String TYPENAME = "{\"query\":\"{__typename}\"}";

    @AfterEach
    void servesTheNextRequest() {
        assertThat(SERVER.postJson(TYPENAME).body()).contains("\"__typename\":\"Query\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{\"query\":\"{__typename}\"", "nonsense", "{} {}", "\uFEFF{}"})
    void refusesBodiesThatAreNotJson(String body) {
        assertGraphQlError(SERVER.postJson(body), 400, "BAD_USER_INPUT");
    }

    @Test
    void refusesABatchAsAWhole() {
        String batch = "[" + (TYPENAME + ",").repeat(9_999) + TYPENAME + "]";
        HttpResponse<String> answer = SERVER.postJson(batch);
        assertGraphQlError(answer, 400, "BAD_USER_INPUT");
        assertThat(answer.body()).doesNotContain("__typename");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "false", "{}", "[]", "null"})
    void refusesAQueryThatIsNoString(String query) {
        assertGraphQlError(SERVER.postJson("{\"query\":" + query + "}"), 400, "BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"variables\":[7]", "\"extensions\":7", "\"operationName\":{}"})
    void refusesParametersOfTheWrongType(String parameter) {
        String body = "{\"query\":\"{__typename}\"," + parameter + "}";
        assertGraphQlError(SERVER.postJson(body), 400, "BAD_USER_INPUT");
    }

    @Test
    void ignoresParametersThatItDoesNotKnow() {
        String body = "{\"query\":\"{__typename}\",\"id\":7,\"hints\":[{}]}";
        assertThat(SERVER.postJson(body).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "text/plain",
                "application/jsonp",
                "application/json; charset=utf-16",
                "application/json; charset=\"iso-8859-1\"",
                "multipart/form-data; boundary=x",
                ";",
            })
    void readsNothingButJsonInUtf8(String contentType) {
        HttpResponse<String> answer = SERVER.post(TYPENAME, "Content-Type", contentType);
        assertGraphQlError(answer, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void refusesABodyWithoutContentType() {
        assertGraphQlError(SERVER.post(TYPENAME), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "\"utf-8\"", "Utf-8"})
    void readsUtf8HoweverItIsSpelt(String charset) {
        String type = "application/json;charset=" + charset;
        assertThat(SERVER.post(TYPENAME, "Content-Type", type).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/html", "application/json;q=0", "nonsense"})
    void refusesToAnswerInOtherMediaTypes(String accept) {
        HttpResponse<String> answer =
                SERVER.post(TYPENAME, "Content-Type", "application/json", "Accept", accept);
        assertGraphQlError(answer, 406, "NOT_ACCEPTABLE");
    }

    @Test
    void refusesAMutationByGetAndNamesTheMethodForIt() {
        HttpResponse<String> answer = SERVER.get("/graphql?query=mutation%7B__typename%7D");
        assertGraphQlError(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "# only a comment", "   ", "query A {__typename} query B {__typename}"})
    void answersDocumentsThatCannotBeExecutedWith400AndNoData(String document) {
        HttpResponse<String> answer = SERVER.postJson("{\"query\":\"" + document + "\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(RunningServer.json(answer.body()).has("data")).isFalse();
        ErrorShape.assertHarmless(answer.body().replace("data", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00x", "a\\u0000b"})
    void refusesNulAndHalvesOfSurrogatePairsWhereverTheyStand(String bad) {
        String[] bodies = {
            "{\"query\":\"{__typename} #" + bad + "\"}",
            "{\"query\":\"{__typename}\",\"operationName\":\"" + bad + "\"}",
            "{\"query\":\"{__typename}\",\"variables\":{\"id\":\"" + bad + "\"}}",
            "{\"query\":\"{__typename}\",\"variables\":{\"" + bad + "\":[1]}}",
        };
        for (String body : bodies) {
            assertGraphQlError(SERVER.postJson(body), 400, "BAD_USER_INPUT");
        }
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] bytes = "{\"query\":\"{__typename} #ÿ\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = TYPENAME.getBytes(StandardCharsets.UTF_16BE);
        for (byte[] body : new byte[][] {bytes, utf16}) {
            HttpResponse<String> answer =
                    SERVER.send(
                            SERVER.request("/graphql", "Content-Type", "application/json")
                                    .POST(BodyPublishers.ofByteArray(body)));
            assertGraphQlError(answer, 400, "BAD_USER_INPUT");
        }
    }

    @Test
    void refusesVariablesNestedTwentyThousandDeep() {
        String deep = "[".repeat(20_000) + "]".repeat(20_000);
        String body = "{\"query\":\"{__typename}\",\"variables\":{\"a\":" + deep + "}}";
        assertGraphQlError(SERVER.postJson(body), 400, "BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400000000", "-1e400000000", "1e999999999999", "1E400"})
    void refusesNumbersBeyondADoubleAtOnce(String number) {
        String body = "{\"query\":\"{__typename}\",\"variables\":{\"n\":" + number + "}}";
        assertThat(SERVER.postJson(TYPENAME).statusCode()).isEqualTo(200);
        long start = System.nanoTime();
        assertGraphQlError(SERVER.postJson(body), 400, "BAD_USER_INPUT");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void refusesIntegersOfAThousandDigits() {
        String body =
                "{\"query\":\"{__typename}\",\"variables\":{\"n\":" + "9".repeat(1_000) + "}}";
        assertGraphQlError(SERVER.postJson(body), 400, "BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":\"{__typename}\",\"query\":\"{__schema{types{name}}}\"}",
                "{\"query\":\"{__typename}\",\"variables\":{\"a\":1,\"a\":2}}",
            })
    void refusesNamesGivenTwice(String body) {
        assertGraphQlError(SERVER.postJson(body), 400, "BAD_USER_INPUT");
        String query = "/graphql?query=%7B__typename%7D&query=%7B__schema%7D";
        assertGraphQlError(SERVER.get(query), 400, "BAD_USER_INPUT");
    }

    @Test
    void answersHeadLikeGetWithoutBody() {
        HttpResponse<String> answer =
                SERVER.send(
                        SERVER.request("/graphql?query=%7B__typename%7D")
                                .method("HEAD", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/json");
    }

    @Test
    void letsPagesOfOtherOriginsPostJson() {
        HttpResponse<String> answer =
                SERVER.send(
                        SERVER.request(
                                        "/graphql",
                                        "Origin",
                                        "https://other.example",
                                        "Access-Control-Request-Method",
                                        "POST",
                                        "Access-Control-Request-Headers",
                                        "content-type")
                                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("POST");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .containsIgnoringCase("content-type");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void compressesLongAnswersForThoseWhoAsk() {
        String query =
                "/graphql?query=%7B__schema%7Btypes%7Bname%20description%20fields%7Bname%20description%7D%7D%7D%7D";
        HttpResponse<String> plain = SERVER.get(query);
        HttpResponse<String> packed = SERVER.get(query, "Accept-Encoding", "gzip");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
    }

    @Test
    void prefersWhatTheClientPrefers() {
        String accept = "application/json;q=0.5, application/graphql-response+json";
        HttpResponse<String> answer =
                SERVER.post(
                        "{\"query\":\"{\"}", "Content-Type", "application/json", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/graphql-response+json");
    }
}
