package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.policygraph.http.setting.HttpLimits;
import org.policygraph.store.MemoryStore;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whoever asks a server that is not open yet has to wait. */
@Timeout(60)
class OpeningTest {
    private final RunningServer running = RunningServer.with(new MemoryStore(), HttpLimits.DEFAULT);
    private final PolicyServer server = running.server();

    @Test
    void answersOnceItIsOpen() throws Exception {
        try {
            var asked = asked();
            server.open();
            assertThat(asked.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        } finally {
            server.close();
        }
    }

    @Test
    void refusesWhoeverWaitsWhenItEndsBefore() throws Exception {
        var asked = asked();
        server.close();
        assertThat(asked.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
    }

    private CompletableFuture<HttpResponse<String>> asked() {
        server.listen();
        var asked = CompletableFuture.supplyAsync(() -> running.get("/health/live"));
        assertThatThrownBy(() -> asked.get(500, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
        return asked;
    }
}
