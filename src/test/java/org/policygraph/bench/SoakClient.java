package org.policygraph.bench;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Asks one server in the ways of many kinds of clients. Safe for any number of threads. */
final class SoakClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final int MOST_STREAMS = 8;
    private static final int READ_BEFORE_LEAVING = 4_096;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String secret;
    private final Deque<InputStream> streams = new ArrayDeque<>();

    /**
     * @param secret the key of an editor
     */
    SoakClient(Server server, String secret) {
        this.base = URI.create(server.url()).resolve("/");
        this.secret = secret;
    }

    /** A request for a path that begins with a slash. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(MOST);
    }

    /**
     * Sends a request and reads the whole answer.
     *
     * @throws IOException if it has another status than this
     */
    void expect(int status, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest built = request.build();
        int found = sent(built, BodyHandlers.discarding()).statusCode();
        if (found != status) throw new IOException(named(built) + found);
    }

    private <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new IOException(named(request) + e.getMessage(), e);
        }
    }

    private static String named(HttpRequest request) {
        return request.method() + " " + request.uri().getPath() + ": ";
    }

    /** Posts a body to the GraphQL endpoint. */
    HttpRequest.Builder post(String body) {
        return request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(BodyPublishers.ofString(body));
    }

    /**
     * Asks a question with the editor's key.
     *
     * @throws IOException if the answer has errors
     */
    void edit(String query, Map<String, ?> input) throws IOException, InterruptedException {
        String body =
                JSON.writeValueAsString(
                        Map.of("query", query, "variables", Map.of("input", input)));
        HttpRequest request = post(body).header("Authorization", "Bearer " + secret).build();
        String answer = sent(request, BodyHandlers.ofString()).body();
        if (answer.contains("\"errors\"")) throw new IOException(answer);
    }

    /** Asks for a file and goes away in the middle of it. */
    void leave(String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), base.getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readNBytes(READ_BEFORE_LEAVING);
        }
    }

    /** Opens one more stream of events, and closes the oldest if there are too many. */
    void follow(String subscription) throws IOException, InterruptedException {
        HttpRequest request =
                request("/graphql")
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/event-stream")
                        .POST(BodyPublishers.ofString(QuestionFiles.body(subscription)))
                        .build();
        InputStream opened = sent(request, BodyHandlers.ofInputStream()).body();
        if (opened.read() < 0) throw new IOException("a stream of events that says nothing");
        InputStream oldest = null;
        synchronized (streams) {
            streams.add(opened);
            if (streams.size() > MOST_STREAMS) oldest = streams.remove();
        }
        if (oldest != null) oldest.close();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
