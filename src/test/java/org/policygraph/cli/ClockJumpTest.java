package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.Await;
import org.policygraph.access.KeyRole;
import org.policygraph.access.NewKey;
import org.policygraph.store.remote.FaultServer;
import org.policygraph.store.remote.FaultServer.Fault;
import org.policygraph.store.remote.Fuseki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A server whose machine's clock is set forward by a day, back by a year, and right again. */
@Tag("slow")
@Timeout(300)
class ClockJumpTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration YEAR_BACK = Duration.ofDays(-365);
    private static final List<Duration> JUMPS = List.of(DAY, YEAR_BACK, Duration.ZERO);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ASKED_BETWEEN = 200;
    private static final int SHARE = 60;
    private static final NewKey EDITOR = NewKey.of("editor-1", KeyRole.EDITOR);
    private static final String LIST = "{ measures(first: 3) { totalCount nodes { id text } } }";
    private static final String VERSIONS = "{ versions { number version time } }";
    private static final String INGEST =
            "mutation($input: IngestDocumentInput!) { ingestDocument(input: $input) { changed } }";
    private static final String CHANGED_IN = "/data/changes/nodes/0/version/version";
    private static final String IS_OPEN = "policygraph_store_breaker{state=\"open\"} 1.0";
    private static final Pattern UPDATED = Pattern.compile("<updated>([^<]+)</updated>");

    private static final List<String> PATHS =
            List.of(
                    "id/digest-0001/measure/1.1.ttl",
                    "id/digest-0001/measure/1.1.html",
                    "graphql?query=%7Bmeasures%7BtotalCount%7D%7D",
                    "sparql?query=SELECT%20%2A%20%7B%3Fs%20%3Fp%20%3Fo%7D%20LIMIT%203",
                    "dump.nq",
                    "changes.atom");

    @TempDir Path folder;

    private WallClock clock;

    @BeforeAll
    static void expectLibrary() {
        assertThat(WallClock.isInstalled())
                .as("libfaketime is not installed: apt-get install libfaketime")
                .isTrue();
    }

    @BeforeEach
    void setClock() {
        clock = new WallClock(folder);
    }

    private String store() {
        return "dir:" + folder.resolve("store");
    }

    private ServeProcess serve(String... more) throws IOException {
        fill(store());
        return over(store(), more);
    }

    private void fill(String store) throws IOException {
        Path digest = folder.resolve(SeedDigests.id(1) + ".txt");
        Files.write(digest, SeedDigests.bytes(1));
        assertThat(CommandLineRun.of("ingest", digest, "--store", store).err()).isEmpty();
    }

    private ServeProcess over(String store, String... more) throws IOException {
        Path keys = folder.resolve("keys");
        Files.writeString(keys, EDITOR.key().line() + "\n");
        ProcessBuilder process =
                HoldingChild.process(
                        Main.class, "serve", "--port", 0, "--store", store, "--api-keys", keys);
        Collections.addAll(process.command(), more);
        return new ServeProcess(clock.rule(process), folder.resolve("log"));
    }

    /** Sets the clock, and waits until the server tells the new time. */
    private void jump(ServeProcess server, Duration ahead) {
        clock.set(ahead);
        Await.until(
                () -> distance(date(server), Instant.now().plus(ahead)).compareTo(PATIENCE) < 0);
    }

    private static Instant date(ServeProcess server) {
        String date = server.get("health/live").headers().firstValue("Date").orElseThrow();
        return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    private static Duration distance(Instant one, Instant other) {
        return Duration.between(one, other).abs();
    }

    @Test
    void noRequestFailsOrTakesLonger() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        AtomicBoolean ended = new AtomicBoolean();
        try (ServeProcess server = serve();
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Set<String>> one = readers.submit(() -> failures(server, asked, ended));
            Future<Set<String>> other = readers.submit(() -> failures(server, asked, ended));
            for (Duration ahead : JUMPS) {
                jump(server, ahead);
                int before = asked.get();
                Await.until(() -> asked.get() - before >= ASKED_BETWEEN);
            }
            ended.set(true);
            assertThat(one.get()).isEmpty();
            assertThat(other.get()).isEmpty();
            assertThat(seconds(server)).isBetween(0.0, 600.0);
        }
    }

    /** What was answered otherwise than it should, or not in time. */
    private static Set<String> failures(
            ServeProcess server, AtomicInteger asked, AtomicBoolean ended) {
        Set<String> failures = new LinkedHashSet<>();
        for (int turn = 0; !ended.get(); turn++) {
            String path = PATHS.get(turn % PATHS.size());
            try {
                int status = server.get(path).statusCode();
                if (status != 200) failures.add(path + ": " + status);
            } catch (UncheckedIOException e) {
                failures.add(path + ": " + e);
            }
            asked.incrementAndGet();
        }
        return failures;
    }

    /** What all requests have taken, as operators are told. */
    private static double seconds(ServeProcess server) {
        return server.get("metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("policygraph_http_requests_seconds_sum"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void whatHasNotChangedKeepsItsTag() throws Exception {
        try (ServeProcess server = serve()) {
            Map<String, String> tags = tags(server);
            for (Duration ahead : JUMPS) {
                jump(server, ahead);
                assertThat(tags(server)).isEqualTo(tags);
                tags.forEach(
                        (path, tag) ->
                                assertThat(server.get(path, "If-None-Match", tag).statusCode())
                                        .as(path)
                                        .isEqualTo(304));
            }
        }
    }

    /** The validators of all answers that have one. */
    private static Map<String, String> tags(ServeProcess server) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String path : PATHS) {
            HttpResponse<String> answer = server.get(path);
            answer.headers().firstValue("ETag").ifPresent(tag -> tags.put(path, tag));
        }
        assertThat(tags).hasSizeGreaterThan(PATHS.size() / 2);
        return tags;
    }

    @Test
    void editsAreTakenAndFollowOneAnother() throws Exception {
        List<String> ids = new ArrayList<>();
        try (ServeProcess server = serve()) {
            Iterator<String> events =
                    server.events("subscription { datasetVersion { number version } }");
            assertThat(events.next()).contains("\"number\":1");
            ids.add(current(server));
            for (Duration ahead : JUMPS) {
                int number = ids.size() + 1;
                expectMeasures(server, ids.size());
                jump(server, ahead);
                ingest(server, number);
                expectMeasures(server, number);
                ids.add(current(server));
                assertThat(events.next()).contains("\"number\":" + number, ids.getLast());
            }
            expectOrder(server, ids);
        }
        assertThat(CommandLineRun.of("verify", "--store", store()).err()).isEmpty();
        clock.set(YEAR_BACK);
        try (ServeProcess again = over(store())) {
            ingest(again, ids.size() + 1);
            ids.add(current(again));
            expectOrder(again, ids);
        }
    }

    private static String current(ServeProcess server) {
        return server.answer("{ dataset { version } }").at("/data/dataset/version").asText();
    }

    /** The same is asked each time: an answer that was kept must not outlive its version. */
    private static void expectMeasures(ServeProcess server, int documents) {
        JsonNode count = server.answer(LIST).at("/data/measures/totalCount");
        assertThat(count.asInt()).isEqualTo(documents * SeedDigests.MEASURES);
    }

    private static void ingest(ServeProcess server, int number) {
        String text = new String(SeedDigests.bytes(number), StandardCharsets.UTF_8);
        Map<String, ?> input = Map.of("document", SeedDigests.id(number), "content", text);
        Map<String, ?> body = Map.of("query", INGEST, "variables", Map.of("input", input));
        JsonNode answer = server.answer(body, EDITOR.secret());
        assertThat(answer.at("/data/ingestDocument/changed").asBoolean())
                .as(answer.toString())
                .isTrue();
    }

    /**
     * Whoever follows the versions, by their numbers, their times or the feed, sees them in the
     * order in which they were made.
     *
     * @param ids of all versions, the oldest first
     */
    private static void expectOrder(ServeProcess server, List<String> ids) {
        JsonNode versions = server.answer(VERSIONS).at("/data/versions");
        assertThat(versions.findValuesAsText("version")).isEqualTo(ids.reversed());
        List<Instant> times =
                versions.findValuesAsText("time").stream().map(Instant::parse).toList();
        assertThat(times.reversed()).isSorted().doesNotHaveDuplicates();
        String feed = server.get("changes.atom").body();
        List<Instant> updated =
                UPDATED.matcher(feed).results().map(ClockJumpTest::updated).toList();
        assertThat(updated.getFirst()).isEqualTo(times.getFirst());
        assertThat(updated.subList(1, updated.size())).isEqualTo(times);
        for (int known = 1; known < ids.size(); known++) {
            String query =
                    "{ changes(since: \""
                            + ids.get(known - 1)
                            + "\", first: 1) { nodes { version { version } } } }";
            assertThat(server.answer(query).at(CHANGED_IN).asText()).isEqualTo(ids.get(known));
        }
    }

    private static Instant updated(MatchResult found) {
        return Instant.parse(found.group(1));
    }

    @Test
    void theShareOfAClientNeitherOpensNorStaysClosed() throws Exception {
        try (ServeProcess server = serve("--rate-limit", String.valueOf(SHARE))) {
            assertThat(answeredUntilRefused(server)).isGreaterThanOrEqualTo(SHARE);
            jump(server, DAY);
            assertThat(answeredUntilRefused(server)).isLessThan(SHARE / 2);
            jump(server, YEAR_BACK);
            answeredUntilRefused(server);
            Await.until(() -> server.get("schema.graphqls").statusCode() == 200);
        }
    }

    private static int answeredUntilRefused(ServeProcess server) {
        int answered = 0;
        while (server.get("schema.graphqls").statusCode() == 200) answered++;
        return answered;
    }

    @Test
    void anEngineThatWasLeftAloneIsAskedAgain() throws Exception {
        try (Fuseki fuseki = new Fuseki();
                FaultServer between = new FaultServer(fuseki.endpoint().query())) {
            fill("sparql:" + fuseki.endpoint().query());
            String engine = "sparql:" + between.address();
            try (ServeProcess server = over(engine, "--store-refresh", "0.05")) {
                expectMeasures(server, 1);
                between.set(Fault.STATUS_500);
                Await.until(() -> isLeftAlone(server));
                jump(server, YEAR_BACK);
                between.set(Fault.NONE);
                Await.until(() -> !server.get("health/ready").body().contains("storeAwaySince"));
            }
        }
    }

    private static boolean isLeftAlone(ServeProcess server) {
        return server.get("metrics").body().contains(IS_OPEN);
    }
}
