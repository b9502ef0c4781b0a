package org.policygraph.http.graphql;

import io.javalin.http.Context;

import org.policygraph.http.exchange.AdmissionTicket;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.query.GraphQlResponse;
import org.policygraph.query.Subscription;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Answers that are sent as events, as GraphQL over Server-Sent Events wants them in distinct
 * connections: {@code next} with an answer, {@code complete} after the last. The stream ends when
 * the reader leaves or the server stops.
 */
final class EventStream implements AutoCloseable {
    /** Streams that are open at the same time; each keeps a connection. */
    private static final int MOST = 1_000;

    /** How soon an open stream notices that the server stops. */
    private static final Duration TURN = Duration.ofMillis(500);

    private static final byte[] COMPLETE =
            "event: complete\ndata:\n\n".getBytes(StandardCharsets.UTF_8);

    /** A comment, by which both ends know that the other one is there. */
    private static final byte[] ALIVE = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private final Semaphore free = new Semaphore(MOST);
    private final long silence;
    private volatile boolean closed;

    /**
     * @param idle after how much silence a connection is closed
     */
    EventStream(Duration idle) {
        this.silence = idle.dividedBy(2).toNanos();
    }

    /** Sends the answer to what is no subscription. */
    void send(Context ctx, GraphQlResponse answer) throws IOException {
        OutputStream out = begin(ctx);
        next(answer, out);
        out.write(COMPLETE);
    }

    /**
     * Sends the answers to a subscription for as long as there is somebody to read them.
     *
     * @throws HttpError if too many streams are open
     */
    void send(Context ctx, Subscription subscription) throws IOException, InterruptedException {
        if (!free.tryAcquire()) {
            throw new HttpError(HttpErrorCode.BUSY, "Too many streams of events are open.");
        }
        try {
            follow(subscription, begin(ctx));
        } finally {
            free.release();
        }
    }

    private void follow(Subscription subscription, OutputStream out)
            throws IOException, InterruptedException {
        long sent = System.nanoTime();
        while (!closed) {
            GraphQlResponse answer = subscription.next(TURN);
            if (answer != null) {
                next(answer, out);
                if (!answer.executed()) break;
            } else if (System.nanoTime() - sent < silence) {
                continue;
            } else {
                out.write(ALIVE);
                out.flush();
            }
            sent = System.nanoTime();
        }
        out.write(COMPLETE);
    }

    /** Sends what comes before the events. */
    static OutputStream begin(Context ctx) throws IOException {
        AdmissionTicket.leave(ctx.req());
        ctx.header("Vary", "Accept");
        ctx.header("Cache-Control", "no-store");
        // Tells proxies that keep answers back until they are whole to let this one through.
        ctx.header("X-Accel-Buffering", "no");
        ctx.contentType(MediaTypes.contentType(MediaTypes.EVENT_STREAM));
        return ctx.res().getOutputStream();
    }

    /** JSON as it is written here has no line breaks, so one line of data holds it. */
    private static void next(GraphQlResponse answer, OutputStream out) throws IOException {
        out.write("event: next\ndata: ".getBytes(StandardCharsets.UTF_8));
        out.write(answer.json());
        out.write("\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Ends all streams. */
    @Override
    public void close() {
        closed = true;
    }
}
