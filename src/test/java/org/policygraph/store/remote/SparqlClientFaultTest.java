package org.policygraph.store.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.update.UpdateFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.remote.FaultServer.Fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

@Timeout(60)
class SparqlClientFaultTest {
    private static final Query QUERY = QueryFactory.create("SELECT ?s { ?s ?p ?o }");
    private static final RemoteLimits LIMITS =
            new RemoteLimits(Duration.ofMillis(600), 1 << 20, 2, Duration.ofMillis(50));

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
        return client.select(QUERY, patient()).rows().size();
    }

    private static RemoteCall patient() {
        return RemoteCall.lasting(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void anythingButAWholeAnswerIsUnavailableAndIsForgottenOnceItIsOver(Fault fault) {
        server.set(fault);
        assertThatThrownBy(this::rows)
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("the engine does not answer as it should");
        server.set(Fault.NONE);
        assertThat(rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "STALLS_AFTER_HEAD", "DRIPS"})
    void aSlowEngineIsAskedOnceAndNotAgain(Fault fault) {
        server.set(fault);
        int before = server.asked();
        assertThatThrownBy(this::rows).hasRootCauseInstanceOf(Exception.class);
        assertThat(server.asked() - before).isEqualTo(1);
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
        assertThatThrownBy(() -> client.update(update, patient()))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(server.asked() - before).isEqualTo(1);
    }

    @Test
    void anEngineThatFailsAgainAndAgainIsLeftAloneAndAskedAgainLater() throws Exception {
        server.set(Fault.STATUS_500);
        while (client.isAsking()) {
            assertThatThrownBy(this::rows).isInstanceOf(StoreUnavailableException.class);
        }
        int before = server.asked();
        assertThatThrownBy(this::rows).hasMessageContaining("left alone");
        assertThat(server.asked()).isEqualTo(before);
        server.set(Fault.NONE);
        int tries = 0;
        while (!isAnswered()) {
            assertThat(++tries).isLessThan(1_000);
            new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
        }
        assertThat(client.isAsking()).isTrue();
    }

    private boolean isAnswered() {
        try {
            return rows() == 1;
        } catch (StoreUnavailableException e) {
            return false;
        }
    }

    @Test
    void moreRequestsThanPlacesWaitNoLongerThanTheirDeadline() throws Exception {
        server.set(Fault.SILENT);
        int before = server.asked();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> waiting = new ArrayList<>();
            long deadline = System.nanoTime() + Duration.ofMillis(300).toNanos();
            for (int i = 0; i < 4; i++) {
                waiting.add(
                        many.submit(
                                () ->
                                        client.select(QUERY, new RemoteCall(deadline))
                                                .rows()
                                                .size()));
            }
            for (Future<Integer> each : waiting) {
                assertThatThrownBy(each::get).hasCauseInstanceOf(StoreUnavailableException.class);
            }
        }
        assertThat(server.asked() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void theCallersDeadlineEndsTheExchangeEarlier() {
        server.set(Fault.SILENT);
        assertThatThrownBy(() -> client.select(QUERY, RemoteCall.lasting(Duration.ofMillis(50))))
                .isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> client.select(QUERY, RemoteCall.lasting(Duration.ofNanos(1))))
                .isInstanceOf(StoreUnavailableException.class);
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
