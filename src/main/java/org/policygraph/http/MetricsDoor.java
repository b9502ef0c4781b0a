package org.policygraph.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;

import org.policygraph.http.operate.Figures;
import org.policygraph.http.operate.StoreFigures;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.graph.IndexBuilds;
import org.policygraph.store.GraphStore;

/** Shows operators how requests go, in the text format of Prometheus. */
final class MetricsDoor {
    private static final long NANOS_IN_MILLI = 1_000_000;

    private final Figures figures = new Figures();

    /** Figures of a server over this store. */
    MetricsDoor(GraphStore store, GraphQlEngine engine) {
        figures.gauge(
                "policygraph.triples", "Triples served", () -> store.snapshot().union().size());
        store.watch(new StoreFigures(figures));
        index(store, engine.indexBuilds());
    }

    private void index(GraphStore store, IndexBuilds builds) {
        figures.timed(
                "policygraph.index.builds",
                "Time to bring the index up to a version",
                builds::count,
                builds::nanos);
        figures.gauge(
                "policygraph.index.building",
                "1 while the index is being brought up to a version",
                () -> builds.isBuilding() ? 1 : 0);
        figures.gauge(
                "policygraph.index.age.seconds",
                "Seconds since the index was last brought up to a version",
                builds::age);
        figures.gauge(
                "policygraph.index.behind",
                "1 while another version is current than the one that is indexed",
                () -> builds.isOf(store.snapshot()) ? 0 : 1);
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
