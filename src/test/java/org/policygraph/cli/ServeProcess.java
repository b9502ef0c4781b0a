package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.Sending;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;

/** A server in a process of its own, once it listens. */
final class ServeProcess implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final BufferedReader out;
    private final String address;

    /**
     * Starts it.
     *
     * @param log where it says what goes wrong
     */
    ServeProcess(ProcessBuilder builder, Path log) throws IOException {
        process = builder.redirectError(log.toFile()).start();
        out = process.inputReader(StandardCharsets.UTF_8);
        String listens = out.readLine();
        if (listens == null) process.onExit().join();
        assertThat(listens).as(() -> said(log)).startsWith("Policy Graph: ");
        address = listens.split(" ", -1)[2];
        Thread.ofVirtual().start(this::drain);
    }

    /** A pipe that nobody reads fills up, and then the server waits. */
    private void drain() {
        try {
            out.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // The process has ended, and its pipe with it.
            return;
        }
    }

    private static String said(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Where it listens, with a final slash. */
    String address() {
        return address;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }

    /** Asks for a path without its first slash, with names and values of fields by turns. */
    HttpResponse<String> get(String path, String... fields) {
        HttpRequest.Builder request = request(path);
        return Sending.text(client, (fields.length == 0 ? request : request.headers(fields)).GET());
    }

    /** The whole answer to a query. */
    JsonNode answer(String query) {
        return answer(Map.of("query", query), null);
    }

    /**
     * The whole answer to a request to the GraphQL endpoint.
     *
     * @param secret the key of who asks
     */
    JsonNode answer(Map<String, ?> body, @Nullable String secret) {
        HttpRequest.Builder request = request("graphql").header("Content-Type", "application/json");
        if (secret != null) request.header("Authorization", "Bearer " + secret);
        try {
            String written = JSON.writeValueAsString(body);
            request.POST(BodyPublishers.ofString(written));
            return JSON.readTree(Sending.text(client, request).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The data of the events of a subscription, as they come. */
    Iterator<String> events(String subscription) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of("query", subscription));
        HttpRequest request =
                request("graphql")
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/event-stream")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return client.send(request, BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith("data: "))
                .iterator();
    }

    /** Tells it to end, and waits until it has. */
    @Override
    public void close() {
        client.shutdownNow();
        process.destroy();
        process.onExit().join();
    }
}
