package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.policygraph.http.ErrorShape.assertError;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.http.setting.HttpLimits;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.store.MemoryStore;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.sparql.SparqlLimits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What clients see when the inside of the server fails, or the server stops. */
class FaultTest {
    private static final SwitchableStore STORE = new SwitchableStore(new MemoryStore());

    @RegisterExtension static final RunningServer SERVER = RunningServer.with(STORE);

    @ParameterizedTest
    @ValueSource(strings = {"/health/ready", "/id/x"})
    void answersAnOverflownStackWithJson(String path) {
        STORE.behave(FaultTest::overflow);
        assertError(SERVER.get(path), 500, "INTERNAL");
        servesAgain();
    }

    @Test
    void masksWhatAnExceptionSays() {
        STORE.behave(
                () -> {
                    throw new IllegalStateException("/etc/secret of java.lang.Object");
                });
        HttpResponse<String> answer = SERVER.get("/id/x");
        assertError(answer, 500, "INTERNAL");
        assertThat(answer.body()).doesNotContain("secret");
        servesAgain();
    }

    @Test
    void masksErrorsOfTheVirtualMachine() {
        STORE.behave(
                () -> {
                    throw new InternalError("disk full at /data");
                });
        assertError(SERVER.get("/id/x"), 500, "INTERNAL");
        servesAgain();
    }

    @Test
    void isAliveButNotReadyWhileTheStoreDoesNotAnswer() {
        STORE.behave(
                () -> {
                    throw new StoreUnavailableException("down", new IOException("refused"));
                });
        assertError(SERVER.get("/health/ready"), 503, "STORE_UNAVAILABLE");
        assertError(SERVER.get("/id/x"), 503, "STORE_UNAVAILABLE");
        assertThat(SERVER.get("/health/live").statusCode()).isEqualTo(200);
        servesAgain();
    }

    @Test
    void finishesRequestsInFlightBeforeItStops() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        SwitchableStore store = new SwitchableStore(new MemoryStore());
        RunningServer running = RunningServer.with(store);
        running.start();
        store.behave(
                () -> {
                    entered.countDown();
                    assertThat(isReleased(leave, Duration.ofSeconds(10))).isTrue();
                });
        var inFlight = CompletableFuture.supplyAsync(() -> running.get("/health/ready"));
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
        int port = running.port();
        var stopping = CompletableFuture.runAsync(running.server()::close);
        awaitRefusal(port);
        leave.countDown();
        assertThat(inFlight.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        stopping.get(10, TimeUnit.SECONDS);
        assertThatThrownBy(() -> new RawConnection(port).close())
                .isInstanceOf(UncheckedIOException.class);
    }

    /** Those that are just answered may be used again, and nobody will. */
    @Test
    void waitsForNoConnectionThatStaysOpenWhenItStops() {
        RunningServer running = RunningServer.with(new MemoryStore(), HttpLimits.DEFAULT);
        running.start();
        List<RawConnection> open = new ArrayList<>();
        for (int each = 0; each < 64; each++) open.add(new RawConnection(running.port()));
        open.forEach(each -> each.send("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        assertThat(open.getFirst().answer().status()).isEqualTo(200);
        assertThatCode(running.server()::close).doesNotThrowAnyException();
        open.forEach(RawConnection::close);
    }

    @Test
    void doesNotCutARequestThatWorksLongerThanAConnectionMayBeSilent() {
        SwitchableStore store = new SwitchableStore(new MemoryStore());
        HttpLimits limits =
                new HttpLimits(
                        1_000,
                        8 * 1024,
                        Duration.ofMillis(300),
                        Duration.ofMillis(300),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2));
        CountDownLatch never = new CountDownLatch(1);
        store.behave(() -> assertThat(isReleased(never, Duration.ofMillis(1_200))).isFalse());
        RunningServer running = RunningServer.with(store, limits);
        running.start();
        try {
            assertThat(running.get("/health/ready").statusCode()).isEqualTo(200);
        } finally {
            running.close();
        }
    }

    @Test
    void saysThatThePortIsTaken() {
        ServerSettings taken =
                new ServerSettings(
                        ServerSettings.DEFAULT_HOST,
                        SERVER.port(),
                        RunningServer.PUBLIC_URL,
                        RunningServer.IRI_BASE,
                        HttpLimits.DEFAULT);
        try (PolicyServer second =
                new PolicyServer(
                        taken,
                        RunningServer.engine(STORE),
                        STORE,
                        RunningServer.endpoint(STORE, SparqlLimits.DEFAULT),
                        RunningServer.SDL)) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(":" + SERVER.port() + " is in use");
        }
    }

    private static void servesAgain() {
        STORE.behave(() -> {});
        assertThat(SERVER.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @SuppressWarnings("InfiniteRecursion") // the overflow is what the test needs
    private static void overflow() {
        overflow();
    }

    private static boolean isReleased(CountDownLatch latch, Duration most) {
        try {
            return latch.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns once a new request is refused or left alone: the server has begun to stop. */
    private static void awaitRefusal(int port) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < deadline) {
            try (RawConnection connection = new RawConnection(port, Duration.ofMillis(300))) {
                connection.send("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
                if (connection.answer().status() != 200) return;
            } catch (UncheckedIOException e) {
                return;
            }
        }
        throw new AssertionError("the server still takes requests");
    }
}
