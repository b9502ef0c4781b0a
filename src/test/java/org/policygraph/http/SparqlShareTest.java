package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.http.ErrorShape.assertError;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.policygraph.store.MemoryStore;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.sparql.SparqlLimits;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** SPARQL has its own few places, so that other endpoints stay open whatever is asked there. */
class SparqlShareTest {
    private static final SwitchableStore STORE = new SwitchableStore(new MemoryStore());

    private static SparqlLimits oneAtATime(Duration deadline) {
        return new SparqlLimits(
                1_000,
                100,
                10,
                10,
                1_000,
                1_000,
                1_000,
                1_000,
                1_000,
                deadline,
                Duration.ofMillis(50),
                1);
    }

    @RegisterExtension
    static final RunningServer SERVER =
            RunningServer.with(STORE, oneAtATime(Duration.ofSeconds(20)));

    @Test
    void turnsAwayQueriesForWhichThereIsNoPlaceAndOnlyThose() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        STORE.behave(
                () -> {
                    entered.countDown();
                    await(leave);
                });
        var first = CompletableFuture.supplyAsync(SparqlShareTest::ask);
        await(entered);
        STORE.behave(() -> {});
        HttpResponse<String> second = ask();
        assertError(second, 503, "BUSY");
        assertThat(second.headers().firstValue("Retry-After")).contains("5");
        assertThat(SERVER.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(SERVER.postJson("{\"query\": \"{ __typename }\"}").statusCode()).isEqualTo(200);
        leave.countDown();
        assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(ask().statusCode()).isEqualTo(200);
    }

    @Test
    void leavesBehindWhatDoesNotNoticeItsDeadline() {
        SwitchableStore store = new SwitchableStore(new MemoryStore());
        CountDownLatch leave = new CountDownLatch(1);
        RunningServer running = RunningServer.with(store, oneAtATime(Duration.ofMillis(100)));
        running.start();
        try {
            store.behave(() -> await(leave));
            HttpResponse<String> late = running.get("/sparql?query=ASK%7B%7D");
            assertError(late, 503, "TIMEOUT");
            assertThat(late.headers().firstValue("Retry-After")).contains("5");
        } finally {
            leave.countDown();
            running.close();
        }
    }

    @Test
    void saysThatTheStoreDoesNotAnswer() {
        STORE.behave(
                () -> {
                    throw new StoreUnavailableException("down", new IOException("refused"));
                });
        assertError(ask(), 503, "STORE_UNAVAILABLE");
        STORE.behave(() -> {});
        assertThat(ask().statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> ask() {
        return SERVER.get("/sparql?query=ASK%7B%7D");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
