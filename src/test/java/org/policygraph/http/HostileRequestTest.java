package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.http.ErrorShape.assertError;
import static org.policygraph.http.ErrorShape.assertGraphQlError;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.setting.HttpLimits;

import java.time.Duration;

/** Requests that no honest client sends, over a bare socket. */
class HostileRequestTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.empty();

    private static final String HOST = "Host: localhost\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TYPENAME = "{\"query\":\"{__typename}\"}";

    @AfterEach
    void servesTheNextRequest() {
        assertThat(SERVER.postJson(TYPENAME).body()).contains("\"__typename\":\"Query\"");
    }

    @Test
    void refusesAHeaderFieldOfTenKilobytes() {
        assertError(get("/", "X: " + "a".repeat(10_000) + "\r\n"), 431, "HEADERS_TOO_LARGE");
    }

    @Test
    void refusesAThousandHeaderFields() {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 1_000; i++) fields.append("X-").append(i).append(": a\r\n");
        assertError(get("/", fields.toString()), 431, "HEADERS_TOO_LARGE");
    }

    @Test
    void refusesAnAddressOfTenKilobytes() {
        assertError(get("/" + "a".repeat(10_000), ""), 414, "URI_TOO_LONG");
    }

    @Test
    void refusesAHugeBodyByItsAnnouncedLengthWithoutWaitingForIt() {
        long start = System.nanoTime();
        RawAnswer answer = post("Content-Length: 99999999999\r\n", "");
        assertGraphQlError(answer, 413, "PAYLOAD_TOO_LARGE");
        assertThat(answer.field("connection", "")).isEqualTo("close");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(HttpLimits.DEFAULT.idle());
    }

    @Test
    void refusesABodyOneByteOverTheLimit() {
        String body = TYPENAME + " ".repeat(1_000_001 - TYPENAME.length());
        assertGraphQlError(
                post("Content-Length: " + body.length() + "\r\n", body), 413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void refusesACommentOfMoreThanAMegabyte() {
        String body = "{\"query\":\"{__typename} #" + "x".repeat(1_100_000) + "\"}";
        assertGraphQlError(SERVER.postJson(body), 413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void servesABodyOfExactlyTheLimit() {
        String body = TYPENAME + " ".repeat(1_000_000 - TYPENAME.length());
        assertThat(post("Content-Length: " + body.length() + "\r\n", body).status()).isEqualTo(200);
    }

    @Test
    void refusesAChunkedBodyOnceItPassesTheLimit() {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        try (RawConnection connection = new RawConnection(SERVER.port())) {
            connection.send("POST /graphql HTTP/1.1\r\n" + HOST + JSON);
            connection.send("Transfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 16; i++) connection.send(chunk);
            assertGraphQlError(connection.answer(), 413, "PAYLOAD_TOO_LARGE");
        }
    }

    @Test
    void refusesACompressedBody() {
        RawAnswer answer = post("Content-Encoding: gzip\r\nContent-Length: 3\r\n", "abc");
        assertGraphQlError(answer, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n",
                "Content-Length: 3\r\nContent-Length: 4\r\n",
                "Content-Length: 3, 4\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: 3\r\nHost: other\r\n",
                "Transfer-Encoding: chunked, identity\r\n",
            })
    void refusesRequestsWhoseEndOrHostIsAmbiguous(String fields) {
        assertThat(post(fields, "abc").status()).isEqualTo(400);
        assertThat(post(fields, "abc").body()).containsPattern("\"BAD_(REQUEST|USER_INPUT)\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: a\r\n b\r\n", "X : a\r\n", " X: a\r\n", "X\r\n", "X: a\nY: b\r\n"})
    void refusesFoldedAndMisshapenHeaderFields(String field) {
        assertError(get("/health/live", field), 400, "BAD_REQUEST");
    }

    @Test
    void refusesARequestWithoutHost() {
        assertError(SERVER.raw("GET / HTTP/1.1\r\n\r\n"), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?query=%zz", "?query=%", "?%f=1", "?query=%ff", "?query=%c0%af"})
    void refusesBadlyEncodedQueryStringsAtTheGraphQlEndpoint(String query) {
        assertGraphQlError(get("/graphql" + query, ""), 400, "BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?a=%zz", "/id/x?%", "/health/live?%u0041"})
    void refusesBadlyEncodedQueryStringsAtEveryEndpoint(String target) {
        assertError(get(target, ""), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/../graphql",
                "/../etc/passwd",
                "/assets/../../secret",
                "/assets/%2e%2e/secret",
                "/id/%2E%2E/x",
                "/id/./x",
                "/id/x%00y",
                "/id/%01",
                "/id/%ff",
                "/id/%c0%ae%c0%ae/x",
                "/id/%e5%b0",
                "/id/%zz",
                "/id/\u00ff",
            })
    void refusesDotSegmentsControlCharactersAndBadUtf8InPaths(String path) {
        assertError(get(path, ""), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/a%2fb",
                "/id/a%2Fb",
                "/id/a%5cb",
                "/id/a\\b",
                "/id/a;x=1",
                "/id/a;x",
                "/id/a%3bx",
                "/assets/a%2fb",
                "/assets/span.js;x",
                "/assets/%5c",
                "/graphql;a=b/../id",
            })
    void refusesCodedSeparatorsAndParametersInPaths(String path) {
        assertError(get(path, ""), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "FOO", "PUT", "DELETE", "PATCH"})
    void refusesUnknownMethodsAtTheGraphQlEndpointAndNamesTheRightOnes(String method) {
        RawAnswer answer = send(method, "/graphql", "");
        assertGraphQlError(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(answer.field("allow", "")).contains("GET", "POST");
        assertThat(answer.head()).doesNotContain("message/http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphiql", "/schema.graphqls", "/id/x", "/health/live"})
    void refusesToWriteThroughReadEndpoints(String path) {
        for (String method : new String[] {"POST", "TRACE", "FOO"}) {
            RawAnswer answer = send(method, path, "");
            assertError(answer, 405, "METHOD_NOT_ALLOWED");
            assertThat(answer.field("allow", "")).contains("GET").doesNotContain("POST");
        }
    }

    @Test
    void answersWhatIsNotThereWithJson() {
        assertError(get("/nothing", ""), 404, "NOT_FOUND");
        assertError(send("FOO", "/nothing", ""), 404, "NOT_FOUND");
    }

    @Test
    void repeatsNoLineBreakIntoItsAnswer() {
        RawAnswer answer = get("/id/x%0d%0aSet-Cookie:%20a=b?x=%0d%0aY:%20z", "");
        assertError(answer, 400, "BAD_REQUEST");
        assertThat(answer.head()).doesNotContain("Set-Cookie", "\nY:");
    }

    @Test
    void replacesACorrelationIdThatIsNotSafeToRepeat() {
        RawAnswer answer = get("/nothing", "X-Request-Id: <script>\r\n");
        assertError(answer, 404, "NOT_FOUND");
        assertThat(answer.field("x-request-id", "")).matches("[0-9a-f-]{36}");
        RawAnswer kept = get("/nothing", "X-Request-Id: trace-1.a_B\r\n");
        assertThat(kept.field("x-request-id", "")).isEqualTo("trace-1.a_B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null"})
    void neverReflectsAnOriginNorAllowsCredentials(String origin) {
        RawAnswer answer = get("/graphql?query=%7B__typename%7D", "Origin: " + origin + "\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.field("access-control-allow-origin", "")).isEqualTo("*");
        assertThat(answer.head()).doesNotContain("Allow-Credentials").doesNotContain("evil");
    }

    @Test
    void buildsNoLinkFromTheHostField() {
        String fields = "X-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\n";
        RawAnswer answer =
                SERVER.raw(
                        "GET / HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n"
                                + fields
                                + "\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.head() + answer.body())
                .doesNotContain("evil.example", "localhost:1")
                .contains(RunningServer.PUBLIC_URL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:80", "localhost.evil.example", "10.0.0.9"})
    void answersNoEndpointForAnotherHost(String host) {
        for (Endpoint endpoint : SERVER.server().endpoints().all()) {
            String path = endpoint.template();
            if (path.contains("{")) continue;
            RawAnswer answer =
                    SERVER.raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
            assertThat(answer.status()).as(path).isEqualTo(421);
            assertThat(answer.body()).as(path).contains("MISDIRECTED", "--public-url");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "policy.example",
                "POLICY.example.:8443",
                "localhost:1",
                "127.0.0.1",
                "127.0.0.2:80",
                "[::1]:7070"
            })
    void answersForEachOfItsOwnHosts(String host) {
        RawAnswer answer = SERVER.raw("GET /health/live HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-7", "nonsense", "\"", "x y", "\u00ff", "utf-16", "", ";"})
    void refusesABodyInACharsetThatIsNotUtf8(String charset) {
        for (String path : new String[] {"/graphql", "/mcp", "/sparql", "/reconcile"}) {
            for (String type : new String[] {"application/json", FORM}) {
                RawAnswer answer =
                        SERVER.raw(
                                "POST "
                                        + path
                                        + " HTTP/1.1\r\n"
                                        + HOST
                                        + "Accept: */*\r\nContent-Type: "
                                        + type
                                        + "; charset="
                                        + charset
                                        + "\r\nContent-Length: 2\r\n\r\n{}");
                assertThat(answer.status()).as(path + type + answer.body()).isEqualTo(415);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "1.10", "9.9", "0.9", "3.0", "1", "2.0"})
    void refusesAnotherVersionOfTheProtocol(String version) {
        RawAnswer answer = SERVER.raw("GET /about HTTP/" + version + "\r\n" + HOST + "\r\n");
        assertError(answer, 505, "HTTP_VERSION_NOT_SUPPORTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1|gzip, chunked",
                "HTTP/1.1|deflate,chunked",
                "HTTP/1.1|gzip\r\nTransfer-Encoding: chunked",
                "HTTP/1.1|chunked\r\nTransfer-Encoding: chunked",
                "HTTP/1.1|x, chunked",
                "HTTP/1.1|gzip",
                "HTTP/1.0|chunked"
            })
    void refusesATransferCodingThatItDoesNotUndo(String sent) {
        String[] parts = sent.split("\\|", -1);
        String chunk = Integer.toHexString(TYPENAME.length()) + "\r\n" + TYPENAME + "\r\n0\r\n\r\n";
        RawAnswer answer =
                SERVER.raw(
                        "POST /graphql "
                                + parts[0]
                                + "\r\n"
                                + HOST
                                + JSON
                                + "Transfer-Encoding: "
                                + parts[1]
                                + "\r\n\r\n"
                                + chunk);
        assertGraphQlError(answer, 400, "BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "x-method-override"})
    void takesTheMethodFromTheFirstLineAlone(String field) {
        for (String other : new String[] {"HEAD", "OPTIONS", "DELETE", "TRACE", "POST"}) {
            RawAnswer answer = get("/about", field + ": " + other + "\r\n");
            assertThat(answer.status()).as(other).isEqualTo(200);
            assertThat(answer.body()).as(other).contains("</html>");
            assertThat(answer.field("cache-control", "")).as(other).isNotEmpty();
        }
        RawAnswer post =
                post(
                        field + ": OPTIONS\r\nContent-Length: " + TYPENAME.length() + "\r\n",
                        TYPENAME);
        assertThat(post.body()).contains("__typename");
    }

    @Test
    void namesNoProductAndNoVersion() {
        assertThat(get("/", "").head()).doesNotContainIgnoringCase("server:", "jetty", "powered");
    }

    private static RawAnswer get(String target, String fields) {
        return send("GET", target, fields);
    }

    private static RawAnswer send(String method, String target, String fields) {
        return SERVER.raw(
                method + " " + target + " HTTP/1.1\r\n" + HOST + fields + "Accept: */*\r\n\r\n");
    }

    private static RawAnswer post(String fields, String body) {
        return SERVER.raw("POST /graphql HTTP/1.1\r\n" + HOST + JSON + fields + "\r\n" + body);
    }
}
