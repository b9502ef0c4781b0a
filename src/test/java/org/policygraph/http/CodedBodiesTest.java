package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.http.html.Webjar;
import org.policygraph.text.Sha256;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Files, scripts and pages come compressed to whoever takes that, and in parts to whoever asks. */
class CodedBodiesTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static final String DUMP = "/dump.nq";
    private static final String GRAPHIQL =
            "/assets/" + Webjar.of("graphiql").folder() + "/graphiql.min.js";

    static final List<String> CODED =
            List.of(
                    DUMP,
                    "/dump.ttl",
                    "/dump.jsonld",
                    "/measures.csv",
                    GRAPHIQL,
                    "/assets/site.css",
                    "/",
                    "/about",
                    "/openapi.json",
                    "/id/minsheng-2025/measure/5.2",
                    "/id/minsheng-2025/measure/5.2.ttl",
                    "/ontology.rdf",
                    "/dataset",
                    "/changes.atom",
                    "/sparql",
                    "/graphql?query=%7Bmeasures%28first%3A40%29%7Bnodes%7Btext%7D%7D%7D");

    private static HttpResponse<byte[]> get(String path, String... fields) {
        return send("GET", path, fields);
    }

    private static HttpResponse<byte[]> send(String method, String path, String... fields) {
        HttpRequest.Builder request = SERVER.request(path, fields);
        return SERVER.download(request.method(method, BodyPublishers.noBody()));
    }

    private static String field(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] unpacked(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @FieldSource("CODED")
    void isCompressedWithATagOfItsOwn(String path) {
        HttpResponse<byte[]> plain = get(path);
        HttpResponse<byte[]> packed = get(path, "Accept-Encoding", "gzip, deflate, br");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(field(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.body().length).isLessThan(plain.body().length * 2 / 3);
        assertThat(unpacked(packed.body())).isEqualTo(plain.body());
        assertThat(field(packed, "Content-Length")).isEqualTo("" + packed.body().length);
        assertThat(field(packed, "Content-Type")).isEqualTo(field(plain, "Content-Type"));
        assertThat(field(packed, "ETag")).startsWith("\"").isNotEqualTo(field(plain, "ETag"));
        for (HttpResponse<?> each : List.of(plain, packed)) {
            assertThat(String.join(",", each.headers().allValues("Vary")))
                    .contains("Accept-Encoding");
            assertThat(field(each, "Accept-Ranges")).isEqualTo("bytes");
        }
        assertThat(get(path, "Accept-Encoding", "gzip").body()).isEqualTo(packed.body());
        HttpResponse<?> held =
                get(path, "Accept-Encoding", "gzip", "If-None-Match", field(packed, "ETag"));
        assertThat(held.statusCode()).isEqualTo(304);
        assertThat(get(path, "If-None-Match", field(packed, "ETag")).statusCode()).isEqualTo(200);
        assertThat(get(path, "If-None-Match", field(plain, "ETag")).statusCode()).isEqualTo(304);
        HttpResponse<byte[]> head =
                send("HEAD", path, "Accept-Encoding", "gzip", "Range", "bytes=0-1");
        assertThat(head.statusCode()).isEqualTo(200);
        for (String same : List.of("Content-Length", "Content-Encoding", "ETag", "Content-Type")) {
            assertThat(field(head, same)).as(same).isEqualTo(field(packed, same));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | gzip",
                "GZIP | gzip",
                "x-gzip | gzip",
                "* | gzip",
                "br, zstd | ",
                "gzip;q=0 | ",
                "gzip;q=0, * | ",
                "*;q=0, gzip;q=0.001 | gzip",
                "identity | ",
                "gzip;q=0.5, identity | ",
                "gzip;q=0.5, identity;q=0.5 | gzip",
                "gzip ; q=0.8 , identity;q=0.2 | gzip",
                "identity;q=0, gzip | gzip",
                "br;q=1.0, gzip;q=0.8, *;q=0.1 | gzip",
                "deflate, gzip;q=1.0, *;q=0.5 | gzip",
                "compress;q=0.5, gzip;q=1.0 | gzip",
            })
    void theClientSaysWhichCoding(String accepted, String coding) {
        for (String path : List.of(DUMP, GRAPHIQL, "/about")) {
            HttpResponse<byte[]> answer = get(path, "Accept-Encoding", accepted);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(field(answer, "Content-Encoding"))
                    .as(path)
                    .isEqualTo(coding == null ? "" : coding);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity;q=0", "*;q=0", "br, identity;q=0", "gzip;q=0, identity;q=0"})
    void whoTakesNothingThatThereIsIsTold(String accepted) {
        for (String path : List.of(DUMP, GRAPHIQL, "/about")) {
            HttpResponse<byte[]> answer = get(path, "Accept-Encoding", accepted);
            assertThat(answer.statusCode()).as(path).isEqualTo(406);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("gzip");
            assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        }
    }

    @Test
    void anArchiveIsNotCompressedAgain() {
        HttpResponse<byte[]> archive = get("/dump.csv.zip", "Accept-Encoding", "gzip");
        assertThat(archive.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(archive.body()).startsWith('P', 'K');
    }

    @Test
    void theChecksumIsThatOfWhatIsSent() {
        for (String path : List.of(DUMP, "/measures.csv", text())) {
            for (String coding : List.of("identity", "gzip")) {
                HttpResponse<byte[]> answer = get(path, "Accept-Encoding", coding);
                byte[] hash = HexFormat.of().parseHex(Sha256.of(answer.body()));
                assertThat(field(answer, "Repr-Digest"))
                        .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":");
            }
        }
    }

    /** The path of the held text. */
    private static String text() {
        String answer =
                SERVER.postJson("{\"query\":\"{ documents { nodes { digests { url } } } }\"}")
                        .body();
        String url =
                RunningServer.json(answer).at("/data/documents/nodes/0/digests/0/url").asText();
        return url.substring(RunningServer.PUBLIC_URL.length()) + ".txt";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-0 | 0 | 1",
                "bytes=0-99 | 0 | 100",
                "bytes=100-199 | 100 | 200",
                "bytes=-50 | -50 | 0",
                "bytes=1000- | 1000 | 0",
                "bytes=0-99999999999999999999 | 0 | 0",
                "bytes=-99999999999999999999 | 0 | 0",
                "bytes = 5 - 9 | 5 | 10",
            })
    void aPartIsThatPart(String range, int from, int to) {
        for (String path : List.of(DUMP, "/dump.csv.zip", GRAPHIQL, "/about", "/measures.csv")) {
            for (String coding : List.of("identity", "gzip")) {
                HttpResponse<byte[]> whole = get(path, "Accept-Encoding", coding);
                HttpResponse<byte[]> part = get(path, "Accept-Encoding", coding, "Range", range);
                int length = whole.body().length;
                int first = from < 0 ? length + from : from;
                int end = to <= 0 ? length : to;
                assertThat(part.statusCode()).as(path).isEqualTo(206);
                assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), first, end));
                assertThat(field(part, "Content-Range"))
                        .isEqualTo("bytes " + first + "-" + (end - 1) + "/" + length);
                assertThat(field(part, "Content-Length")).isEqualTo("" + (end - first));
                for (String same :
                        List.of(
                                "ETag",
                                "Content-Type",
                                "Content-Encoding",
                                "Vary",
                                "Repr-Digest")) {
                    assertThat(field(part, same)).as(same).isEqualTo(field(whole, same));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=5-4",
                "bytes=a-b",
                "bytes=",
                "bytes=-",
                "bytes",
                "items=0-5",
                "bytes=0-1,5-6",
                "0-5",
                "bytes=1--2"
            })
    void whatIsNoSingleRangeIsTheWhole(String range) {
        for (String path : List.of(DUMP, GRAPHIQL)) {
            HttpResponse<byte[]> answer = get(path, "Range", range);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(get(path).body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=999999999-", "bytes=99999999999999999999-", "bytes=-0"})
    void aPartAfterTheEndIsRefused(String range) {
        for (String path : List.of(DUMP, GRAPHIQL, "/about")) {
            int length = get(path).body().length;
            HttpResponse<String> answer = SERVER.get(path, "Range", range);
            ErrorShape.assertError(answer, 416, "RANGE_NOT_SATISFIABLE");
            assertThat(field(answer, "Content-Range")).isEqualTo("bytes */" + length);
            assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        }
    }

    @Test
    void aPartIsOnlyAddedToTheSame() {
        for (String path : List.of(DUMP, GRAPHIQL)) {
            String tag = field(get(path), "ETag");
            String packed = field(get(path, "Accept-Encoding", "gzip"), "ETag");
            assertThat(part(path, "If-Range", tag)).isEqualTo(206);
            assertThat(part(path, "If-Range", packed)).isEqualTo(200);
            assertThat(part(path, "If-Range", packed, "Accept-Encoding", "gzip")).isEqualTo(206);
            assertThat(part(path, "If-Range", "W/" + tag)).isEqualTo(200);
            assertThat(part(path, "If-Range", "\"other\"")).isEqualTo(200);
            assertThat(part(path, "If-Range", "Sun, 29 Nov 2026 00:00:00 GMT")).isEqualTo(200);
            assertThat(part(path, "If-None-Match", tag)).isEqualTo(304);
        }
    }

    private static int part(String path, String... fields) {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "Range";
        all[fields.length + 1] = "bytes=3-7";
        return get(path, all).statusCode();
    }

    @Test
    void partsPutTogetherAreTheFile() {
        byte[] whole = get("/dump.ttl", "Accept-Encoding", "gzip").body();
        byte[] together = new byte[whole.length];
        int at = 0;
        while (at < whole.length) {
            HttpResponse<byte[]> part =
                    get(
                            "/dump.ttl",
                            "Accept-Encoding",
                            "gzip",
                            "Range",
                            "bytes=" + at + "-" + (at + 40_000));
            System.arraycopy(part.body(), 0, together, at, part.body().length);
            at += part.body().length;
        }
        assertThat(together).isEqualTo(whole);
    }
}
