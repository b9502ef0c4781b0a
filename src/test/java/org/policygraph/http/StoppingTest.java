package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.policygraph.store.Commit;
import org.policygraph.store.MemoryStore;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server that is told to end leaves nobody without an answer. */
@Timeout(60)
class StoppingTest {
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
        EditedServer server = EditedServer.over(store);
        var first = edit(server, "first");
        assertThat(writing.await(30, TimeUnit.SECONDS)).isTrue();
        var second = edit(server, "second");
        while (!server.get("/metrics").body().contains("requests_in_flight 3")) Thread.onSpinWait();
        var closing = CompletableFuture.runAsync(server::close);

        HttpResponse<String> refused = second.get(20, TimeUnit.SECONDS);
        assertThat(refused.body()).contains("the server is stopping; nothing has changed");
        assertThat(first).isNotDone();
        written.countDown();
        assertThat(first.get(20, TimeUnit.SECONDS).body()).contains("\"changed\":true");
        closing.get(20, TimeUnit.SECONDS);
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
