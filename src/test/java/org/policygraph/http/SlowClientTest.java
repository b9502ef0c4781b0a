package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.http.ErrorShape.assertGraphQlError;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.policygraph.Await;
import org.policygraph.http.setting.HttpLimits;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Clients that hold a connection without finishing a request, on a server with short limits. */
class SlowClientTest {
    private static final Duration IDLE = Duration.ofMillis(600);
    private static final Duration PAUSE = Duration.ofSeconds(4);
    private static final Duration BODY = Duration.ofSeconds(3);

    @RegisterExtension
    static final RunningServer SERVER =
            RunningServer.within(
                    new HttpLimits(1_000_000, 8 * 1024, IDLE, PAUSE, BODY, Duration.ofSeconds(2)));

    private static final String POST =
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    @AfterEach
    void servesTheNextRequest() {
        assertThat(SERVER.postJson("{\"query\":\"{__typename}\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void theLimitsThatShipCloseASilentConnectionWithinTenSeconds() {
        assertThat(HttpLimits.DEFAULT.idle()).isLessThanOrEqualTo(Duration.ofSeconds(10));
    }

    /** The client of the JDK keeps a connection for 30 seconds, usual proxies keep it for 60. */
    @Test
    void theLimitsThatShipKeepAConnectionLongerThanClientsDo() {
        assertThat(HttpLimits.DEFAULT.pause()).isGreaterThan(Duration.ofSeconds(60));
    }

    @Test
    void keepsAConnectionOpenAfterARequestAndClosesItInTheEnd() throws InterruptedException {
        try (RawConnection connection = new RawConnection(SERVER.port())) {
            for (int time = 0; time < 2; time++) {
                connection.send("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
                assertThat(connection.answer().status()).isEqualTo(200);
                Thread.sleep(IDLE.multipliedBy(2));
            }
            long start = System.nanoTime();
            assertThat(connection.isClosedByServer()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(PAUSE.plusSeconds(3));
        }
    }

    @Test
    void isNoMorePatientWithTheBodyOfALaterRequest() {
        try (RawConnection connection = new RawConnection(SERVER.port())) {
            connection.send("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(connection.answer().status()).isEqualTo(200);
            long start = System.nanoTime();
            connection.send(POST + "Content-Length: 100\r\n\r\n{\"query\":");
            assertGraphQlError(connection.answer(), 408, "REQUEST_TIMEOUT");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BODY);
        }
    }

    @Test
    void closesAConnectionThatStopsInItsHeader() {
        try (RawConnection connection = new RawConnection(SERVER.port())) {
            connection.send("GET / HTTP/1.1\r\nHost: localhost\r\nX-Half");
            assertThat(connection.isClosedByServer()).isTrue();
        }
    }

    @Test
    void closesAConnectionWhoseHeaderDripsThoughItIsNeverIdle() throws Exception {
        try (RawConnection connection = new RawConnection(SERVER.port());
                ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            connection.send("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(connection.answer().status()).isEqualTo(200);
            connection.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ");
            var drip =
                    clock.scheduleAtFixedRate(
                            () -> connection.send("x"), 0, 100, TimeUnit.MILLISECONDS);
            assertThat(
                            CompletableFuture.supplyAsync(connection::isClosedByServer)
                                    .get(10, TimeUnit.SECONDS))
                    .isTrue();
            drip.cancel(true);
        }
    }

    /**
     * Which of two that nobody has used was opened first, only the server can say, and whether both
     * were before others were used: so those are used again and again.
     */
    @Test
    void closesAConnectionThatHasWaitedLongestOfAClientWithTooMany() {
        HttpLimits limits =
                new HttpLimits(
                        1_000,
                        8 * 1024,
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(20),
                        BODY,
                        Duration.ofSeconds(2),
                        100,
                        3);
        RunningServer server = RunningServer.within(limits);
        server.start();
        List<RawConnection> unused = new ArrayList<>();
        try (RawConnection used = new RawConnection(server.port())) {
            for (int each = 0; each < 2; each++) {
                unused.add(new RawConnection(server.port(), Duration.ofMillis(100)));
            }
            try (RawConnection latest = new RawConnection(server.port())) {
                Await.until(
                        () -> {
                            assertServes(used);
                            assertServes(latest);
                            return closed(unused) == 1;
                        });
                assertThat(closed(unused)).isEqualTo(1);
            }
        } finally {
            unused.forEach(RawConnection::close);
            server.close();
        }
    }

    private static long closed(List<RawConnection> connections) {
        return connections.stream().filter(RawConnection::isClosedByServer).count();
    }

    /** The system holds those that wait to be accepted; each is served once there is room. */
    @Test
    void acceptsNoMoreConnectionsThanThereIsRoomForUntilSomeEnd() {
        HttpLimits limits =
                new HttpLimits(
                        1_000,
                        8 * 1024,
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(20),
                        BODY,
                        Duration.ofSeconds(2),
                        3,
                        100);
        RunningServer server = RunningServer.within(limits);
        server.start();
        List<RawConnection> open = new ArrayList<>();
        try {
            for (int each = 0; each < 4; each++) open.add(new RawConnection(server.port()));
            assertServes(open.get(3));
            assertThat(open.get(0).isClosedByServer()).isTrue();
        } finally {
            open.forEach(RawConnection::close);
            server.close();
        }
    }

    private static void assertServes(RawConnection connection) {
        connection.send("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(connection.answer().status()).isEqualTo(200);
    }

    @Test
    void closesAConnectionThatSaysNothing() {
        try (RawConnection connection = new RawConnection(SERVER.port())) {
            assertThat(connection.isClosedByServer()).isTrue();
        }
    }

    @Test
    void answers408ToABodyThatStopsHalfway() {
        try (RawConnection connection = new RawConnection(SERVER.port())) {
            connection.send(POST + "Content-Length: 100\r\n\r\n{\"query\":");
            assertGraphQlError(connection.answer(), 408, "REQUEST_TIMEOUT");
            assertThat(connection.isClosedByServer()).isTrue();
        }
    }

    @Test
    void answers408ToABodyThatNeverBegins() {
        try (RawConnection connection = new RawConnection(SERVER.port())) {
            connection.send(POST + "Content-Length: 100\r\n\r\n");
            assertGraphQlError(connection.answer(), 408, "REQUEST_TIMEOUT");
        }
    }

    @Test
    void cutsABodyThatDripsThoughItIsNeverIdle() throws Exception {
        try (RawConnection connection = new RawConnection(SERVER.port());
                ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            connection.send(POST + "Content-Length: 100000\r\n\r\n{");
            long start = System.nanoTime();
            var drip =
                    clock.scheduleAtFixedRate(
                            () -> connection.send(" "), 0, 100, TimeUnit.MILLISECONDS);
            RawAnswer answer =
                    CompletableFuture.supplyAsync(connection::answer).get(10, TimeUnit.SECONDS);
            drip.cancel(true);
            assertGraphQlError(answer, 408, "REQUEST_TIMEOUT");
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(BODY.dividedBy(4).minusMillis(50), BODY);
        }
    }
}
