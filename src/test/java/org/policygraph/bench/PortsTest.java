package org.policygraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.net.InetAddress;
import java.net.ServerSocket;

/** Whoever listens on a port is told from everybody else. */
@EnabledOnOs(OS.LINUX)
final class PortsTest {
    @Test
    void aListenerIsTheProcessThatHoldsTheSocket() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();
            assertThat(Ports.isListening(ProcessHandle.current(), port)).isTrue();
            assertThat(Ports.isListening(other.toHandle(), port)).isFalse();
        } finally {
            other.destroy();
        }
    }

    @Test
    void aFreePortHasNoListener() throws Exception {
        assertThat(Ports.isListening(ProcessHandle.current(), Ports.free())).isFalse();
    }
}
