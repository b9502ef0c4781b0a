package org.policygraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Asks servers by turns, and keeps what was found. */
final class Meter {
    private final Settings settings;
    private final Results results;

    Meter(Settings settings, Results results) {
        this.settings = settings;
        this.results = results;
    }

    /** Asks until the code is hot; whoever was asked before would have the better of the others. */
    void warmUp(Server server, Map<String, Path> queries) throws IOException, InterruptedException {
        for (Path each : queries.values()) {
            Wrk.Round found = Wrk.ask(server, each, 16, settings.warming());
            if (found.isSilent()) server.settle();
        }
    }

    /** The product with nobody beside it. */
    void alone(int measures, Server product, Map<String, Path> queries, int connections)
            throws IOException, InterruptedException {
        for (int round = 0; round < settings.rounds(); round++) {
            for (Map.Entry<String, Path> each : queries.entrySet()) {
                var cell = cell(measures, "alone", product, each.getKey(), connections);
                ask(cell, product, each.getValue());
            }
        }
    }

    /** The product, as far as it has the same questions, and a peer. */
    void pair(int measures, Server product, Map<String, Path> queries, Peer peer)
            throws IOException, InterruptedException {
        Server other = peer.server();
        for (int round = 0; round < settings.rounds(); round++) {
            for (Map.Entry<String, Path> each : peer.timed().entrySet()) {
                String query = each.getKey();
                Path own = queries.get(query);
                for (int many : new int[] {1, 16}) {
                    if (own != null) {
                        ask(cell(measures, other.name(), product, query, many), product, own);
                    }
                    ask(cell(measures, other.name(), other, query, many), other, each.getValue());
                }
            }
        }
    }

    /** Questions that a peer may take too long for to be asked for a while. */
    void once(int measures, Peer peer) throws IOException, InterruptedException {
        Server server = peer.server();
        for (Map.Entry<String, String> each : peer.once().entrySet()) {
            double[] times = new double[settings.rounds()];
            for (int round = 0; round < times.length; round++) {
                times[round] = server.ask(each.getValue()).milliseconds();
            }
            Arrays.sort(times);
            double median = times[times.length / 2];
            results.add(new Results.Figure(measures, server.name(), each.getKey(), median, "ms"));
        }
    }

    private static Results.Cell cell(
            int measures, String beside, Server server, String query, int connections) {
        return new Results.Cell(measures, beside, server.name(), query, connections);
    }

    /**
     * One round. What was not answered once is not asked again: some servers go on working for
     * those who went away, beside whoever is asked next.
     */
    private void ask(Results.Cell cell, Server server, Path bodies)
            throws IOException, InterruptedException {
        if (results.isSilent(cell)) return;
        Wrk.Round found = Wrk.ask(server, bodies, cell.connections(), settings.seconds());
        results.add(cell, found);
        if (!found.isWhole()) results.note(cell + ": " + found);
        boolean slow = found.perSecond() * settings.seconds() < 4 * cell.connections();
        if (slow) server.settle();
    }
}
