package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.policygraph.form.DocxFile;
import org.policygraph.form.PdfFile;
import org.policygraph.store.MemoryStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Requests to every endpoint and files of every form, changed at random: nothing is answered as a
 * fault of the server, tells of its inside, asks another server, or keeps the next request from
 * being answered. A few of them run with the other tests; {@code mvn -Pfuzz test} goes on for a
 * minute, or for {@code -Dfuzz.seconds}, from {@code -Dfuzz.seed}.
 */
class FuzzTest {
    private static final Duration FEW = Duration.ofSeconds(1);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final Duration TIME =
            Duration.ofSeconds(Long.getLong("fuzz.seconds", FEW.toSeconds()));

    /** An answer that takes longer is none. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int CHECKED_AFTER = 100;

    /** However slow the machine is. */
    private static final int LEAST = 20;

    private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";

    private static final List<String> HEADS =
            List.of(
                    "Accept: */*\r\n",
                    "Accept: text/html, application/json;q=0.5\r\nAccept-Encoding: gzip, br;q=0\r\n",
                    "If-None-Match: \"a\", W/\"b\", *\r\nRange: bytes=0-10, -5\r\nIf-Range: \"x\"\r\n",
                    "Origin: https://evil.example\r\nAccess-Control-Request-Headers: a, b\r\n",
                    "X-Forwarded-For: 1.2.3.4, [::1]:80\r\nX-Request-Id: a.b\r\n",
                    "Authorization: Bearer pgk_x\r\nMCP-Protocol-Version: 2025-06-18\r\n");

    private static final Canary CANARY = new Canary();

    private static final List<String> TOKENS =
            List.of(
                    "\0",
                    "\u202e",
                    "\ud83d\ude00",
                    "%00",
                    "%zz",
                    "%2f..",
                    "..",
                    "'",
                    "\"",
                    "\\",
                    "<",
                    "&",
                    "{",
                    "}",
                    "[",
                    "]",
                    "(",
                    ")",
                    ";",
                    ",",
                    ":",
                    "#",
                    "?",
                    "\r\n",
                    "\n",
                    "\r\n\r\n",
                    "-1",
                    "1e400",
                    "99999999999999999999",
                    "null",
                    "true",
                    "[[[[[[[[",
                    "{\"a\":",
                    "utf-7",
                    "gzip",
                    "chunked",
                    "Transfer-Encoding: gzip, chunked\r\n",
                    "Content-Type: text/plain; charset=x\r\n",
                    "X-HTTP-Method-Override: DELETE\r\n",
                    "Expect: 100-continue\r\n",
                    "Upgrade: h2c\r\n",
                    "HTTP/1.2",
                    "SERVICE <" + CANARY.url() + "> {?a ?b ?c}",
                    "FROM <" + CANARY.url() + ">",
                    "<!ENTITY x SYSTEM \"" + CANARY.url() + "\">",
                    "<img src=\"" + CANARY.url() + "\">",
                    "...on Query",
                    "@include(if: $x)",
                    "__schema { types { name } }",
                    "subscription",
                    "[2]",
                    "一、",
                    "第一条",
                    "（一）",
                    "\ufeff",
                    "\u200b",
                    "1234567890亿元",
                    "2025年13月45日");

    private static EditedServer server;

    private final Random random = new Random(SEED);
    private final Mutations mutations = new Mutations(random, TOKENS);
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @BeforeAll
    static void start() {
        server = EditedServer.over(new MemoryStore());
    }

    @AfterAll
    static void stop() {
        assertThat(CANARY.asked()).isEmpty();
        server.close();
        CANARY.close();
    }

    @Test
    void requestsToEveryEndpoint() {
        List<String> requests = requests();
        assertThat(requests).hasSizeGreaterThan(100);
        long end = System.nanoTime() + TIME.toNanos();
        for (int number = 0; number < LEAST || System.nanoTime() - end < 0; number++) {
            byte[] sent =
                    mutations.of(requests.get(random.nextInt(requests.size())).getBytes(UTF_8));
            check(number, sent);
            if (number % CHECKED_AFTER == 0) servesTheNextRequest();
        }
        servesTheNextRequest();
        System.Logger log = System.getLogger(FuzzTest.class.getName());
        log.log(System.Logger.Level.INFO, "seed {0}, answers by status: {1}", SEED, statuses);
        assertThat(statuses).containsKey(400);
    }

