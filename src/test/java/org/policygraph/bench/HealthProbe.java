package org.policygraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a server again and again whether it is ready, over a connection of its own. */
final class HealthProbe implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final byte[] REQUEST =
            "GET /health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 4_096;

    private final Socket socket;
    private final Thread thread;
    private final Latencies found = new Latencies();

    HealthProbe(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        thread = Thread.ofPlatform().daemon().start(this::probe);
    }

    private void probe() {
        try {
            while (true) {
                ask();
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            if (!socket.isClosed()) throw new UncheckedIOException(e);
        }
    }

    private void ask() throws IOException {
        long asked = System.nanoTime();
        socket.getOutputStream().write(REQUEST);
        byte[] block = new byte[BLOCK];
        HttpAnswer answer = new HttpAnswer();
        int count;
        do {
            count = socket.getInputStream().read(block);
            if (count < 0) throw new IOException("the server closed the connection");
        } while (!answer.take(ByteBuffer.wrap(block, 0, count)));
        found.add("health", answer.status(), asked);
    }

    /** Ends, and tells how it was answered. */
    Latencies found() {
        close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return found;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
