package org.policygraph.bench;

import org.policygraph.bench.Agreement.Comparison;
import org.policygraph.bench.Agreement.Kind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The product with its ledger in Fuseki, where its own ingest has put it, at one size: how soon it
 * is ready, and how fast it is beside itself with the same data from a file.
 */
final class RemoteRun {
    /** In memory on Linux: Fuseki syncs after each of the thousands of updates of an ingest. */
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    private static final List<String> TIMED = List.of("Q1", "Q2", "Q4");

    private final Settings settings;
    private final Results results;
    private final Meter meter;
    private final Servers servers;
    private final int measures;
    private final Path corpus;
    private final Map<String, Path> asked;

    RemoteRun(Settings settings, Results results, int measures, Path corpus) throws IOException {
        this.results = results;
        this.settings = settings;
        this.meter = new Meter(settings, results);
        this.servers = new Servers(settings.heap());
        this.measures = measures;
        this.corpus = corpus;
        this.asked = new QuestionFiles(settings.folder(), measures).graphql();
    }

    void run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(SHARED_MEMORY, "policy-graph-bench");
        try (Server fuseki = servers.emptyFuseki(folder).ready()) {
            ingest(fuseki);
            try (Server product = servers.over(fuseki)) {
                product.answers(QuestionFiles.body(Questions.count("医")), "totalCount");
                figure(product, "ready", product.readyAfter(), "s");
                besideAFile(product);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private void ingest(Server fuseki) throws IOException {
        long started = System.nanoTime();
        List<String> ingest =
                List.of(
                        "org.policygraph.cli.Main",
                        "ingest",
                        corpus.toString(),
                        "--store",
                        "sparql:" + fuseki.url());
        Command.run(JavaCommand.of(List.of(settings.heap()), ingest));
        figure(fuseki, "ingest", (System.nanoTime() - started) / 1e9, "s");
    }

    private void besideAFile(Server product) throws IOException, InterruptedException {
        Map<String, Path> timed = timed(asked);
        List<Comparison> same =
                asked.values().stream()
                        .map(each -> new Comparison(each, each, Kind.EQUAL))
                        .toList();
        try (Server here = servers.product(List.of("--source", corpus.toString())).ready()) {
            Agreement.check(product, here, same);
            meter.warmUp(product, timed);
            meter.warmUp(here, timed);
            meter.pair(measures, product, asked, new Peer(here, timed, same, Map.of()));
        }
    }

    private static Map<String, Path> timed(Map<String, Path> all) {
        Map<String, Path> timed = new LinkedHashMap<>();
        for (String each : TIMED) timed.put(each, Objects.requireNonNull(all.get(each)));
        return timed;
    }

    private void figure(Server server, String what, double value, String unit) {
        results.add(new Results.Figure(measures, server.name(), what, value, unit));
    }
}
