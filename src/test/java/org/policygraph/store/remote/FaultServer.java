package org.policygraph.store.remote;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An engine that answers as it should or, once told so, in some way that it should not. */
public final class FaultServer implements AutoCloseable {
    private static final String RESULTS = "application/sparql-results+json";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ROW =
            "{\"s\":{\"type\":\"uri\",\"value\":\"https://example.org/s\"}}";
    private static final String BEGIN = "{\"head\":{\"vars\":[\"s\"]},\"results\":{\"bindings\":[";
    private static final String ROWS = BEGIN + ROW + "]}}";
    private static final String FIRST =
            "{\"results\":{\"bindings\":[" + ROW + "]},\"head\":{\"vars\":[\"s\"]}}";

    /** The word that becomes another. */
    public static final String WORD = "老年人";

    private static final String OTHER_WORD = "老人";
    private static final long LATE = 400;
    private static final String LINES = "?s\n<https://example.org/s>\n";

    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;
    private volatile String lastHead = "";
    private final @Nullable URI behind;
    private ServerSocket listening;

    /** What an engine may do instead of answering. */
    public enum Fault {
        NONE,
        /** No fault, but late. */
        SLOW,
        /** No fault, but in another order. */
        RESULTS_FIRST,
        REFUSES,
        SILENT,
        STALLS_AFTER_HEAD,
        DRIPS,
        GARBAGE,
        ENDLESS_ROWS,
        CUT_MID_ROWS,
        CUT_AT_A_ROW_WITHOUT_LENGTH,
        LINES,
        STATUS_400,
        STATUS_500,
        STATUS_401,
        STATUS_404,
        STATUS_503,
        HTML,
        REDIRECT,
        EMPTY,
        /** Whole answers, in which one word is always another. */
        OTHER_WORDS,
        /** Whole answers, as if nothing was ever there. */
        NO_ROWS
    }

    /** One that knows one row. */
    FaultServer() {
        this(null);
    }

    /**
     * Listens on a free port.
     *
     * @param behind the engine that gives the answers as they should be; null for one row
     */
    public FaultServer(@Nullable URI behind) {
        this.behind = behind;
        listening = listen(0);
        port = listening.getLocalPort();
        serve(listening);
    }

    private static ServerSocket listen(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is asked. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/sparql");
    }

    /** From now on it does this. */
    public void set(Fault next) {
        boolean refused = fault == Fault.REFUSES;
        fault = next;
        if (next == Fault.REFUSES) close(listening);
        if (refused && next != Fault.REFUSES) {
            listening = listen(port);
            serve(listening);
        }
    }

    /** How many requests came. */
    int asked() {
        return asked.get();
    }

    /** The head of the last request. */
    String lastHead() {
        return lastHead;
    }

