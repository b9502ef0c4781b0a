package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.policygraph.access.NewKey;
import org.policygraph.http.Sending;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command serve on a free port, in a thread of its own. */
final class ServingCommand implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BufferedReader out;
    private final StringWriter err = new StringWriter();
    private final Thread thread;
    private final HttpClient client = HttpClient.newHttpClient();
    private String address = "";

    /** Starts; {@link #await} waits until it serves. */
    ServingCommand(Object... arguments) throws IOException {
        PipedReader pipe = new PipedReader();
        PrintWriter said = new PrintWriter(new PipedWriter(pipe), true);
        out = new BufferedReader(pipe);
        List<String> words = new ArrayList<>(List.of("serve", "--port", "0"));
        for (Object each : arguments) words.add(each.toString());
        String[] line = words.toArray(String[]::new);
        thread =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try (said) {
                                        Main.run(said, new PrintWriter(err, true), line);
                                    }
                                });
    }

    /** Waits until it serves. */
    ServingCommand await() throws IOException {
        String line = out.readLine();
        assertThat(line).as(err::toString).startsWith("Policy Graph: http://");
        address = line.replaceFirst("Policy Graph: (\\S+)/ .*", "$1");
        return this;
    }

    HttpResponse<String> get(String path) {
        return Sending.text(client, HttpRequest.newBuilder(URI.create(address + path)));
    }

    /** The data of the answer to a query without variables, which must have no errors. */
    JsonNode query(String query) {
        return data(HttpRequest.newBuilder(), Map.of("query", query));
    }

    /** Puts a digest in; what became of it. */
    JsonNode ingest(String document, String text, NewKey key) {
        String query =
                "mutation($input: IngestDocumentInput!) { ingestDocument(input: $input) { changed"
                        + " version { version number } document { id } } }";
        Map<String, Object> input = Map.of("document", document, "content", text);
        return data(
                        HttpRequest.newBuilder().header("Authorization", "Bearer " + key.secret()),
                        Map.of("query", query, "variables", Map.of("input", input)))
                .path("ingestDocument");
    }

    private JsonNode data(HttpRequest.Builder request, Map<String, Object> body) {
        request.uri(URI.create(address + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString()));
        String answer = Sending.text(client, request).body();
        JsonNode read = json(answer);
        assertThat(read.has("errors")).as(answer).isFalse();
        return read.path("data");
    }

    private static JsonNode json(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(answer, e);
        }
    }

    /** Tells it to end and waits until it has. */
    @Override
    public void close() {
        client.shutdownNow();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
