package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.http.ErrorShape.assertError;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.policygraph.store.MemoryStore;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** More is asked for than can be answered: some are served, the others are told so at once. */
@Timeout(60)
class OverloadTest {
    private static final SwitchableStore STORE = new SwitchableStore(new MemoryStore());

    @RegisterExtension static final RunningServer SERVER = RunningServer.with(STORE);

    private static final int PLACES = 4 * Runtime.getRuntime().availableProcessors();
    private static final int ASKING = PLACES + 40;

    @AfterEach
    void servesTheNextRequest() {
        STORE.behave(() -> {});
        assertThat(SERVER.get("/id/x").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesWhatCannotBeServedSoonAndServesWhatItHasTaken() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        STORE.behave(() -> awaited(release));
        var answers = new LinkedBlockingQueue<HttpResponse<String>>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < ASKING; each++) {
                clients.execute(() -> answers.add(SERVER.get("/id/x")));
            }
            for (int refused = 0; refused < ASKING - PLACES; refused++) {
                HttpResponse<String> answer = answers.take();
                assertError(answer, 503, "BUSY");
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            }
            assertThat(SERVER.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(SERVER.get("/assets/icon.svg").statusCode()).isEqualTo(200);
            release.countDown();
        }
        assertThat(answers).hasSize(PLACES);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(404));
    }

    @Test
    void bodiesThatDoNotArriveKeepNobodyOut() {
        List<RawConnection> slow = new ArrayList<>();
        for (int each = 0; each < ASKING; each++) {
            RawConnection connection = new RawConnection(SERVER.port());
            slow.add(connection);
            connection.send(
                    "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 100\r\n\r\n{\"query\":");
        }
        assertThat(SERVER.postJson("{\"query\":\"{__typename}\"}").statusCode()).isEqualTo(200);
        slow.forEach(RawConnection::close);
    }

    /** A body that nobody reads is no way past the others. */
    @Test
    void admitsAGetWithABodyLikeAnyOther() {
        CountDownLatch release = new CountDownLatch(1);
        STORE.behave(() -> awaited(release));
        String request = "GET /id/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\nx";
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        List<RawConnection> open = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < ASKING; each++) {
                RawConnection connection = new RawConnection(SERVER.port());
                open.add(connection);
                connection.send(request);
                answers.add(
                        CompletableFuture.supplyAsync(() -> connection.answer().status(), clients));
            }
            Object first =
                    CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new)).join();
            assertThat(first).isEqualTo(503);
            release.countDown();
        }
        open.forEach(RawConnection::close);
    }

    private static void awaited(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
