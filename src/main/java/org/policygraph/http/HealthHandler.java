package org.policygraph.http;

import io.javalin.http.Context;

import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.endpoint.Operation;
import org.policygraph.http.endpoint.Schema;
import org.policygraph.http.endpoint.Tag;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.exchange.Paths;
import org.policygraph.query.json.JsonBytes;
import org.policygraph.store.GraphStore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether the process runs, and whether it can answer. */
final class HealthHandler {
    private static final Map<String, Object> STATE =
            Schema.object(
                    List.of("status", "holdsData"),
                    Map.of(
                            "status", Map.of("type", "string", "const", "UP"),
                            "holdsData", Schema.TRUTH,
                            "storeAwaySince", Map.of("type", "string", "format", "date-time"),
                            "damagedGraphs", Map.of("type", "integer", "minimum", 1)));

    private final GraphStore store;

    HealthHandler(GraphStore store) {
        this.store = store;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.at(Paths.LIVE)
                        .get(
                                this::live,
                                Operation.named("live", Tag.HEALTH, "Whether the process runs")
                                        .answers("It does", MediaTypes.JSON)
                                        .example(Paths.LIVE))
                        .in(Endpoint.Lane.OPEN)
                        .cached("no-store")
                        .forOperators(),
                Endpoint.at(Paths.READY)
                        .get(
                                this::ready,
                                Operation.named(
                                                "ready",
                                                Tag.HEALTH,
                                                "Whether requests are answered, and since when from an older copy because the store is away")
                                        .answers(200, "They are", MediaTypes.JSON, STATE)
                                        .example(Paths.READY))
                        .in(Endpoint.Lane.OPEN)
                        .cached("no-store")
                        .forOperators()
                        .documented(
                                "whether requests are answered, for operators: see [operation](operation.md)"));
    }

    /** The process runs. */
    private void live(Context ctx) {
        up(ctx, Map.of("status", "UP"));
    }

    /**
     * Requests are answered, with data or without, since when from an older copy of them, and
     * without how many graphs that cannot be read.
     */
    private void ready(Context ctx) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("status", "UP");
        state.put("holdsData", !store.snapshot().names().isEmpty());
        store.awaySince().ifPresent(since -> state.put("storeAwaySince", since.toString()));
        int damaged = store.damaged().size();
        if (damaged > 0) state.put("damagedGraphs", damaged);
        up(ctx, state);
    }

    private static void up(Context ctx, Map<String, Object> state) {
        ctx.contentType(MediaTypes.contentType(MediaTypes.JSON));
        ctx.result(JsonBytes.write(state));
    }
}
