package org.policygraph.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Asks at moments that are laid down beforehand, whether or not what was asked before is answered.
 * The time of an answer counts from the moment at which it should have been asked, so that a server
 * that stops for a while is not asked less meanwhile (“coordinated omission”).
 *
 * @param connections over which questions are asked by turns
 * @param perSecond questions a second, over all connections
 * @param seconds how long
 */
record OpenLoop(int connections, double perSecond, int seconds) {
    /**
     * What was found, sorted.
     *
     * @param milliseconds of each answer
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Times(double[] milliseconds) {
        /** The time within which this part of the answers came, from 0 to 1. */
        double within(double part) {
            int last = milliseconds.length - 1;
            return milliseconds[Math.min(last, (int) Math.ceil(part * milliseconds.length) - 1)];
        }
    }

    /** Asks a server the bodies by turns. */
    Times ask(Server server, List<String> bodies) throws IOException, InterruptedException {
        URI address = URI.create(server.url());
        List<byte[]> requests =
                bodies.stream().map(body -> request(address, server, body)).toList();
        long start = System.nanoTime() + 50_000_000;
        try (var threads = Executors.newFixedThreadPool(connections)) {
            List<Callable<double[]>> all =
                    IntStream.range(0, connections)
                            .<Callable<double[]>>mapToObj(
                                    each -> () -> ask(address, requests, each, start))
                            .toList();
            double[] times = {};
            for (Future<double[]> each : threads.invokeAll(all)) times = joined(times, each.get());
            Arrays.sort(times);
            return new Times(times);
        } catch (ExecutionException e) {
            throw new IOException(server.name() + " does not answer", e);
        }
    }

    private static double[] joined(double[] some, double[] more) {
        double[] both = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, both, some.length, more.length);
        return both;
    }

    private static byte[] request(URI address, Server server, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head =
                String.format(
                        Locale.ROOT,
                        "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: %s\r\nAccept: %s\r\nContent-Length: %d\r\n\r\n",
                        address.getPath(),
                        address.getAuthority(),
                        server.contentType(),
                        Wrk.ACCEPT,
                        content.length);
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    private double[] ask(URI address, List<byte[]> requests, int connection, long start)
            throws IOException {
        double[] times = new double[(int) (perSecond * seconds / connections)];
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            for (int at = 0; at < times.length; at++) {
                long turn = (long) at * connections + connection;
                long due = start + (long) (turn * 1e9 / perSecond);
                for (long left = due - System.nanoTime();
                        left > 0;
                        left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                out.write(requests.get((int) (turn % requests.size())));
                readAnswer(in);
                times[at] = (System.nanoTime() - due) / 1e6;
            }
        }
        return times;
    }

    private static void readAnswer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200 ")) throw new IOException("answered " + status);
        int length = -1;
        for (String field = line(in); !field.isEmpty(); field = line(in)) {
            String lower = field.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring("content-length:".length()).strip());
            }
        }
        if (length < 0) throw new IOException("the answer does not say its length");
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) throw new EOFException("the connection ended");
            if (each != '\r') line.append((char) each);
        }
        return line.toString();
    }
}
