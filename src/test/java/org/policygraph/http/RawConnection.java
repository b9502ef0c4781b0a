package org.policygraph.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client that may break every rule of HTTP. */
final class RawConnection implements AutoCloseable {
    /** After which the server counts as silent. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Socket socket;

    RawConnection(int port) {
        this(port, PATIENCE);
    }

    RawConnection(int port, Duration patience) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends characters of Latin-1, each as one byte. */
    void send(String characters) {
        try {
            socket.getOutputStream().write(characters.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that no more is sent. */
    void end() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One answer; a connection that ends without one is an answer of status 0. */
    RawAnswer answer() {
        try {
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int b = in.read();
                if (b < 0) break;
                head.write(b);
            }
            RawAnswer answer = new RawAnswer(head.toString(StandardCharsets.ISO_8859_1), "");
            int length = Integer.parseInt(answer.field("content-length", "0"));
            return answer.withBody(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many bytes of what the server sends, or fewer if it ends before. */
    String read(int bytes) {
        try {
            byte[] read = socket.getInputStream().readNBytes(bytes);
            return new String(read, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the server has closed its side, without another answer. */
    boolean isClosedByServer() {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
