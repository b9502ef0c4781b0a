package org.policygraph.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A server in a process of its own. */
final class Server implements AutoCloseable {
    private static final Duration MOST = Duration.ofMinutes(8);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String name;
    private final int port;
    private final String path;
    private final String contentType;
    private final Process process;
    private final long startedAt = System.nanoTime();
    private double readyAfter;

    private Server(String name, int port, String path, String contentType, Process process) {
        this.name = name;
        this.port = port;
        this.path = path;
        this.contentType = contentType;
        this.process = process;
    }

    /** Starts a class of this class path, which takes the port among its arguments. */
    static Server start(
            String name,
            int port,
            String path,
            String contentType,
            List<String> options,
            List<String> arguments)
            throws IOException {
        if (listens(port)) throw new IOException("port " + port + " is in use by something else");
        ProcessBuilder builder =
                new ProcessBuilder(JavaCommand.of(options, arguments)).redirectErrorStream(true);
        builder.redirectOutput(Path.of("target/bench/" + name.replace(' ', '-') + ".log").toFile());
        return new Server(name, port, path, contentType, builder.start());
    }

    /** Waits until it gives an answer to a request that holds these characters. */
    Server answers(String asked, String expected) throws IOException, InterruptedException {
        while (!isAnswered(asked, expected)) {
            boolean late = System.nanoTime() - startedAt > MOST.toNanos();
            if (late || !process.isAlive()) throw new IOException(name + " does not answer");
            Thread.sleep(2);
        }
        readyAfter = (System.nanoTime() - startedAt) / 1e9;
        return this;
    }

    private boolean isAnswered(String asked, String expected) throws InterruptedException {
        try {
            String answer = new String(ask(asked).body(), StandardCharsets.UTF_8);
            return answer.contains(expected);
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits until it listens. */
    Server ready() throws IOException, InterruptedException {
        while (!listens(port)) {
            boolean late = System.nanoTime() - startedAt > MOST.toNanos();
            if (late || !process.isAlive()) throw new IOException(name + " does not start");
            Thread.sleep(20);
        }
        readyAfter = (System.nanoTime() - startedAt) / 1e9;
        return this;
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    String name() {
        return name;
    }

    String url() {
        return "http://127.0.0.1:" + port + path;
    }

    String contentType() {
        return contentType;
    }

    /** Seconds from the start of the process until it listened. */
    double readyAfter() {
        return readyAfter;
    }

    /** The most memory that it took, in MiB. */
    long peakMemory() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmHWM:")) return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        }
        return -1;
    }

    /** The answer to one request, with status 200. */
    Reply ask(String body) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url()))
                        .header("Content-Type", contentType)
                        .header("Accept", Wrk.ACCEPT)
                        .timeout(MOST)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        long asked = System.nanoTime();
        HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());
        double milliseconds = (System.nanoTime() - asked) / 1e6;
        if (answer.statusCode() == 200) return new Reply(List.of(answer.body()), milliseconds);
        throw new IOException(name + " answers " + answer.statusCode() + " to " + body);
    }

    /**
     * What came back.
     *
     * @param bodies the one body
     */
    record Reply(List<byte[]> bodies, double milliseconds) {
        byte[] body() {
            return bodies.getFirst();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
