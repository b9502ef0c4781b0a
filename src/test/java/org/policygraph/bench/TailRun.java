package org.policygraph.bench;

import org.policygraph.bench.Results.Figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How long the slowest answers take at a third of the load that the product can bear, with either
 * collector of garbage, and what the line costs that the log has of each request.
 */
final class TailRun {
    /** The two collectors that a server may choose from. */
    static final List<String> COLLECTORS = List.of("G1", "ZGC");

    /** The part of its throughput at which a server is asked. */
    private static final double LOAD = 0.3;

    private static final int CONNECTIONS = 16;

    /** A few in a hundred are seen in many short rounds only. */
    private static final int TIMES = 4;

    /** A thousandth of the answers must be enough to tell. */
    private static final int LONGER = 10;

    private final Settings settings;
    private final Results results;
    private final Meter meter;
    private final Servers servers;
    private final Map<String, Path> asked;
    private final List<String> source;

    TailRun(Settings settings, Results results, Path corpus) throws IOException {
        this.settings = settings;
        this.results = results;
        this.meter = new Meter(settings, results);
        this.servers = new Servers(settings.heap());
        this.asked = new QuestionFiles(settings.folder(), Settings.SMALL).plain();
        this.source = List.of("--source", corpus.toString());
    }

    /** Measures both. */
    void run() throws IOException, InterruptedException {
        for (String collector : COLLECTORS) {
            try (Server product = servers.product(source, "-XX:+Use" + flag(collector)).ready()) {
                meter.warmUp(product, asked);
                for (var each : asked.entrySet()) {
                    tails(collector, product, each.getKey(), each.getValue());
                }
            }
        }
        log();
    }

    private static String flag(String collector) {
        return collector.equals("G1") ? "G1GC" : collector;
    }

    private void tails(String collector, Server product, String question, Path bodies)
            throws IOException, InterruptedException {
        double most = Wrk.ask(product, bodies, CONNECTIONS, settings.seconds()).perSecond();
        OpenLoop asking = new OpenLoop(CONNECTIONS, LOAD * most, LONGER * settings.seconds());
        OpenLoop.Times times = asking.ask(product, Files.readAllLines(bodies));
        figure(collector, question + " asked a second", asking.perSecond(), "/s");
        figure(collector, question + " p50", times.within(0.5), "ms");
        figure(collector, question + " p99", times.within(0.99), "ms");
        figure(collector, question + " p99.9", times.within(0.999), "ms");
    }

    private void figure(String server, String what, double value, String unit) {
        results.add(new Figure(Settings.SMALL, server, what, value, unit));
    }

    private void log() throws IOException, InterruptedException {
        Map<String, Path> only = Map.of("Q1", Objects.requireNonNull(asked.get("Q1")));
        try (Server silent = servers.silentProduct(source).ready();
                Server product = servers.product(source).ready()) {
            for (int round = 0; round < 2; round++) {
                meter.warmUp(silent, only);
                meter.warmUp(product, only);
            }
            Peer peer = new Peer(silent, only, List.of(), Map.of());
            for (int round = 0; round < TIMES; round++) {
                meter.pair(Settings.SMALL, product, only, peer);
            }
        }
    }
}
