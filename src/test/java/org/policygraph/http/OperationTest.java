package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.http.ErrorShape.assertError;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.policygraph.http.operate.ClientAddress;
import org.policygraph.http.setting.ClientLimits;

import java.net.http.HttpResponse;
import java.util.Set;

/** What operators see and set. */
class OperationTest {
    private static final int SHARE = 3;

    @RegisterExtension static final RunningServer OPEN = RunningServer.empty();

    @RegisterExtension
    static final RunningServer LIMITED =
            RunningServer.with(new ClientLimits(SHARE, new ClientAddress(Set.of("127.0.0.1"))));

    @Test
    void countsRequestsByDoorMethodAndStatus() {
        OPEN.get("/health/live");
        OPEN.get("/nowhere/at/all");
        OPEN.get("/nowhere/else");
        HttpResponse<String> answer = OPEN.get("/metrics");

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(answer.body())
                .contains(count("/health/live", 200) + " 1")
                .contains(count("none", 404) + " 2")
                .contains("policygraph_http_requests_in_flight 1", "jvm_memory_used_bytes")
                .doesNotContain("nowhere");
    }

    private static String count(String door, int status) {
        return "policygraph_http_requests_seconds_count{door=\"%s\",method=\"GET\",status=\"%d\"}"
                .formatted(door, status);
    }

    @Test
    void aClientThatAsksTooOftenIsToldWhenToComeBackAndOthersAreServed() {
        for (int i = 0; i < SHARE; i++) {
            assertThat(asked("203.0.113.7").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = asked("203.0.113.7");
        assertError(refused, 429, "RATE_LIMITED");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60 / SHARE);

        assertThat(asked("203.0.113.8").statusCode()).isEqualTo(200);
        assertThat(LIMITED.get("/health/live", "X-Forwarded-For", "203.0.113.7").statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> asked(String client) {
        return LIMITED.get("/schema.graphqls", "X-Forwarded-For", client);
    }
}
