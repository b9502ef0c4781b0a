package org.policygraph.bench;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.policygraph.access.KeyRole;
import org.policygraph.access.NewKey;
import org.policygraph.bench.LoadClient.Request;
import org.policygraph.cli.SeedDigests;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The packaged product on one processor, asked for more than it can answer by a client on another:
 * how many requests it refuses, and how long those that it takes and those that see whether it is
 * well have to wait, beside the same with few requests.
 */
final class OverloadRun {
    /** The name of the server in the results. */
    static final String SERVER = "product in overload";

    private static final Path JAR = Path.of("target/policy-graph.jar");
    private static final NewKey EDITOR = NewKey.of("overload", KeyRole.EDITOR);
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final int FEW = 8;
    private static final int MANY = 2_000;
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Duration WARMING = Duration.ofSeconds(20);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Settings settings;
    private final Results results;
    private final Path keys;

    OverloadRun(Settings settings, Results results) {
        this.settings = settings;
        this.results = results;
        this.keys = settings.folder().resolve("overload-keys");
    }

    /** Adds what was found; nothing if the product is not packaged. */
    void run() throws IOException, InterruptedException {
        if (!Files.exists(JAR)) {
            results.note("overload: not run: there is no " + JAR);
            return;
        }
        Files.writeString(keys, EDITOR.key().line() + "\n");
        measure("GraphQL", List.of(graphQl()));
        measure("all kinds", mixed());
        Files.delete(keys);
    }

    private void measure(String what, List<Request> requests)
            throws IOException, InterruptedException {
        try (Server server = serve()) {
            int port = URI.create(server.url()).getPort();
            double capacity = capacity(port, requests);
            figure(what, "answered at most", capacity, "/s");
            loaded(what + ", a twentieth", port, requests, capacity / 20, SHORT);
            loaded(what + ", half", port, requests, capacity / 2, SHORT);
            Duration time = Duration.ofSeconds(settings.overload());
            loaded(what + ", 5 times", port, requests, 5 * capacity, time);
            loaded(what + ", half, in the next second", port, requests, capacity / 2, SECOND);
            try (LoadClient loop = new LoadClient(port, requests, MANY);
                    HealthProbe health = new HealthProbe(port)) {
                told(what + ", 2,000 connections", loop.hammering(SHORT), health);
            }
        }
    }

    private static double capacity(int port, List<Request> requests) throws IOException {
        try (LoadClient loop = new LoadClient(port, requests, FEW)) {
            loop.hammering(WARMING);
            return loop.hammering(SHORT).count(status -> status < 400) / (double) SHORT.toSeconds();
        }
    }

    private void loaded(String what, int port, List<Request> requests, double rate, Duration time)
            throws IOException {
        try (LoadClient loop = new LoadClient(port, requests, MANY);
                HealthProbe health = new HealthProbe(port)) {
            told(what, loop.at(rate, time), health);
        }
    }

    private void told(String what, Latencies found, HealthProbe health) {
        double all = (double) found.count(_ -> true);
        figure(what, "answered, p50", found.milliseconds(50, OverloadRun::isTaken), "ms");
        figure(what, "answered, p99", found.milliseconds(99, OverloadRun::isTaken), "ms");
        figure(what, "refused", 100 * found.count(status -> status == 503) / all, "%");
        figure(what, "refused, p99", found.milliseconds(99, status -> status == 503), "ms");
        figure(what, "other failures", (double) found.count(OverloadRun::isFailure), "");
        Latencies well = health.found();
        figure(what, "health, p99", well.milliseconds(99, OverloadRun::isTaken), "ms");
        for (String kind : found.kinds()) {
            Latencies one = found.of(kind);
            figure(what, kind + ", p99", one.milliseconds(99, OverloadRun::isTaken), "ms");
        }
    }

    private static boolean isTaken(int status) {
        return status >= 200 && status < 400;
    }

    private static boolean isFailure(int status) {
        return !isTaken(status) && status != 503;
    }

    private void figure(String what, String figure, double value, String unit) {
        results.add(new Results.Figure(Verdicts.DIGEST, SERVER, what + ": " + figure, value, unit));
    }

    private Server serve() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("taskset", "-c", "0"));
        List<String> options = List.of("-Xmx1g", "-cp", JAR.toString());
        List<String> arguments =
                List.of(
                        "org.policygraph.cli.Main",
                        "serve",
                        "--port",
                        "0",
                        "--api-keys",
                        keys.toString());
        command.addAll(JavaCommand.of(options, arguments));
        return Server.start(SERVER, Server.Endpoint.GRAPHQL, command).ready();
    }

    /** Eight lists of measures with what they link to, each request another one. */
    private static Request graphQl() throws IOException {
        StringBuilder query = new StringBuilder("{");
        for (int list = 0; list < 8; list++) {
            query.append(" l").append(list).append(": measures(first: 40) { nodes { ");
            if (list == 0) query.append(LoadClient.NUMBER).append(": ");
            query.append("id text theme { name } targetGroups(basis: [STATED]) { name } } }");
        }
        return Request.post("GraphQL", "/graphql", JSON, QuestionFiles.body(query + " }"));
    }

    private static List<Request> mixed() throws IOException {
        List<Request> all = new ArrayList<>(Collections.nCopies(40, graphQl()));
        String select = "SELECT%20%2A%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20LIMIT%20500";
        all.addAll(Collections.nCopies(20, Request.get("SPARQL", "/sparql?query=" + select)));
        all.addAll(Collections.nCopies(20, Request.get("page", "/id/minsheng-2025/measure/5.2")));
        all.addAll(Collections.nCopies(5, Request.get("dump", "/dump.nq")));
        all.addAll(Collections.nCopies(5, Request.get("dataset", "/dataset")));
        all.add(edit(1));
        all.add(edit(2));
        Collections.shuffle(all, new Random(1));
        return all;
    }

    /** One document, with other words each time that another one was sent. */
    private static Request edit(int words) throws IOException {
        String query =
                "mutation($input: IngestDocumentInput!) { ingestDocument(input: $input) { changed } }";
        String text = new String(SeedDigests.bytes(words), StandardCharsets.UTF_8);
        Map<String, ?> input = Map.of("document", "overload", "content", text);
        Map<String, ?> body = Map.of("query", query, "variables", Map.of("input", input));
        String fields = JSON + "Authorization: Bearer " + EDITOR.secret() + "\r\n";
        return Request.post(
                "edit", "/graphql", fields, new ObjectMapper().writeValueAsString(body));
    }
}
