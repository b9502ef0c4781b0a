package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.policygraph.access.NewKey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A process that serves on a free port. */
final class ServingChild implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final Path log;
    private final HttpClient client = HttpClient.newHttpClient();
    private String address = "";

    /**
     * Starts; {@link #await} waits until it serves.
     *
     * @param log where its log goes
     */
    ServingChild(Path log, Object... arguments) throws IOException {
        this.log = log;
        ProcessBuilder builder = HoldingChild.process(Main.class, "serve", "--port", "0");
        for (Object each : arguments) builder.command().add(each.toString());
        process = builder.redirectError(log.toFile()).start();
    }

    /** Waits until it serves. */
    ServingChild await() throws IOException {
        String line = process.inputReader().readLine();
        assertThat(line)
                .as(() -> new String(UserFiles.read(log), StandardCharsets.UTF_8))
                .startsWith("Policy Graph: http://");
        address = line.replaceFirst("Policy Graph: (\\S+)/ .*", "$1");
        return this;
    }

    HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(),
                BodyHandlers.ofString());
    }

    /** The data of the answer to a query without variables, which must have no errors. */
    JsonNode query(String query) throws Exception {
        return data(HttpRequest.newBuilder(), Map.of("query", query));
    }

    /** Puts a digest in; what became of it. */
    JsonNode ingest(String document, String text, NewKey key) throws Exception {
        String query =
                "mutation($input: IngestDocumentInput!) { ingestDocument(input: $input) { changed"
                        + " version { version number } document { id } } }";
        Map<String, Object> input = Map.of("document", document, "content", text);
        return data(
                        HttpRequest.newBuilder().header("Authorization", "Bearer " + key.secret()),
                        Map.of("query", query, "variables", Map.of("input", input)))
                .path("ingestDocument");
    }

    private JsonNode data(HttpRequest.Builder request, Map<String, Object> body) throws Exception {
        request.uri(URI.create(address + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        String answer = client.send(request.build(), BodyHandlers.ofString()).body();
        JsonNode read = JSON.readTree(answer);
        assertThat(read.has("errors")).as(answer).isFalse();
        return read.path("data");
    }

    /** Tells it to end and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        client.close();
    }
}
