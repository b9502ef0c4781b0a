package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.policygraph.http.setting.HttpLimits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Readers of a long answer that leave, or take nothing. */
@Isolated("reads what the whole process logs")
class LeavingReaderTest {
    private static final Duration IDLE = Duration.ofSeconds(2);

    @RegisterExtension
    static final RunningServer SERVER =
            RunningServer.with(
                    ShippedData.store(),
                    new HttpLimits(
                            1_000_000,
                            8 * 1024,
                            IDLE,
                            IDLE,
                            Duration.ofSeconds(2),
                            Duration.ofSeconds(20)));

    private static final String REQUEST = "GET /dump.nq HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @Test
    void areNoFailuresAndHoldNobodyUp() throws IOException {
        List<RawConnection> silent = new ArrayList<>();
        try (LoggedErrors log = new LoggedErrors()) {
            for (int reader = 0; reader < 5; reader++) {
                try (RawConnection leaving = new RawConnection(SERVER.port())) {
                    leaving.send(REQUEST);
                    assertThat(leaving.read(20_000)).contains("200 OK");
                }
                RawConnection waiting = new RawConnection(SERVER.port());
                waiting.send(REQUEST);
                assertThat(waiting.read(20_000)).contains("200 OK");
                silent.add(waiting);
            }
            assertThat(SERVER.get("/dump.nq").body().getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(Files.readAllBytes(Path.of("data/policy-graph.nq")));
            // Every request in flight ends before the server does.
            SERVER.server().close();
            assertThat(log.lines()).isEmpty();
        } finally {
            silent.forEach(RawConnection::close);
        }
    }
}
