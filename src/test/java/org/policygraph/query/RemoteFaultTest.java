package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.remote.Credentials;
import org.policygraph.store.remote.FaultServer;
import org.policygraph.store.remote.FaultServer.Fault;
import org.policygraph.store.remote.RemoteEndpoint;
import org.policygraph.store.remote.RemoteLimits;
import org.policygraph.store.remote.RemoteStore;

import java.nio.file.Path;
import java.time.Duration;

/** What clients are told while the engine fails, and once it is well again. */
@Timeout(120)
class RemoteFaultTest {
    private static final RemoteLimits LIMITS =
            new RemoteLimits(Duration.ofSeconds(2), 1 << 24, 8, Duration.ofMillis(50));

    private static RemoteTwin twin;

    @BeforeAll
    static void start() {
        twin = RemoteTwin.of(StoredFile.graphs(Path.of("data/policy-graph.nq")));
        twin.there().engine().prepare();
    }

    @AfterAll
    static void stop() {
        twin.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void clientsAreToldThatTheStoreDoesNotAnswerAndAreAnsweredLater(Fault fault) {
        try (FaultServer between = new FaultServer(twin.fuseki().endpoint().query());
                RemoteStore store = store(between)) {
            Ask ask = new Ask(StoredFile.engine(store));
            ask.data("{ measures(first: 1) { nodes { text } } }", "measures.nodes.0.text");
            between.set(fault);
            String other = "{ measures(last: 2) { nodes { text citations { marker } } } }";
            assertThat(Ask.code(ask.answer(other))).isEqualTo("STORE_UNAVAILABLE");
            assertThat(ask.answer(other).body().toString()).doesNotContain("secret", "127.0.0.1");
            awaitUnready(store);
            assertThat(
                            ask.data(
                                    "{ measures(first: 1) { nodes { text } } }",
                                    "measures.nodes.0.text"))
                    .as("what was fetched before")
                    .isNotNull();
            between.set(Fault.NONE);
            awaitReady(store);
            assertThat(ask.answer(other).body()).isEqualTo(twin.here().answer(other).body());
        }
    }

    private static RemoteStore store(FaultServer server) {
        return new RemoteStore(
                new RemoteEndpoint(
                        server.address(),
                        server.address(),
                        RemoteEndpoint.Style.DIRECT,
                        Credentials.NONE),
                LIMITS,
                TestGraph.BASE + "store",
                Duration.ofMillis(50));
    }

    private static void awaitReady(RemoteStore store) {
        while (!isReady(store)) Thread.onSpinWait();
    }

    private static void awaitUnready(RemoteStore store) {
        while (isReady(store)) Thread.onSpinWait();
        assertThatThrownBy(store::check).isInstanceOf(StoreUnavailableException.class);
    }

    private static boolean isReady(RemoteStore store) {
        try {
            store.check();
            return true;
        } catch (StoreUnavailableException e) {
            return false;
        }
    }
}
