package org.policygraph.store.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.update.UpdateFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policygraph.Await;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.remote.FaultServer.Fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@Timeout(60)
@Isolated("waits milliseconds for answers")
class SparqlClientFaultTest {
    private static final Query QUERY = QueryFactory.create("SELECT ?s { ?s ?p ?o }");
    private static final RemoteLimits LIMITS =
            new RemoteLimits(Duration.ofMillis(1_500), 1 << 20, 2, Duration.ofMillis(50));

    /** An engine that is late is asked once and not again. */
    private static final Set<Fault> LATE =
            EnumSet.of(Fault.SILENT, Fault.STALLS_AFTER_HEAD, Fault.DRIPS);

    private final FaultServer server = new FaultServer();
    private SparqlClient client = client(Credentials.NONE);

    private RemoteEndpoint endpoint(Credentials credentials) {
        return new RemoteEndpoint(
                server.address(), server.address(), RemoteEndpoint.Style.DIRECT, credentials);
    }

    private SparqlClient client(Credentials credentials) {
        return new SparqlClient(endpoint(credentials), LIMITS);
    }

    @BeforeEach
    void isWellAtFirst() {
        assertThat(rows()).isEqualTo(1);
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private int rows() {
        return client.select(QUERY).size();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "SLOW", "RESULTS_FIRST", "STATUS_400", "OTHER_WORDS", "NO_ROWS"})
    void anythingButAWholeAnswerIsUnavailableAndIsForgottenOnceItIsOver(Fault fault) {
        int before = server.asked();
        server.set(fault);
        var refused =
                assertThatThrownBy(this::rows)
                        .isInstanceOf(StoreUnavailableException.class)
                        .hasMessage("the engine does not answer as it should");
        if (LATE.contains(fault)) {
            refused.hasRootCauseInstanceOf(Exception.class);
            assertThat(server.asked() - before).isEqualTo(1);
        }
        server.set(Fault.NONE);
        assertThat(rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_MID_ROWS", "STATUS_503", "GARBAGE"})
    void aQueryThatBrokeOffIsTriedOnceMore(Fault fault) {
        server.set(fault);
        int before = server.asked();
        assertThatThrownBy(this::rows).isInstanceOf(StoreUnavailableException.class);
        assertThat(server.asked() - before).isEqualTo(2);
    }

    @Test
    void anUpdateIsNeverSentTwice() {
        server.set(Fault.CUT_MID_ROWS);
        int before = server.asked();
        var update = UpdateFactory.create("INSERT DATA { <urn:a> <urn:b> <urn:c> }");
        assertThatThrownBy(() -> client.update(update))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(server.asked() - before).isEqualTo(1);
    }

    @Test
    void anEngineThatFailsAgainAndAgainIsLeftAloneAndAskedAgainLater() {
        server.set(Fault.STATUS_500);
        while (client.isAsking()) {
            assertThatThrownBy(this::rows).isInstanceOf(StoreUnavailableException.class);
        }
        int before = server.asked();
        assertThatThrownBy(this::rows).hasMessageContaining("left alone");
        assertThat(server.asked()).isEqualTo(before);
        server.set(Fault.NONE);
        Await.until(this::isAnswered);
        assertThat(client.isAsking()).isTrue();
    }

    private boolean isAnswered() {
        try {
            return rows() == 1;
        } catch (StoreUnavailableException e) {
            return false;
        }
    }

    /** Thirty callers at two places: those that find none say nothing of the engine. */
    @Test
    void aFullQueueOfOurOwnIsNoFailureOfTheEngine() throws Exception {
        server.set(Fault.SLOW);
        int before = server.asked();
        int refused = 0;
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> waiting = new ArrayList<>();
            for (int i = 0; i < 30; i++) waiting.add(many.submit(this::rows));
            for (Future<Integer> each : waiting) {
                try {
                    assertThat(each.get()).isEqualTo(1);
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(StoreUnavailableException.class);
                    assertThat(e).hasMessageContaining("too many requests");
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(20);
        assertThat(server.asked() - before).isEqualTo(30 - refused);
        assertThat(client.isAsking()).isTrue();
        server.set(Fault.NONE);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aRefusalOfOneRequestIsNoFailureOfTheEngine() {
        server.set(Fault.STATUS_400);
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(this::rows)
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("found status 400");
        }
        assertThat(client.isAsking()).isTrue();
        server.set(Fault.NONE);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aCountIsNeverWithoutARow() {
        server.set(Fault.NO_ROWS);
        try (SparqlGraphs home = new SparqlGraphs(endpoint(Credentials.NONE), LIMITS)) {
            Node graph = NodeFactory.createURI("https://example.org/graph");
            assertThatThrownBy(() -> home.count(graph))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("found 0 rows");
        }
    }

    /** As the answers of some engines begin. */
    @Test
    void resultsMayComeBeforeTheHead() {
        server.set(Fault.RESULTS_FIRST);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void credentialsAreSentAndNeverShown() {
        var basic = Credentials.basic("reader", "s3cret");
        client.close();
        client = client(basic);
        rows();
        assertThat(server.lastHead()).contains("Authorization: Basic cmVhZGVyOnMzY3JldA==");
        assertThat(basic.toString() + endpoint(basic)).doesNotContain("s3cret", "cmVh");
        client.close();
        client = client(Credentials.bearer("token-1"));
        rows();
        assertThat(server.lastHead()).contains("Authorization: Bearer token-1");
        assertThatThrownBy(() -> Credentials.bearer("a\r\nX: y"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("X: y");
    }
}
