package org.policygraph.http;

import io.javalin.http.Context;

import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.query.json.JsonBytes;
import org.policygraph.store.GraphStore;

import java.util.LinkedHashMap;
import java.util.Map;

/** Whether the process runs, and whether it can answer. */
final class HealthHandler {
    private final GraphStore store;

    HealthHandler(GraphStore store) {
        this.store = store;
    }

    /** The process runs. */
    void live(Context ctx) {
        up(ctx, Map.of("status", "UP"));
    }

    /**
     * Requests are answered, with data or without, since when from an older copy of them, and
     * without how many graphs that cannot be read.
     */
    void ready(Context ctx) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("status", "UP");
        state.put("holdsData", !store.snapshot().names().isEmpty());
        store.awaySince().ifPresent(since -> state.put("storeAwaySince", since.toString()));
        int damaged = store.damaged().size();
        if (damaged > 0) state.put("damagedGraphs", damaged);
        up(ctx, state);
    }

    private static void up(Context ctx, Map<String, Object> state) {
        ctx.header("Cache-Control", "no-store");
        ctx.contentType(MediaTypes.contentType(MediaTypes.JSON));
        ctx.result(JsonBytes.write(state));
    }
}
