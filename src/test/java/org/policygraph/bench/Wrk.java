package org.policygraph.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The client of all measurements: wrk, with the same script for every server. */
final class Wrk {
    private static final Path SCRIPT =
            Path.of("src/test/resources/org/policygraph/bench/rotate.lua");

    /** What every server is asked for; each knows one of the two. */
    static final String ACCEPT = "application/json, application/sparql-results+json";

    private Wrk() {}

    /**
     * What one round found.
     *
     * @param perSecond answers a second
     * @param p50 milliseconds
     * @param p99 milliseconds
     * @param bad requests without an answer of status 200
     */
    record Round(double perSecond, double p50, double p99, long bad) {
        boolean isWhole() {
            return perSecond > 0 && bad == 0;
        }

        /** Whether nothing was answered. */
        boolean isSilent() {
            return perSecond <= 0;
        }
    }

    /** Asks a server for some seconds. */
    static Round ask(Server server, Path bodies, int connections, int seconds)
            throws IOException, InterruptedException {
        ProcessBuilder wrk =
                new ProcessBuilder(
                        List.of(
                                "wrk",
                                "-t1",
                                "-c" + connections,
                                "-d" + seconds + "s",
                                "--timeout",
                                "60s",
                                "-s",
                                SCRIPT.toString(),
                                server.url()));
        wrk.environment().put("BODIES", bodies.toString());
        wrk.environment().put("CONTENT_TYPE", server.contentType());
        wrk.environment().put("ACCEPT", ACCEPT);
        wrk.redirectErrorStream(true);
        Process process = wrk.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        for (String line : out.split("\n", -1)) {
            if (!line.startsWith("RESULT ")) continue;
            String[] parts = line.split(" ", -1);
            return new Round(
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]),
                    Long.parseLong(parts[4].strip()));
        }
        // Nobody accepts any more, as when a server has run out of memory.
        if (out.contains("unable to connect")) return new Round(0, 0, 0, connections);
        throw new IOException("wrk said no result: " + out);
    }
}
