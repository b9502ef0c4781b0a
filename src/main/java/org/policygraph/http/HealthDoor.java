package org.policygraph.http;

import io.javalin.http.Context;

import org.policygraph.http.exchange.JsonBytes;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.store.GraphStore;

import java.util.Map;

/** Whether the process runs, and whether it can answer. */
final class HealthDoor {
    private final GraphStore store;

    HealthDoor(GraphStore store) {
        this.store = store;
    }

    /** The process runs. */
    void live(Context ctx) {
        up(ctx, Map.of("status", "UP"));
    }

    /**
     * The store answers, with data or without.
     *
     * @throws org.policygraph.store.StoreUnavailableException if it does not
     */
    void ready(Context ctx) {
        store.check();
        boolean holdsData = !store.snapshot().names().isEmpty();
        up(ctx, Map.of("status", "UP", "holdsData", holdsData));
    }

    private static void up(Context ctx, Map<String, Object> state) {
        ctx.header("Cache-Control", "no-store");
        ctx.contentType(MediaTypes.contentType(MediaTypes.JSON));
        ctx.result(JsonBytes.write(state));
    }
}
