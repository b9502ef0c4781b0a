package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.policygraph.Await;
import org.policygraph.http.setting.HttpLimits;
import org.policygraph.store.Commit;
import org.policygraph.store.MemoryStore;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server that is told to end leaves nobody without an answer. */
@Timeout(60)
class StoppingTest {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    /** Edits have half of the last. */
    private static final HttpLimits LIMITS =
            new HttpLimits(
                    1_000_000,
                    8 * 1024,
                    TEN_SECONDS,
                    TEN_SECONDS,
                    TEN_SECONDS,
                    Duration.ofSeconds(6));

    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch written = new CountDownLatch(1);

    @Test
    void editsThatAreBeingWrittenAreFinishedAndThoseThatWaitAreRefused() throws Exception {
        SwitchableStore store =
                new SwitchableStore(new MemoryStore()) {
                    @Override
                    public void commit(Commit commit) {
                        if (!snapshot().names().isEmpty()) hold();
                        super.commit(commit);
                    }
                };
        EditedServer server = EditedServer.within(LIMITS, store);
        var first = edit(server, "first");
        assertThat(writing.await(30, TimeUnit.SECONDS)).isTrue();
        var second = edit(server, "second");
        Await.until(() -> server.get("/metrics").body().contains("requests_in_flight 3"));
        var closing = CompletableFuture.runAsync(server::stop);

        HttpResponse<String> refused = second.get(20, TimeUnit.SECONDS);
        assertThat(refused.body()).contains("the server is stopping; nothing has changed");
        assertThat(first).isNotDone();
        written.countDown();
        assertThat(first.get(20, TimeUnit.SECONDS).body()).contains("\"changed\":true");
        closing.get(20, TimeUnit.SECONDS);
        server.close();
    }

    private static CompletableFuture<HttpResponse<String>> edit(EditedServer server, String id) {
        return CompletableFuture.supplyAsync(
                () -> server.ingest(id, EditedServer.digest(61), EditedServer.EDITOR));
    }

    private void hold() {
        writing.countDown();
        try {
            written.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
