package org.policygraph.log;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import java.util.Objects;

/**
 * While it is open, every line that this thread logs carries the correlation id of one request, as
 * {@code request}. Scopes may be nested: the outer one goes on when the inner one is closed.
 */
public final class RequestScope implements AutoCloseable {
    private static final String KEY = "request";

    private final @Nullable String outer = MDC.get(KEY);
    private final boolean isAnother;

    private RequestScope(@Nullable String id) {
        isAnother = !Objects.equals(id, outer);
        if (isAnother) set(id);
    }

    /**
     * Opens the scope of a request.
     *
     * @param id the correlation id; null for work that no request asked for
     */
    public static RequestScope open(@Nullable String id) {
        return new RequestScope(id);
    }

    /** The correlation id of the work that this thread does; null if no request asked for it. */
    public static @Nullable String current() {
        return MDC.get(KEY);
    }

    @Override
    public void close() {
        if (isAnother) set(outer);
    }

    private static void set(@Nullable String id) {
        if (id == null) MDC.remove(KEY);
        else MDC.put(KEY, id);
    }
}
