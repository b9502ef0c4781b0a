package org.policygraph.http.exchange;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The name by which a client and the log speak of the same request. */
public final class CorrelationId {
    /** The field in which it comes and goes. */
    public static final String FIELD = "X-Request-Id";

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final String ATTRIBUTE = "policygraph.correlation-id";

    private CorrelationId() {}

    /** Gives a request and its answer their id. */
    public static void give(Context ctx) {
        String id = from(ctx.header(FIELD));
        ctx.attribute(ATTRIBUTE, id);
        ctx.header(FIELD, id);
    }

    /** The id of a request; a fresh one where the request was never given any. */
    public static String of(Context ctx) {
        String id = ctx.attribute(ATTRIBUTE);
        return id != null ? id : from(null);
    }

    /** The client's own id where it is safe to repeat, else a fresh one. */
    public static String from(@Nullable String sent) {
        if (sent != null && SAFE.matcher(sent).matches()) return sent;
        // Requests need to be told apart, not to be kept secret.
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