    private void serve(ServerSocket on) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            while (!on.isClosed()) {
                                try {
                                    Socket socket = on.accept();
                                    socket.setTcpNoDelay(true);
                                    open.add(socket);
                                    Thread.ofVirtual().start(() -> converse(socket));
                                } catch (IOException e) {
                                    return;
                                }
                            }
                        });
    }

    private void converse(Socket socket) {
        try (socket) {
            byte[] request = read(socket.getInputStream());
            while (request != null) {
                asked.incrementAndGet();
                if (!answer(request, socket.getOutputStream())) return;
                request = read(socket.getInputStream());
            }
        } catch (IOException | InterruptedException e) {
            // The client has left, as it should.
        } finally {
            open.remove(socket);
        }
    }

    /** The body of one request; null if there is none. */
    private byte @Nullable [] read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) return null;
            head.write(next);
        }
        lastHead = head.toString(StandardCharsets.ISO_8859_1);
        int length =
                lastHead.lines()
                        .map(line -> line.toLowerCase(Locale.ROOT))
                        .filter(line -> line.startsWith("content-length:"))
                        .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                        .findFirst()
                        .orElse(0);
        byte[] body = in.readNBytes(length);
        return body.length == length ? body : null;
    }

    /** Whether the connection goes on. */
    private boolean answer(byte[] request, OutputStream out)
            throws IOException, InterruptedException {
        return switch (fault) {
            case NONE, OTHER_WORDS ->
                    behind == null ? whole(out, "200 OK", RESULTS, ROWS) : passedOn(request, out);
            case NO_ROWS -> whole(out, "200 OK", RESULTS, BEGIN + "]}}");
            case STATUS_500 -> whole(out, "500 Server Error", "text/plain", "secret trace");
            case STATUS_503 -> whole(out, "503 Busy", RESULTS, ROWS);
            case STATUS_404 -> whole(out, "404 Not Found", RESULTS, ROWS);
            case STATUS_401 -> whole(out, "401 Unauthorized", "text/plain", "who are you");
            case HTML -> whole(out, "200 OK", "text/html", "<html>please sign in</html>");
            case EMPTY -> whole(out, "200 OK", RESULTS, "");
            case REDIRECT -> {
                write(out, "HTTP/1.1 302 Found\r\nLocation: " + address());
                write(out, "\r\nContent-Length: 0\r\n\r\n");
                yield true;
            }
            case GARBAGE -> whole(out, "200 OK", RESULTS, "{\"head\":\u0001 what?");
            case REFUSES -> false;
            case SILENT -> stall();
            case STALLS_AFTER_HEAD -> {
                head(out, 1_000);
                yield stall();
            }
            case DRIPS -> {
                head(out, 1_000_000);
                while (!closed.await(20, TimeUnit.MILLISECONDS)) {
                    write(out, " ");
                }
                yield false;
            }
            case ENDLESS_ROWS -> {
                write(out, "HTTP/1.1 200 OK\r\nContent-Type: " + RESULTS + "\r\n\r\n" + BEGIN);
                while (closed.getCount() > 0) write(out, (ROW + ",").repeat(1_000));
                yield false;
            }
            case CUT_MID_ROWS -> {
                head(out, 2 * ROWS.length());
                write(out, BEGIN + ROW + ",{\"s\":");
                yield false;
            }
            case CUT_AT_A_ROW_WITHOUT_LENGTH -> {
                write(out, "HTTP/1.1 200 OK\r\nContent-Type: " + RESULTS + "\r\n");
                write(out, "Connection: close\r\n\r\n" + BEGIN + ROW);
                yield false;
            }
            case LINES -> whole(out, "200 OK", "text/tab-separated-values", LINES);
            case STATUS_400 -> whole(out, "400 Bad Request", "text/plain", "no such query");
            case SLOW -> {
                closed.await(LATE, TimeUnit.MILLISECONDS);
                yield whole(out, "200 OK", RESULTS, ROWS);
            }
            case RESULTS_FIRST -> whole(out, "200 OK", RESULTS, FIRST);
        };
    }

    private boolean passedOn(byte[] body, OutputStream out)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(Objects.requireNonNull(behind))
                        .header("Content-Type", "application/sparql-query")
                        .header("Accept", RESULTS)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        byte[] answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        if (fault == Fault.OTHER_WORDS) answer = altered(answer);
        head(out, answer.length);
        out.write(answer);
        out.flush();
        return true;
    }

    private static byte[] altered(byte[] answer) {
        String text = new String(answer, StandardCharsets.UTF_8);
        return text.replace(WORD, OTHER_WORD).getBytes(StandardCharsets.UTF_8);
    }

    private boolean stall() throws InterruptedException {
        closed.await();
        return false;
    }

    private static void head(OutputStream out, int length) throws IOException {
        write(out, "HTTP/1.1 200 OK\r\nContent-Type: " + RESULTS + "\r\nContent-Length: ");
        write(out, length + "\r\n\r\n");
    }

    private static boolean whole(OutputStream out, String status, String type, String body)
            throws IOException {
        write(out, "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: ");
        write(out, body.length() + "\r\n\r\n" + body);
        return true;
    }

    private static void write(OutputStream out, String characters) throws IOException {
        out.write(characters.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void close(AutoCloseable each) {
        try {
            each.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        close(listening);
        open.forEach(FaultServer::close);
    }
}
