package org.policygraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

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
 * The product over a store in Fuseki, which its own ingest has put there, at one size: how often it
 * asks Fuseki for each question, and how fast it is beside itself with one query for each level,
 * and beside SPARQL by hand that goes straight to the same Fuseki. Nothing that was fetched for one
 * request is kept for the next, except where the server is the product as it comes.
 */
final class RemoteRun {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** In memory on Linux: Fuseki syncs after each of the thousands of updates of an ingest. */
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    private static final List<String> TIMED = List.of("Q1", "Q2", "Q4");

    private final Settings settings;
    private final Results results;
    private final Meter meter;
    private final Servers servers;
    private final int measures;
    private final Path corpus;
    private final QuestionFiles questions;
    private final Map<String, Path> asked;

    RemoteRun(Settings settings, Results results, int measures, Path corpus) throws IOException {
        this.settings = settings;
        this.results = results;
        this.meter = new Meter(settings, results);
        this.servers = new Servers(settings.heap());
        this.measures = measures;
        this.corpus = corpus;
        this.questions = new QuestionFiles(settings.folder(), measures);
        this.asked = questions.graphql();
    }

    /** Counts round trips, and measures at the large size. */
    void run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(SHARED_MEMORY, "policy-graph-bench");
        try (Server fuseki = servers.emptyFuseki(folder).ready()) {
            ingest(fuseki);
            try (Server planned = servers.remote(fuseki, RemoteServer.PLANNED).ready()) {
                countRoundTrips(planned);
                besideLevels(planned, fuseki);
                besideSparql(planned, fuseki);
                if (measures == settings.remote()) asItComes(fuseki);
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

    /** The most that one of the requests for a question takes. */
    private void countRoundTrips(Server planned) throws IOException, InterruptedException {
        for (Map.Entry<String, Path> each : asked.entrySet()) {
            int most = 0;
            for (String body : Files.readAllLines(each.getValue())) {
                most = Math.max(most, roundTrips(planned, body));
            }
            figure(planned, "round trips of " + each.getKey(), most, "");
        }
    }

    private static int roundTrips(Server server, String body)
            throws IOException, InterruptedException {
        String query = JSON.readTree(body).get("query").asText();
        Object counted = Map.of("query", query, "extensions", Map.of("stats", true));
        JsonNode answer = JSON.readTree(server.ask(JSON.writeValueAsString(counted)).body());
        return answer.at("/extensions/stats/sparqlRoundTrips").asInt();
    }

    private void besideLevels(Server planned, Server fuseki)
            throws IOException, InterruptedException {
        Map<String, Path> timed = timed(asked);
        List<Comparison> same =
                asked.values().stream()
                        .map(each -> new Comparison(each, each, Kind.EQUAL))
                        .toList();
        try (Server levels = servers.remote(fuseki, RemoteServer.LEVELS).ready()) {
            beside(planned, new Peer(levels, timed, same, Map.of()));
        }
    }

    private void besideSparql(Server planned, Server fuseki)
            throws IOException, InterruptedException {
        beside(
                planned,
                new Peer(
                        fuseki,
                        questions.sparqlOverStore(),
                        questions.comparedWithSparqlOverStore(),
                        Map.of()));
    }

    /** With what was fetched before at hand. */
    private void asItComes(Server fuseki) throws IOException, InterruptedException {
        try (Server product = servers.product(List.of("--store", "sparql:" + fuseki.url()))) {
            product.answers(QuestionFiles.body(Questions.count("医")), "totalCount");
            figure(product, "over Fuseki, ready", product.readyAfter(), "s");
            Map<String, Path> timed = timed(asked);
            meter.warmUp(product, timed);
            for (int connections : new int[] {1, 16}) {
                meter.alone(measures, product, timed, connections);
            }
        }
    }

    private void beside(Server planned, Peer peer) throws IOException, InterruptedException {
        Agreement.check(planned, peer.server(), peer.compared());
        if (measures != settings.remote()) return;
        meter.warmUp(planned, timed(asked));
        meter.warmUp(peer.server(), peer.timed());
        meter.pair(measures, planned, asked, peer);
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
