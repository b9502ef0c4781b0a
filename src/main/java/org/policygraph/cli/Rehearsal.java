package org.policygraph.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Asks a server what its first visitors will, so that a class cache has what answers them. */
final class Rehearsal {
    private static final String QUERY =
            """
            {"query": "{ measures(first: 3) { totalCount nodes { number text theme { name } \
            audiences { basis targetGroup { name } } responsibilities { basis department { name } } \
            citations { marker paragraph { number } } } } }"}
            """;
    private static final int ROUNDS = 20;

    private Rehearsal() {}

    /** Asks the server at an address. */
    static void of(String address) throws InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int round = 0; round < ROUNDS; round++) {
                ask(
                        client,
                        at(address, "/graphql")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(QUERY)));
                ask(client, at(address, "/"));
                ask(client, at(address, "/health/ready"));
            }
        }
    }

    private static HttpRequest.Builder at(String address, String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private static void ask(HttpClient client, HttpRequest.Builder request)
            throws InterruptedException {
        try {
            var answer =
                    client.send(
                            request.build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() == 200) return;
            throw new CommandException(ExitCodes.INTERNAL, "not answered: " + answer);
        } catch (IOException e) {
            throw new CommandException(ExitCodes.FILES, "not answered: " + e);
        }
    }
}
