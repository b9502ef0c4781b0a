package org.policygraph.http;

import org.jspecify.annotations.Nullable;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The name by which a client and the log speak of the same request. */
final class CorrelationId {
    /** The field in which it comes and goes. */
    static final String FIELD = "X-Request-Id";

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private CorrelationId() {}

    /** The client's own id where it is safe to repeat, else a fresh one. */
    static String from(@Nullable String sent) {
        if (sent != null && SAFE.matcher(sent).matches()) return sent;
        // Requests need to be told apart, not to be kept secret.
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
