package org.policygraph.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;

import org.policygraph.http.operate.Figures;
import org.policygraph.store.GraphStore;

/** Shows operators how requests go, in the text format of Prometheus. */
final class MetricsDoor {
    private static final long NANOS_IN_MILLI = 1_000_000;

    private final Figures figures = new Figures();

    /** Figures of a server over this store. */
    MetricsDoor(GraphStore store) {
        figures.gauge(
                "policygraph.triples", "Triples served", () -> store.snapshot().union().size());
    }

    /** Has every request counted, whatever becomes of it. */
    void watch(JavalinConfig config) {
        config.routes.before(_ -> figures.began());
        config.requestLogger.http(
                (ctx, millis) ->
                        figures.ended(
                                door(ctx),
                                ctx.method().name(),
                                ctx.statusCode(),
                                (long) (millis * NANOS_IN_MILLI)));
    }

    /** The pattern of the path; all addresses at which there is nothing are one. */
    private static String door(Context ctx) {
        Endpoint endpoint = ctx.endpoints().matchedHttpEndpoint();
        return endpoint == null ? "none" : endpoint.path;
    }

    void get(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        ctx.contentType(Figures.CONTENT_TYPE).result(figures.text());
    }

    void close() {
        figures.close();
    }
}
