package org.policygraph.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;

import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.endpoint.Operation;
import org.policygraph.http.endpoint.Tag;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.operate.Metrics;
import org.policygraph.http.operate.StoreMetrics;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.graph.IndexBuilds;
import org.policygraph.store.GraphStore;

import java.util.List;

/** Shows operators how requests go, in the text format of Prometheus. */
final class MetricsHandler {
    private static final long NANOS_IN_MILLI = 1_000_000;

    private final Metrics metrics = new Metrics();

    /** Figures of a server over this store. */
    MetricsHandler(GraphStore store, GraphQlEngine engine) {
        metrics.gauge("policygraph.triples", "Triples served", () -> store.snapshot().statements());
        metrics.gauge(
                "policygraph.store.damaged",
                "Graphs of which it is known that they cannot be read",
                () -> store.damaged().size());
        store.watch(new StoreMetrics(metrics));
        index(store, engine.indexBuilds());
    }

    /** Where others may count. */
    Metrics metrics() {
        return metrics;
    }

    private void index(GraphStore store, IndexBuilds builds) {
        metrics.timed(
                "policygraph.index.builds",
                "Time to bring the index up to a version",
                builds::count,
                builds::nanos);
        metrics.gauge(
                "policygraph.index.building",
                "1 while the index is being brought up to a version",
                () -> builds.isBuilding() ? 1 : 0);
        metrics.gauge(
                "policygraph.index.age.seconds",
                "Seconds since the index was last brought up to a version",
                builds::age);
        metrics.gauge(
                "policygraph.index.behind",
                "1 while another version is current than the one that is indexed",
                () -> builds.isOf(store.snapshot()) ? 0 : 1);
    }

    /** Has every request counted, whatever becomes of it. */
    void watch(JavalinConfig config) {
        config.routes.before(_ -> metrics.began());
        config.requestLogger.http(
                (ctx, millis) ->
                        metrics.ended(
                                endpoint(ctx),
                                ctx.method().name(),
                                ctx.statusCode(),
                                (long) (millis * NANOS_IN_MILLI)));
    }

    /** The pattern of the path; all addresses at which there is nothing are one. */
    private static String endpoint(Context ctx) {
        var matched = ctx.endpoints().matchedHttpEndpoint();
        return matched == null ? "none" : matched.path;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.at(Paths.METRICS)
                        .get(
                                this::get,
                                Operation.named(
                                                "metrics",
                                                Tag.HEALTH,
                                                "Figures of the server in the text format of Prometheus")
                                        .answers("The figures", MediaTypes.PLAIN)
                                        .example(Paths.METRICS))
                        .in(Endpoint.Lane.OPEN)
                        .cached("no-store")
                        .sameOrigin()
                        .documented("figures for Prometheus: see [operation](operation.md)"));
    }

    private void get(Context ctx) {
        ctx.contentType(Metrics.CONTENT_TYPE).result(metrics.text());
    }

    void close() {
        metrics.close();
    }
}
