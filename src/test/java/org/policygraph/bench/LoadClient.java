package org.policygraph.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Sends requests at a rate of its own, however slowly they are answered, over as many connections
 * as that takes; or, without a rate, over all connections as soon as each is answered. One thread
 * does all of it, so that a server on another core has that for itself.
 */
final class LoadClient implements AutoCloseable {
    private static final int BLOCK = 64 * 1024;
    private static final long PAUSE = 1;

    private final InetSocketAddress server;
    private final List<Request> requests;
    private final int connections;
    private final Random random = new Random(1);
    private final Selector selector = Selector.open();
    private final Deque<Line> idle = new ArrayDeque<>();
    private final Deque<Sent> late = new ArrayDeque<>();
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK);
    private Latencies latencies = new Latencies();
    private int open;
    private int number;

    /** Stands for a number that makes each request another, so that no answer is kept for it. */
    static final String NUMBER = "n0000000";

    /**
     * One kind of request.
     *
     * @param at where its number is; negative if it has none
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Request(String kind, byte[] bytes, int at) {
        /** A request without a body. */
        static Request get(String kind, String path) {
            return of(kind, "GET " + path, "", "");
        }

        static Request post(String kind, String path, String fields, String body) {
            return of(
                    kind,
                    "POST " + path,
                    fields
                            + "Content-Length: "
                            + body.getBytes(StandardCharsets.UTF_8).length
                            + "\r\n",
                    body);
        }

        private static Request of(String kind, String line, String fields, String body) {
            String all = line + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n" + body;
            return new Request(kind, all.getBytes(StandardCharsets.UTF_8), all.indexOf(NUMBER));
        }

        /** The bytes with a number in them that no other has. */
        private ByteBuffer numbered(int number) {
            if (at >= 0) {
                int rest = number;
                for (int digit = NUMBER.length() - 1; digit > 0; digit--, rest /= 10) {
                    bytes[at + digit] = (byte) ('0' + rest % 10);
                }
            }
            return ByteBuffer.wrap(bytes);
        }
    }

    /** A request and when it was due. */
    private record Sent(Request request, long due) {}

    /** A connection. */
    private static final class Line {
        private final SocketChannel channel;
        private final HttpAnswer answer = new HttpAnswer();
        private Sent sent;

        Line(SocketChannel channel, Sent sent) {
            this.channel = channel;
            this.sent = sent;
        }
    }

    /**
     * @param requests each comes as often as any other; some may be the same
     * @param connections how many are opened at most
     */
    LoadClient(int port, List<Request> requests, int connections) throws IOException {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.requests = requests;
        this.connections = connections;
    }

    /**
     * Sends so many requests a second.
     *
     * @return how they were answered, those included that were due in this time and answered later
     */
    Latencies at(double rate, Duration time) throws IOException {
        latencies = new Latencies();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        double between = 1e9 / rate;
        double due = begin;
        while (System.nanoTime() < end) {
            for (; due <= System.nanoTime(); due += between * -Math.log(1 - random.nextDouble())) {
                send(new Sent(any(), (long) due));
            }
            answers(PAUSE, false);
        }
        finish();
        return latencies;
    }

    /** Sends over all connections, over each as soon as it is answered. */
    Latencies hammering(Duration time) throws IOException {
        latencies = new Latencies();
        long end = System.nanoTime() + time.toNanos();
        for (int each = 0; each < connections; each++) send(new Sent(any(), System.nanoTime()));
        while (System.nanoTime() < end) answers(PAUSE, true);
        finish();
        return latencies;
    }

    private Request any() {
        return requests.get(random.nextInt(requests.size()));
    }

    /**
     * Waits for what is on its way; what takes longer than a client would wait was not answered.
     */
    private void finish() throws IOException {
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (idle.size() < open && System.nanoTime() < patience) answers(PAUSE, false);
        for (SelectionKey key : List.copyOf(selector.keys())) {
            Line line = (Line) key.attachment();
            if (line != null && !idle.contains(line)) fail(line);
        }
    }

    private void send(Sent sent) throws IOException {
        Line line = idle.poll();
        if (line != null) {
            line.sent = sent;
            write(line);
        } else if (open < connections) {
            open(sent);
        } else {
            late.add(sent);
        }
    }

    private void open(Sent sent) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        open++;
        Line line = new Line(channel, sent);
        boolean isThere = channel.connect(server);
        channel.register(selector, SelectionKey.OP_CONNECT | SelectionKey.OP_READ, line);
        if (isThere) connected(line);
    }

    private void connected(Line line) throws IOException {
        line.channel.keyFor(selector).interestOps(SelectionKey.OP_READ);
        write(line);
    }

    /** A request is short: it goes into the buffer of the system at once. */
    private void write(Line line) {
        try {
            ByteBuffer bytes = line.sent.request.numbered(number++);
            while (bytes.hasRemaining()) line.channel.write(bytes);
        } catch (IOException e) {
            fail(line);
        }
    }

    private void answers(long patience, boolean isAgain) throws IOException {
        selector.select(key -> ready(key, isAgain), patience);
    }

    private void ready(SelectionKey key, boolean isAgain) {
        Line line = (Line) key.attachment();
        try {
            if (key.isConnectable() && line.channel.finishConnect()) connected(line);
            if (key.isReadable()) read(line, isAgain);
        } catch (IOException e) {
            fail(line);
        }
    }

    private void read(Line line, boolean isAgain) throws IOException {
        int count = line.channel.read(block.clear());
        if (count < 0) throw new IOException("closed");
        if (count == 0 || !line.answer.take(block.flip())) return;
        latencies.add(line.sent.request.kind, line.answer.status(), line.sent.due);
        line.answer.begin();
        Sent next = isAgain ? new Sent(any(), System.nanoTime()) : late.poll();
        if (next == null) {
            idle.push(line);
        } else {
            line.sent = next;
            write(line);
        }
    }

    /** A connection that waited for a request may be closed; one with a request may not. */
    private void fail(Line line) {
        if (!idle.remove(line)) latencies.add(line.sent.request.kind, 0, line.sent.due);
        open--;
        try {
            line.channel.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : List.copyOf(selector.keys())) key.channel().close();
        selector.close();
    }
}
