package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A server listens on whatever address or name of this machine it is given. */
class ServeHostTest {
    @ParameterizedTest
    @CsvSource({
        "::1, 'http://[::1]:'",
        "[::1], 'http://[::1]:'",
        "::, 'http://localhost:'",
        "0.0.0.0, 'http://localhost:'",
        "localhost, 'http://localhost:'",
        "127.0.0.1, 'http://127.0.0.1:'",
    })
    void servesOnIt(String host, String address) throws Exception {
        try (ServingCommand server = new ServingCommand("--host", host).await()) {
            assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(server.query("{ measure(number: \"5.2\") { url } }").toString())
                    .contains(address);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.1", "2001:db8::1", "no-such-machine.invalid"})
    void anAddressThatIsNotOursIsSaidSo(String host) {
        for (String port : new String[] {"0", "7999"}) {
            CommandLineRun run = CommandLineRun.of("serve", "--host", host, "--port", port);
            assertThat(run.exitCode()).isEqualTo(ExitCodes.FILES);
            assertThat(run.err())
                    .startsWith("cannot listen on " + host)
                    .doesNotContain("public", "Exception")
                    .hasLineCount(1);
        }
    }

    @Test
    void aPortThatIsTakenIsSaidSo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            CommandLineRun run = CommandLineRun.of("serve", "--port", port);
            assertThat(run.exitCode()).isEqualTo(ExitCodes.FILES);
            assertThat(run.err())
                    .startsWith("cannot listen on 127.0.0.1, port " + port + ": ")
                    .hasLineCount(1);
        }
    }

    @Test
    void onlyThePublicAddressIsBlamedWhereItIsWrong() {
        CommandLineRun run =
                CommandLineRun.of("serve", "--host", "::1", "--port", "0", "--public-url", "x y");
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).startsWith("--public-url: found “x y”");
    }
}
