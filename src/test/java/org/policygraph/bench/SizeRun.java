package org.policygraph.bench;

import org.policygraph.bench.Agreement.Comparison;
import org.policygraph.bench.Agreement.Kind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The product beside its yardsticks and its peers, at one size. Two servers run at a time, since
 * the memory of one machine does not hold more of them; their rounds alternate, and every ratio is
 * one of medians of such a pair.
 */
final class SizeRun {
    private static final List<String> TUNED = List.of("tuned");
    private static final List<String> ALL = List.of("tuned", "stock", "tdb2 tuned", "tdb2 stock");

    private final Settings settings;
    private final Results results;
    private final Meter meter;
    private final Servers servers;
    private final int measures;
    private final Path corpus;
    private final QuestionFiles questions;
    private final Map<String, Path> asked;
    private final FutureTask<PostGraphile> tables;

    SizeRun(Settings settings, Results results, int measures, Path corpus) throws IOException {
        this.settings = settings;
        this.results = results;
        this.meter = new Meter(settings, results);
        this.servers = new Servers(settings.heap());
        this.measures = measures;
        this.corpus = corpus;
        this.questions = new QuestionFiles(settings.folder(), measures);
        this.asked = questions.graphql();
        Path folder = settings.folder().resolve("postgraphile");
        this.tables = new FutureTask<>(() -> PostGraphile.prepare(corpus, folder));
    }

    /**
     * Measures what the settings name, and only compares answers at a size that is not timed. A
     * peer that is missing, fails or answers something else is told, and the others go on.
     */
    void run() throws IOException, InterruptedException {
        try (Server product = start()) {
            if (settings.has(Part.POSTGRAPHILE)) Thread.ofPlatform().start(tables);
            meter.warmUp(product, asked);
            attempt(product, Part.POSTGRAPHILE, "its tables", this::filled);
            attempt(product, Part.RECORDS, "records", () -> besideRecords(product));
            if (settings.has(isSmall() ? Part.GROWTH : Part.ALONE)) {
                timed(Part.ALONE, () -> alone(product));
            }
            if (isTimed()) {
                attempt(product, Part.WARM, "kept answers", () -> besideStaticBytes(product));
            }
            for (String kind : settings.full() ? ALL : TUNED) {
                attempt(product, Part.FUSEKI, "fuseki " + kind, () -> besideFuseki(product, kind));
            }
            attempt(product, Part.POSTGRAPHILE, "postgraphile", () -> besidePostGraphile(product));
            figure(product, "peak memory", product.peakMemory(), "MiB");
        }
    }

    /** The product has loaded and indexed everything when it answers a search. */
    private Server start() throws IOException, InterruptedException {
        Server product = servers.product(List.of("--source", corpus.toString()));
        String search = QuestionFiles.body(Questions.count("医"));
        timed(Part.LOAD, () -> product.answers(search, "totalCount"));
        figure(product, "ready", product.readyAfter(), "s");
        if (settings.has(Part.LOAD)) {
            figure(product, "live heap", ProcessFigures.live(product.pid()), "MiB");
        }
        if (Questions.isKnown(product, "trace")) asked.put("Q7", questions.trace());
        return product;
    }

    /** The throughput of the others is found beside those who are asked the same. */
    private void alone(Server product) throws IOException, InterruptedException {
        meter.alone(measures, product, asked, 1);
        if (!isTimed()) return;
        Map<String, Path> others = new LinkedHashMap<>(asked);
        others.keySet().removeAll(questions.postGraphile().keySet());
        meter.alone(measures, product, others, 16);
    }

    private void besideRecords(Server product) throws IOException, InterruptedException {
        Map<String, Path> plain = questions.plain();
        List<Comparison> same =
                plain.values().stream()
                        .map(each -> new Comparison(each, each, Kind.SAME_BYTES))
                        .toList();
        try (Server records = servers.records(corpus).ready()) {
            beside(product, new Peer(records, plain, same, Map.of()));
        }
    }

    private void besideFuseki(Server product, String kind)
            throws IOException, InterruptedException {
        try (Server fuseki = servers.fuseki(kind, corpus).ready()) {
            beside(
                    product,
                    new Peer(
                            fuseki,
                            questions.sparql(),
                            questions.comparedWithSparql(),
                            questions.sparqlOnce()));
        }
    }

    private void besidePostGraphile(Server product) throws IOException, InterruptedException {
        try (PostGraphile made = filled();
                Server server = made.serve().ready()) {
            results.note(made.versions());
            figure(server, "tables filled", made.loadedIn(), "s");
            beside(
                    product,
                    new Peer(
                            server,
                            questions.postGraphile(),
                            questions.comparedWithPostGraphile(),
                            questions.postGraphileCoverage()));
            figure(server, "memory of its database", made.databaseMemory(), "MiB");
        }
    }

    /**
     * Answers, worked out and kept, beside the same bytes from a handler that does nothing else.
     */
    private void besideStaticBytes(Server cold) throws IOException, InterruptedException {
        Path bodies = Objects.requireNonNull(asked.get("Q2"));
        Path bytes = settings.folder().resolve("static.json");
        Files.write(bytes, cold.ask(Files.readAllLines(bodies).getFirst()).body());
        Map<String, Path> only = Map.of("Q2", bodies);
        try (Server warm = servers.warmProduct(corpus).ready();
                Server fixed = servers.staticBytes(bytes).ready()) {
            for (int round = 0; round < 2; round++) {
                meter.warmUp(warm, only);
                meter.warmUp(fixed, only);
            }
            Peer bare = new Peer(fixed, only, List.of(), Map.of());
            meter.pair(measures, cold, only, bare);
            meter.pair(measures, warm, only, bare);
            figure(warm, "peak memory", warm.peakMemory(), "MiB");
        }
    }

    private void beside(Server product, Peer peer) throws IOException, InterruptedException {
        Server server = peer.server();
        figure(server, "ready", server.readyAfter(), "s");
        Agreement.check(product, server, peer.compared());
        if (isTimed()) {
            meter.warmUp(server, peer.timed());
            meter.pair(measures, product, asked, peer);
            meter.once(measures, peer);
        }
        figure(server, "peak memory", server.peakMemory(), "MiB");
    }

    /**
     * Waits for the tables: nothing is timed or loaded while they are filled, for which there would
     * be neither cores nor memory.
     */
    private PostGraphile filled() throws IOException, InterruptedException {
        try {
            return tables.get();
        } catch (ExecutionException e) {
            throw new IOException(Objects.requireNonNull(e.getCause()).getMessage(), e);
        }
    }

    /** Whether this is the size from which the other one has grown. */
    private boolean isSmall() {
        return measures != settings.measures();
    }

    private boolean isTimed() {
        return settings.isTimed(measures);
    }

    /** What does not go well is told, and later parts are run all the same if they can be. */
    private void attempt(Server product, Part part, String name, Action action)
            throws IOException, InterruptedException {
        if (!settings.has(part)) return;
        try {
            timed(part, action);
        } catch (IOException e) {
            if (!product.isAlive()) throw new IOException("the product has ended: see its log", e);
            results.note(
                    String.format(Locale.ROOT, "%s among %,d: not run: %s", name, measures, e));
        }
    }

    private void timed(Part part, Action action) throws IOException, InterruptedException {
        results.time(isSmall() ? Part.GROWTH : part, action);
    }

    private void figure(Server server, String what, double value, String unit) {
        results.add(new Results.Figure(measures, server.name(), what, value, unit));
    }
}
