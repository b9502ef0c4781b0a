package org.policygraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.ServerSocket;

/** Whoever listens on a port is told from everybody else; only on Linux, as the benchmarks are. */
final class PortsTest {
    @Test
    void aListenerIsTheProcessThatHoldsTheSocket() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
            assertThat(Ports.of(ProcessHandle.current())).contains(port);
            assertThat(Ports.of(other.toHandle())).isEmpty();
        } finally {
            other.destroy();
        }
        assertThat(Ports.of(ProcessHandle.current())).doesNotContain(port);
    }
}
