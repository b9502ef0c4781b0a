package org.policygraph.bench;

import org.policygraph.cli.SeedDigests;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Two readers who ask for everything by turns, at random, and an editor who puts a document in, or
 * takes one out, every few seconds. The documents that come and go are always the same few, with
 * other words each time.
 */
final class SoakLoad implements AutoCloseable {
    private static final int READERS = 2;
    private static final int EDITED = 6;
    private static final Duration BETWEEN_VISITS = Duration.ofMillis(20);
    private static final Duration BETWEEN_EDITS = Duration.ofSeconds(3);

    /** How much more often a question is asked than anything else. */
    private static final int WEIGHT = 3;

    private static final String RECORD = "/id/corpus-000001/measure/1.1";
    private static final String NEWS = "subscription { datasetVersion { number version time } }";
    private static final String SELECT =
            "/sparql?query=SELECT%20%3Fp%20%28COUNT%28%2A%29%20AS%20%3Fn%29%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D"
                    + "%20GROUP%20BY%20%3Fp";
    private static final String INGEST =
            "mutation($input: IngestDocumentInput!) { ingestDocument(input: $input) { changed } }";
    private static final String RETRACT =
            "mutation($input: RetractDocumentInput!) { retractDocument(input: $input) { document } }";

    private final ReentrantReadWriteLock turn = new ReentrantReadWriteLock(true);
    private final ExecutorService threads = Executors.newFixedThreadPool(READERS + 1);
    private final Set<String> failures = new ConcurrentSkipListSet<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicInteger commits = new AtomicInteger();
    private final List<Visit> visits = new ArrayList<>();
    private final SoakClient client;
    private volatile boolean ended;

    /** Something that a client asks for. */
    @FunctionalInterface
    private interface Visit {
        void make(Random random) throws IOException, InterruptedException;
    }

    /** Looks at something. */
    @FunctionalInterface
    interface Look<T> {
        T at() throws IOException, InterruptedException;
    }

    /**
     * @param questions files with a body on each line
     */
    SoakLoad(SoakClient client, Map<String, Path> questions) throws IOException {
        this.client = client;
        for (Path each : questions.values()) addQuestion(Files.readAllLines(each));
        addPages();
        addRefused();
        visits.add(_ -> client.leave("/dump.nq"));
        visits.add(_ -> client.leave(RECORD));
        visits.add(_ -> client.follow(NEWS));
    }

    private void addQuestion(List<String> bodies) {
        Visit asked =
                random ->
                        client.expect(200, client.post(bodies.get(random.nextInt(bodies.size()))));
        for (int time = 0; time < WEIGHT; time++) visits.add(asked);
    }

    private void addPages() {
        List<String> paths =
                List.of(
                        RECORD + ".html",
                        RECORD + ".ttl",
                        "/id/group/migrant-workers.jsonld",
                        SELECT,
                        "/dump.nq",
                        "/dump.csv.zip",
                        "/measures.csv",
                        "/changes.atom",
                        "/dataset",
                        "/metrics",
                        "/");
        for (String path : paths) visits.add(_ -> client.expect(200, client.request(path)));
        String changes = "{ changes(first: 100) { nodes { iri kind version { number } } } }";
        visits.add(_ -> client.expect(200, client.post(QuestionFiles.body(changes))));
    }

    private void addRefused() {
        visits.add(_ -> client.expect(400, client.post("{\"query\":")));
        visits.add(_ -> client.expect(400, client.request("/sparql?query=SELEKT")));
        visits.add(_ -> client.expect(404, client.request("/id/none")));
        visits.add(
                _ ->
                        client.expect(
                                401, client.request("/").header("Authorization", "Bearer none")));
        visits.add(
                _ ->
                        client.expect(
                                405,
                                client.request("/graphql")
                                        .method("PUT", BodyPublishers.ofString("{}"))));
    }

    /** Begins to ask. */
    void start() {
        for (int reader = 0; reader < READERS; reader++) {
            Random random = new Random(reader);
            threads.execute(() -> again(BETWEEN_VISITS, () -> visit(random)));
        }
        AtomicInteger number = new AtomicInteger();
        threads.execute(() -> again(BETWEEN_EDITS, () -> edit(number.getAndIncrement())));
    }

    private void visit(Random random) throws IOException, InterruptedException {
        visits.get(random.nextInt(visits.size())).make(random);
        requests.incrementAndGet();
    }

    /** Every fourth edit takes out what the one before it has put in. */
    private void edit(int number) throws IOException, InterruptedException {
        boolean isRetracted = number % 4 == 3;
        String document = SeedDigests.id((isRetracted ? number - 1 : number) % EDITED);
        if (isRetracted) {
            client.edit(RETRACT, Map.of("document", document));
        } else {
            String text = new String(SeedDigests.bytes(number), StandardCharsets.UTF_8);
            client.edit(INGEST, Map.of("document", document, "content", text));
        }
        commits.incrementAndGet();
    }

    private void again(Duration between, Action action) {
        try {
            while (!ended) {
                once(action);
                Thread.sleep(between);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void once(Action action) throws InterruptedException {
        turn.readLock().lock();
        try {
            action.run();
        } catch (IOException e) {
            failures.add(e.toString());
        } finally {
            turn.readLock().unlock();
        }
    }

    /** Asks for everything once. */
    void visitAll() throws IOException, InterruptedException {
        Random random = new Random(0);
        for (Visit each : visits) each.make(random);
    }

    /** Looks at something while nothing is asked; streams of events stay open. */
    <T> T paused(Look<T> look) throws IOException, InterruptedException {
        turn.writeLock().lock();
        try {
            return look.at();
        } finally {
            turn.writeLock().unlock();
        }
    }

    /** Edits that were made. */
    int commits() {
        return commits.get();
    }

    /** Requests that were answered as they should be, without the edits. */
    long requests() {
        return requests.get();
    }

    /** What went wrong, each kind once. */
    Set<String> failures() {
        return failures;
    }

    @Override
    public void close() {
        ended = true;
        threads.shutdownNow();
        client.close();
    }
}
