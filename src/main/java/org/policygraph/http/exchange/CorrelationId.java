package org.policygraph.http.exchange;

import io.javalin.http.Context;

import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
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

    /** Gives a request its id: the client's own where it is safe to repeat, else a fresh one. */
    public static String give(Request request) {
        String id = from(request.getHeaders().get(FIELD));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** The id of a request; one that was refused before it was given any gets it now. */
    public static String of(Request request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : give(request);
    }

    /** The id of a request. */
    public static String of(Context ctx) {
        return Objects.requireNonNull(ctx.<String>attribute(ATTRIBUTE));
    }

    private static String from(@Nullable String sent) {
        return sent != null && SAFE.matcher(sent).matches() ? sent : fresh();
    }

    /** An id of its own for each call. */
    public static String fresh() {
        // Requests need to be told apart, not to be kept secret.
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
