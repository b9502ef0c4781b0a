package org.policygraph.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A server in a process of its own, which ends with this one at the latest. */
final class Server implements AutoCloseable {
    private static final Duration MOST = Duration.ofMinutes(15);
    private static final Duration MOST_SETTLING = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(200);

    /** Less work than this, in the time of a look, is none. */
    private static final Duration IDLE = Duration.ofMillis(40);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Set<Server> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Server::close)));
    }

    private final String name;
    private final Endpoint endpoint;
    private final Process process;
    private final long startedAt = System.nanoTime();
    private double readyAfter;

    /** The port on which it listens; 0 until it does. */
    private int port;

    /** Where on its port it is asked, and how. */
    record Endpoint(String path, String contentType) {
        static final Endpoint GRAPHQL = new Endpoint("/graphql", "application/json");
        static final Endpoint SPARQL = new Endpoint("/ds", "application/sparql-query");
    }

    private Server(String name, Endpoint endpoint, Process process) {
        this.name = name;
        this.endpoint = endpoint;
        this.process = process;
    }

    /** Starts a command that makes it listen, on a port of its own choice. */
    static Server start(String name, Endpoint endpoint, List<String> command) throws IOException {
        return start(name, endpoint, command, Map.of());
    }

    /** Starts a command with more variables in its environment. */
    static Server start(
            String name, Endpoint endpoint, List<String> command, Map<String, String> more)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(more);
        builder.redirectOutput(Path.of("target/bench/" + name.replace(' ', '-') + ".log").toFile());
        Server started = new Server(name, endpoint, builder.start());
        RUNNING.add(started);
        return started;
    }

    /**
     * Waits until this very process gives an answer to a request that holds these characters.
     *
     * @throws IOException if it ends, or takes longer than 15 minutes; it is closed then
     */
    Server answers(String asked, String expected) throws IOException, InterruptedException {
        while (!isAnswered(asked, expected)) waitForStart(2);
        return started();
    }

    /**
     * Waits until this very process listens.
     *
     * @throws IOException if it ends, or takes longer than 15 minutes; it is closed then
     */
    Server ready() throws IOException, InterruptedException {
        while (!isListening()) waitForStart(20);
        return started();
    }

    private boolean isListening() throws IOException {
        if (port == 0) port = Ports.of(process.toHandle()).stream().findFirst().orElse(0);
        return port != 0;
    }

    private Server started() {
        readyAfter = (System.nanoTime() - startedAt) / 1e9;
        return this;
    }

    private void waitForStart(int milliseconds) throws IOException, InterruptedException {
        boolean late = System.nanoTime() - startedAt > MOST.toNanos();
        if (late || !process.isAlive()) {
            close();
            throw new IOException(name + " does not start: see its log");
        }
        Thread.sleep(milliseconds);
    }

    private boolean isAnswered(String asked, String expected)
            throws IOException, InterruptedException {
        if (!isListening()) return false;
        try {
            return new String(ask(asked).body(), StandardCharsets.UTF_8).contains(expected);
        } catch (IOException e) {
            return false;
        }
    }

    String name() {
        return name;
    }

    String url() {
        if (port == 0) throw new IllegalStateException(name + " does not listen yet");
        return "http://127.0.0.1:" + port + endpoint.path;
    }

    String contentType() {
        return endpoint.contentType;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Seconds from the start of the process until it listened, or answered. */
    double readyAfter() {
        return readyAfter;
    }

    /** The most memory that it and the processes under it took, in MiB, each at its own peak. */
    double peakMemory() throws IOException {
        double peak = 0;
        for (ProcessHandle each : tree()) peak += ProcessFigures.peak(each.pid());
        return peak;
    }

    /** Waits until it has stopped working for those who went away, at most a minute. */
    void settle() throws InterruptedException {
        long end = System.nanoTime() + MOST_SETTLING.toNanos();
        Duration before = worked();
        while (System.nanoTime() < end) {
            Thread.sleep(LOOK);
            Duration now = worked();
            if (now.minus(before).compareTo(IDLE) < 0) return;
            before = now;
        }
    }

    private Duration worked() {
        return tree().stream()
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private List<ProcessHandle> tree() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    }

    /** The answer to one request, with status 200. */
    Reply ask(String body) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url()))
                        .header("Content-Type", contentType())
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
        tree().reversed().forEach(ProcessHandle::destroy);
        process.onExit().join();
        RUNNING.remove(this);
    }
}
