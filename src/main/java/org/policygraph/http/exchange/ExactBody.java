package org.policygraph.http.exchange;

import io.javalin.http.Context;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A body that is sent as it is: never coded on the way, and with its length (RFC 9110 §8.6). */
public final class ExactBody {
    private ExactBody() {}

    /** Sends the bytes. Status and other fields must be set before. */
    public static void send(Context ctx, String contentType, byte[] content) {
        ctx.contentType(contentType);
        announce(ctx, content.length);
        AdmissionTicket.leave(ctx.req());
        try {
            ctx.res().getOutputStream().write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says how long the body would be, where none is sent. */
    static void announce(Context ctx, long length) {
        ctx.res().setContentLengthLong(length);
    }
}
