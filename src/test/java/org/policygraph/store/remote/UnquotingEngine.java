package org.policygraph.store.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** An engine whose lines have texts without quotation marks, as RDF4J writes them. */
public final class UnquotingEngine implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private final URI behind;

    /**
     * Listens on a free port.
     *
     * @param behind the engine that gives the answers as they should be
     */
    public UnquotingEngine(URI behind) throws IOException {
        this.behind = behind;
        InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = HttpServer.create(free, 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where it is asked. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ds");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpRequest request =
                    HttpRequest.newBuilder(behind)
                            .header("Content-Type", field(exchange, "Content-Type"))
                            .header("Accept", field(exchange, "Accept"))
                            .POST(
                                    BodyPublishers.ofByteArray(
                                            exchange.getRequestBody().readAllBytes()))
                            .build();
            HttpResponse<String> given = client.send(request, BodyHandlers.ofString());
            String type = given.headers().firstValue("Content-Type").orElse("text/plain");
            String body = given.body();
            if (type.startsWith("text/tab")) {
                body = body.replaceAll("\"([^\"\\\\\\t\\n]*)\"(?=[\\t\\n])", "$1");
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(given.statusCode(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String field(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
    }
}
