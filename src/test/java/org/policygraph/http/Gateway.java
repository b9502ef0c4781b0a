package org.policygraph.http;

import com.fasterxml.jackson.databind.JsonNode;

import org.policygraph.query.json.JsonBytes;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Apollo's gateway over a server of ours and two small subgraphs, composed by Apollo's composition;
 * in a process of its own.
 */
final class Gateway implements AutoCloseable {
    private static final Path FOLDER = Path.of("target/federation");
    private static final List<String> FILES =
            List.of("gateway.js", "budgets.graphql", "ledger.graphql");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final JsonNode said;

    private Gateway(Process process, JsonNode said) {
        this.process = process;
        this.said = said;
    }

    /**
     * Composes and serves.
     *
     * @throws IOException if the packages cannot be installed, for want of npm or of its registry
     */
    static Gateway over(String policy) throws IOException {
        NodePackages.installed("federation", FILES);
        Process process =
                new ProcessBuilder("node", "gateway.js", policy)
                        .directory(FOLDER.toFile())
                        .redirectError(FOLDER.resolve("gateway.log").toFile())
                        .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        if (line != null) return new Gateway(process, RunningServer.json(line));
        throw new IOException(Files.readString(FOLDER.resolve("gateway.log")));
    }

    /** What composition said under a name. */
    JsonNode said(String name) {
        return said.path(name);
    }

    /** The answer to a query. */
    JsonNode ask(String query) throws IOException, InterruptedException {
        URI address = URI.create(said.path("gateway").asText());
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(JsonBytes.write(Map.of("query", query))))
                        .build();
        return RunningServer.json(client.send(request, BodyHandlers.ofString()).body());
    }

    @Override
    public void close() {
        process.destroy();
        client.close();
    }
}