    private void check(int number, byte[] sent) {
        String request = new String(sent, ISO_8859_1);
        String what = "seed " + SEED + ", number " + number + ":\n" + request;
        RawAnswer answer = answer(request, what);
        statuses.merge(answer.status(), 1, Integer::sum);
        if (answer.status() < 400) return;
        assertThat(answer.status()).as(what + "\n" + answer.body()).isNotEqualTo(500);
        if (answer.status() == 503)
            assertThat(answer.body()).as(what).containsPattern("TIMEOUT|BUSY");
        else if (answer.status() > 500) assertThat(answer.status()).as(what).isEqualTo(505);
        assertThat(answer.body())
                .as(what)
                .doesNotContain("Exception", "\tat ", "java.", "org.policygraph", "jetty")
                .doesNotContain(System.getProperty("user.dir"));
    }

    /** Ends its side: what is cut short is not waited for. */
    private RawAnswer answer(String request, String what) {
        try (RawConnection connection = new RawConnection(server.at("/").getPort(), PATIENCE)) {
            connection.send(request);
            connection.end();
            return connection.answer();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof java.net.SocketTimeoutException) {
                throw new AssertionError("no answer to " + what, e);
            }
            // It was closed before all of it was sent.
            return new RawAnswer("", "");
        } catch (NumberFormatException e) {
            throw new AssertionError("no length in the answer to " + what, e);
        }
    }

    private static void servesTheNextRequest() {
        assertThat(server.get("/graphql?query=%7B__typename%7D").body()).contains("Query");
    }

    /** Of each endpoint what its description shows, with and without further fields. */
    private List<String> requests() {
        List<String> requests = new ArrayList<>();
        JsonNode paths = RunningServer.json(server.get("/openapi.json").body()).path("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (JsonNode example : path.getValue().at("/get/x-examples")) {
                for (String head : HEADS) {
                    requests.add("GET " + example.path("path").asText() + HOST + head + "\r\n");
                }
            }
            path.getValue()
                    .at("/post/requestBody/content")
                    .properties()
                    .forEach(body -> requests.add(post(path.getKey(), body)));
        }
        return requests;
    }

    private static String post(String path, Map.Entry<String, JsonNode> body) {
        JsonNode example = body.getValue().path("example");
        String sent = example.isTextual() ? example.asText() : example.toString();
        return "POST "
                + path
                + HOST
                + "Accept: */*\r\nContent-Type: "
                + body.getKey()
                + "\r\nContent-Length: "
                + sent.getBytes(UTF_8).length
                + "\r\n\r\n"
                + sent;
    }

    @Test
    void filesOfEveryForm() throws IOException {
        List<byte[]> files = files();
        long end = System.nanoTime() + TIME.toNanos();
        for (int number = 0; number < LEAST || System.nanoTime() - end < 0; number++) {
            byte[] file = mutations.of(files.get(random.nextInt(files.size())));
            String what = "seed " + SEED + ", file " + number;
            HttpResponse<String> answer =
                    server.post(
                            "mutation($input: IngestDocumentInput!) { ingestDocument(input: $input) { changed } }",
                            Map.of(
                                    "document",
                                    "fuzz",
                                    "name",
                                    "file",
                                    "base64",
                                    Base64.getEncoder().encodeToString(file)),
                            EditedServer.EDITOR.secret());
            assertThat(answer.body())
                    .as(what)
                    .doesNotContain(
                            "\"INTERNAL\"", "Exception", "\tat ", "java.", "org.policygraph");
        }
        servesTheNextRequest();
    }

    private static List<byte[]> files() throws IOException {
        String text = Files.readString(Path.of("data/examples/zhuyu-2030.txt"));
        List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(30).toList();
        String paragraphs = String.join("</p><p>", lines);
        StringBuilder docx = new StringBuilder();
        lines.forEach(line -> docx.append(DocxFile.paragraph(line)));
        return List.of(
                EditedServer.SEED.getBytes(UTF_8),
                text.getBytes(UTF_8),
                text.getBytes(Charset.forName("GB18030")),
                text.getBytes(UTF_16),
                ("---\ntitle: 甲\n---\n# " + String.join("\n\n", lines)).getBytes(UTF_8),
                ("<html><body><p>" + paragraphs + "</p></body></html>").getBytes(UTF_8),
                DocxFile.of(docx.toString()).bytes(),
                PdfFile.of(List.of(lines)).bytes());
    }
}
