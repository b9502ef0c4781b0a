package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.junit.jupiter.api.Test;
import org.policygraph.http.setting.HttpLimits;
import org.policygraph.store.Contents;
import org.policygraph.store.MemoryStore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** New versions as events: GraphQL over Server-Sent Events, distinct connections. */
class SubscriptionTest {
    private static final String NUMBER = "subscription { datasetVersion { number version } }";
    private static final String EVENTS = "text/event-stream";

    private final MemoryStore store = new MemoryStore();
    private int commits;

    private void commit() {
        Node name = NodeFactory.createURI(RunningServer.IRI_BASE + "graph");
        Graph graph = new GraphMemFast();
        Node value = NodeFactory.createLiteralString("version " + ++commits);
        graph.add(Triple.create(name, name, value));
        Contents.put(store, Map.of(name, graph));
    }

    private interface Work {
        void with(RunningServer server) throws Exception;
    }

    private void serving(HttpLimits limits, Work work) throws Exception {
        RunningServer server = RunningServer.with(store, limits);
        server.start();
        try {
            work.with(server);
        } finally {
            server.close();
        }
    }

    private static BufferedReader subscribe(RunningServer server, String query, String accept)
            throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient()
                        .send(
                                server.request(
                                                "/graphql",
                                                "Accept",
                                                accept,
                                                "Content-Type",
                                                "application/json")
                                        .POST(
                                                BodyPublishers.ofString(
                                                        "{\"query\":\"" + query + "\"}"))
                                        .build(),
                                BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("text/event-stream;charset=utf-8");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    /** The data of the next event; empty for the one that ends the stream. */
    private static String event(BufferedReader stream) throws IOException {
        String line = stream.readLine();
        while (line != null && (line.isEmpty() || line.startsWith(":"))) line = stream.readLine();
        if (line == null) throw new IOException("the stream has ended without a last event");
        String data = stream.readLine();
        assertThat(line).isIn("event: next", "event: complete");
        assertThat(data).startsWith("data:");
        return line.equals("event: complete") ? "" : data.substring("data: ".length());
    }

    @Test
    void tellsTheCurrentVersionAtOnceAndThenEachThatComes() throws Exception {
        commit();
        serving(
                HttpLimits.DEFAULT,
                server -> {
                    BufferedReader one = subscribe(server, NUMBER, EVENTS);
                    assertThat(event(one))
                            .contains("\"number\":1", store.snapshot().version().id());
                    commit();
                    assertThat(event(one)).contains("\"number\":2");
                    // Whoever lists several types, as clients do, gets events for a subscription.
                    BufferedReader other =
                            subscribe(server, NUMBER, "application/json, text/event-stream");
                    assertThat(event(other)).contains("\"number\":2");
                    commit();
                    commit();
                    for (BufferedReader each : new BufferedReader[] {one, other}) {
                        assertThat(event(each)).contains("\"number\":3");
                        assertThat(event(each)).contains("\"number\":4");
                    }
                });
    }

    @Test
    void sayThatTheyAreAliveAndEndWhenTheServerStops() throws Exception {
        commit();
        Duration second = Duration.ofSeconds(1);
        HttpLimits limits =
                new HttpLimits(1_000, 8 * 1024, second, second, second, Duration.ofSeconds(20));
        RunningServer server = RunningServer.with(store, limits);
        server.start();
        BufferedReader stream = subscribe(server, NUMBER, EVENTS);
        event(stream);
        assertThat(stream.readLine()).isEmpty();
        for (int time = 0; time < 3; time++) {
            assertThat(stream.readLine()).isEqualTo(":");
            assertThat(stream.readLine()).isEmpty();
        }
        server.server().close();
        assertThat(event(stream)).isEmpty();
        assertThat(stream.readLine()).isEmpty();
        assertThat(stream.readLine()).isNull();
    }

    @Test
    void whatCannotBeAnsweredIsToldByAnEventThatIsTheLast() throws Exception {
        commit();
        serving(
                HttpLimits.DEFAULT,
                server -> {
                    BufferedReader wrong = subscribe(server, "subscription { versionOf }", EVENTS);
                    assertThat(event(wrong)).contains("BAD_USER_INPUT", "versionOf");
                    assertThat(event(wrong)).isEmpty();
                    BufferedReader query = subscribe(server, "{ versions { number } }", EVENTS);
                    assertThat(event(query))
                            .isEqualTo("{\"data\":{\"versions\":[{\"number\":1}]}}");
                    assertThat(event(query)).isEmpty();
                });
    }

    @Test
    void aSubscriptionIsNotAnsweredOtherwise() throws Exception {
        serving(
                HttpLimits.DEFAULT,
                server -> {
                    HttpResponse<String> answer = server.postJson("{\"query\":\"" + NUMBER + "\"}");
                    assertThat(answer.statusCode()).isEqualTo(400);
                    assertThat(answer.body()).contains("text/event-stream", "BAD_USER_INPUT");
                    HttpResponse<String> head =
                            server.send(
                                    server.request(
                                                    "/graphql?query=subscription%7BdatasetVersion%7Bnumber%7D%7D",
                                                    "Accept", EVENTS)
                                            .method("HEAD", BodyPublishers.noBody()));
                    assertThat(head.statusCode()).isEqualTo(200);
                });
    }
}
