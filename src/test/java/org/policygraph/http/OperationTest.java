package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.policygraph.http.ErrorShape.assertError;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.policygraph.Await;
import org.policygraph.http.operate.ClientAddress;
import org.policygraph.http.setting.ClientLimits;
import org.policygraph.store.Commit;
import org.policygraph.store.ConflictException;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.GraphStore;
import org.policygraph.store.HashedGraph;
import org.policygraph.store.MemoryStore;
import org.policygraph.store.Snapshot;
import org.policygraph.store.ledger.LedgerStore;
import org.policygraph.store.remote.FaultServer;
import org.policygraph.store.remote.FaultServer.Fault;
import org.policygraph.store.remote.Fuseki;
import org.policygraph.store.remote.RemoteEndpoint;
import org.policygraph.store.remote.RemoteLimits;
import org.policygraph.store.remote.SparqlGraphs;
import org.policygraph.store.remote.SparqlLedger;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What operators see and set. */
class OperationTest {
    private static final int SHARE = 3;
    private static final String HASH = "hash";
    private static final String AWAY = "\"storeAwaySince\":\"";
    private static final String ROUND_TRIPS = "policygraph_store_round_trips_total";

    @RegisterExtension static final RunningServer OPEN = RunningServer.empty();

    @RegisterExtension
    static final RunningServer LIMITED =
            RunningServer.with(new ClientLimits(SHARE, new ClientAddress(Set.of("127.0.0.1"))));

    @Test
    void countsRequestsByEndpointMethodAndStatus() {
        OPEN.get("/health/live");
        OPEN.get("/nowhere/at/all");
        OPEN.get("/nowhere/else");
        HttpResponse<String> answer = OPEN.get("/metrics");

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(answer.body())
                .contains(count("/health/live", 200) + " 1")
                .contains(count("none", 404) + " 2")
                .contains("policygraph_http_requests_in_flight 1", "jvm_memory_used_bytes")
                .doesNotContain("nowhere");
    }

    @Test
    void showsHowTheStoreAndTheIndexFare() {
        MemoryStore store = new MemoryStore();
        Commit commit = commit(store.snapshot());
        RunningServer server = RunningServer.with(store);
        server.start();
        try {
            assertThat(server.get("/metrics").body())
                    .contains("policygraph_index_behind 1", "policygraph_index_age_seconds NaN")
                    .doesNotContain("policygraph_store_breaker");

            store.commit(commit);
            assertThatThrownBy(() -> store.commit(commit)).isInstanceOf(ConflictException.class);
            server.get("/graphql?query=%7Bmeasures%7BtotalCount%7D%7D");

            assertThat(server.get("/metrics").body())
                    .contains(commits("done") + " 1", commits("failed") + " 1")
                    .contains("policygraph_index_behind 0", "policygraph_index_building 0")
                    .contains("policygraph_index_builds_seconds_count 1")
                    .containsPattern("policygraph_index_age_seconds \\d");
        } finally {
            server.close();
        }
    }

    private static Commit commit(Snapshot before) {
        Node name = NodeFactory.createURI(RunningServer.IRI_BASE + "graph");
        GraphMemFast graph = new GraphMemFast();
        graph.add(Triple.create(name, RDFS.label.asNode(), NodeFactory.createLiteralString("一")));
        return Commit.whole(
                before,
                new DatasetVersion("one", Instant.EPOCH),
                Map.of(name, new HashedGraph(HASH, graph)));
    }

    private static String commits(String outcome) {
        return "policygraph_store_commits_seconds_count{outcome=\"" + outcome + "\"}";
    }

    @Test
    void showsThatAnEngineIsAskedAndThatItIsLeftAlone() {
        try (Fuseki fuseki = new Fuseki();
                GraphStore straight = following(fuseki.endpoint().query())) {
            straight.commit(commit(straight.snapshot()));
            leavesAlone(fuseki);
        }
    }

    /** What was read from the engine is served all the same. */
    private static void leavesAlone(Fuseki fuseki) {
        try (FaultServer between = new FaultServer(fuseki.endpoint().query());
                GraphStore store = following(between.address())) {
            RunningServer server = RunningServer.with(store);
            server.start();
            try {
                await(server, "/metrics", queries("answered"));
                assertThat(server.get("/metrics").body()).contains(breaker("closed"), ROUND_TRIPS);
                assertThat(server.get("/health/ready").body()).doesNotContain(AWAY);
                assertThat(server.get("/id/graph.nt").body()).contains("一");

                between.set(Fault.STATUS_500);
                await(server, "/metrics", breaker("open"));
                assertThat(server.get("/metrics").body())
                        .contains(queries("failed"))
                        .doesNotContain(breaker("closed"));
                await(server, "/health/ready", AWAY);
                assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
                assertThat(server.get("/id/graph.nt").body()).contains("一");
            } finally {
                server.close();
            }
        }
    }

    private static void await(RunningServer server, String path, String expected) {
        Await.until(() -> server.get(path).body().contains(expected));
    }

    private static GraphStore following(URI engine) {
        return new LedgerStore(
                new SparqlLedger(
                        new SparqlGraphs(RemoteEndpoint.of(engine), RemoteLimits.DEFAULT),
                        RunningServer.IRI_BASE + "store",
                        (_, _) -> HASH),
                Duration.ofMillis(20));
    }

    private static String queries(String outcome) {
        return "policygraph_store_requests_seconds_count{kind=\"query\",outcome=\"%s\"}"
                .formatted(outcome);
    }

    private static String breaker(String state) {
        return "policygraph_store_breaker{state=\"" + state + "\"} 1";
    }

    private static String count(String endpoint, int status) {
        return "policygraph_http_requests_seconds_count{endpoint=\"%s\",method=\"GET\",status=\"%d\"}"
                .formatted(endpoint, status);
    }

    @Test
    void aClientThatAsksTooOftenIsToldWhenToComeBackAndOthersAreServed() {
        for (int i = 0; i < SHARE; i++) {
            assertThat(asked("203.0.113.7").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = asked("203.0.113.7");
        assertError(refused, 429, "RATE_LIMITED");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60 / SHARE);

        assertThat(asked("203.0.113.8").statusCode()).isEqualTo(200);
        assertThat(LIMITED.get("/health/live", "X-Forwarded-For", "203.0.113.7").statusCode())
                .isEqualTo(200);
    }

    /** Some proxies add a line of their own to what the client sent. */
    @Test
    void aClientThatWritesALineOfItsOwnBeforeTheProxysHasNoShareMore() {
        for (int i = 0; i < SHARE; i++) {
            assertThat(behindLines("198.51.100." + i).statusCode()).isEqualTo(200);
        }
        assertError(behindLines("198.51.100.99"), 429, "RATE_LIMITED");
    }

    private static HttpResponse<String> behindLines(String invented) {
        return LIMITED.get(
                "/schema.graphqls",
                "X-Forwarded-For",
                invented,
                "Forwarded",
                "for=" + invented,
                "X-Forwarded-For",
                "203.0.113.9");
    }

    private static HttpResponse<String> asked(String client) {
        return LIMITED.get("/schema.graphqls", "X-Forwarded-For", client);
    }
}
