package org.policygraph.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.dataset.ChangesHandler;
import org.policygraph.http.dataset.DatasetHandler;
import org.policygraph.http.dataset.DumpHandler;
import org.policygraph.http.dataset.MeasuresCsvHandler;
import org.policygraph.http.dataset.SecurityContactHandler;
import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.endpoint.Endpoints;
import org.policygraph.http.endpoint.OpenApiHandler;
import org.policygraph.http.error.ErrorResponses;
import org.policygraph.http.graphql.GraphQlHandler;
import org.policygraph.http.ontology.OntologyHandler;
import org.policygraph.http.page.AssetHandler;
import org.policygraph.http.page.PageHandler;
import org.policygraph.http.page.SiteHandler;
import org.policygraph.http.reconcile.ReconcileHandler;
import org.policygraph.http.record.HeldTextHandler;
import org.policygraph.http.record.RecordHandler;
import org.policygraph.http.record.RemovedRecords;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.http.sparql.SparqlHandler;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.store.GraphStore;
import org.policygraph.store.sparql.SnapshotEndpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.CompletableFuture;

/** The HTTP server: every endpoint of the policy graph on one port. */
public final class PolicyServer implements AutoCloseable {
    private final ServerSettings settings;
    private final Endpoints endpoints = new Endpoints();
    private final MetricsHandler metrics;
    private final CompletableFuture<@Nullable Void> opened = new CompletableFuture<>();
    private final Javalin javalin;

    /** Prepares a server that does not listen yet, where the settings say. */
    public PolicyServer(
            ServerSettings settings,
            GraphQlEngine engine,
            GraphStore store,
            SnapshotEndpoint sparql,
            String sdl) {
        this(settings, engine, store, sparql, sdl, null);
    }

    /**
     * Prepares a server that does not listen yet.
     *
     * @param settings where it listens and how it calls itself
     * @param engine answers /graphql and /reconcile
     * @param store answers /id and says whether the server is ready; not closed by the server
     * @param sparql answers /sparql
     * @param sdl the GraphQL schema as text, for /schema.graphqls
     * @param bound where it listens, as {@link #bind} has taken it; null to take what the settings
     *     say when it starts
     */
    public PolicyServer(
            ServerSettings settings,
            GraphQlEngine engine,
            GraphStore store,
            SnapshotEndpoint sparql,
            String sdl,
            @Nullable ServerSocketChannel bound) {
        this.settings = settings;
        this.metrics = new MetricsHandler(store, engine);
        GraphQlHandler graphQl = new GraphQlHandler(engine, settings);
        Lanes lanes = new Lanes();
        this.javalin =
                Javalin.create(
                        config -> {
                            basics(config);
                            new JettyHardening(
                                            settings,
                                            bound,
                                            endpoints,
                                            lanes,
                                            opened,
                                            () -> stopping(engine, graphQl),
                                            engine::saveIndex)
                                    .apply(config.jetty);
                            errors(config, settings.pathPrefix());
                            metrics.watch(config);
                            addEndpoints(graphQl, engine, store, sparql, sdl);
                            route(config.routes, lanes);
                        });
    }

    private void addEndpoints(
            GraphQlHandler graphQl,
            GraphQlEngine engine,
            GraphStore store,
            SnapshotEndpoint sparql,
            String sdl) {
        RemovedRecords removed = new RemovedRecords(engine.history(), settings);
        RecordHandler records =
                new RecordHandler(
                        settings, store, removed, () -> engine.edition().table().references());
        AssetHandler assets = new AssetHandler();
        endpoints.add(new PageHandler(settings, store, sdl, assets.page()).endpoints());
        endpoints.add(graphQl.endpoints());
        endpoints.add(new SparqlHandler(settings, sparql, store).endpoints());
        endpoints.add(new McpHandler(engine, settings).endpoints());
        endpoints.add(new ReconcileHandler(settings, engine).endpoints());
        // The first route that fits is taken, so the narrower one comes first.
        endpoints.add(new HeldTextHandler(settings, records, removed).endpoints());
        endpoints.add(records.endpoints());
        endpoints.add(new OntologyHandler(settings, store).endpoints());
        endpoints.add(new DumpHandler(engine).endpoints());
        endpoints.add(new DatasetHandler(settings, engine).endpoints());
        endpoints.add(new ChangesHandler(settings, engine).endpoints());
        endpoints.add(new OpenApiHandler(settings, endpoints).endpoints());
        endpoints.add(new SiteHandler(settings, store).endpoints());
        endpoints.add(new SecurityContactHandler(settings).endpoints());
        endpoints.add(assets.endpoints());
        endpoints.add(new HealthHandler(store).endpoints());
        endpoints.add(metrics.endpoints());
        // Asks for the schema, which may still be in the making.
        endpoints.add(new MeasuresCsvHandler(engine).endpoints());
    }

    /**
     * Takes a port, for a server whose answers have its address in them: what was free a moment ago
     * may be another's when it starts.
     *
     * @param port 0 for a free one
     * @throws IOException if it cannot be had on this machine
     */
    public static ServerSocketChannel bind(InetAddress address, int port) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            return channel.bind(new InetSocketAddress(address, port), JettyHardening.WAITING);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Listens, and answers.
     *
     * @throws UncheckedIOException if the port is taken
     */
    public PolicyServer start() {
        listen();
        open();
        return this;
    }

    /**
     * Listens; every request waits until the server is opened.
     *
     * @throws UncheckedIOException if the port is taken
     */
    public void listen() {
        try {
            javalin.start();
        } catch (JavalinBindException e) {
            BindException taken =
                    new BindException(settings.host() + ":" + settings.port() + " is in use");
            taken.initCause(e);
            throw new UncheckedIOException(taken);
        }
    }

    /** Answers from now on. */
    public void open() {
        opened.complete(null);
    }

    /** The port on which it listens: the free one that was found, where the settings say 0. */
    public int port() {
        return javalin.port();
    }

    /** What it serves. */
    Endpoints endpoints() {
        return endpoints;
    }

    /** Takes no more requests, lets those in flight finish within the stop limit, and ends. */
    @Override
    public void close() {
        opened.cancel(false);
        javalin.stop();
        metrics.close();
    }

    /** Half of the time that is left is for those that are being written. */
    private void stopping(GraphQlEngine engine, GraphQlHandler graphQl) {
        opened.cancel(false);
        graphQl.close();
        engine.endEditsWithin(settings.limits().stop().dividedBy(2));
    }

    private static void basics(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.router.ignoreTrailingSlashes = false;
    }

    private static void errors(JavalinConfig config, String prefix) {
        config.router.handlerWrapper(
                endpoint ->
                        ctx -> {
                            try {
                                endpoint.handler.handle(ctx);
                            } catch (Error e) {
                                // Javalin's own handling of an Error knows no request.
                                throw new FailedRequest(e);
                            }
                        });
        ErrorResponses responses = new ErrorResponses(prefix);
        config.routes.exception(HttpResponseException.class, responses::answer);
        config.routes.exception(Exception.class, responses::answer);
    }

    private void route(RoutesConfig routes, Lanes lanes) {
        routes.before(new RequestFilter(settings, endpoints, metrics.metrics())::pass);
        routes.before(new TrailingSlash(settings, endpoints)::redirect);
        for (Endpoint each : endpoints.all()) {
            each.handlers()
                    .forEach(
                            (method, handler) ->
                                    routes.addEndpoint(
                                            new io.javalin.router.Endpoint(
                                                    method,
                                                    each.path(),
                                                    lanes.admitting(
                                                            each.lane(), cached(each, handler)))));
            routes.options(each.path(), each::options);
        }
    }

    private static Handler cached(Endpoint endpoint, Handler handler) {
        return ctx -> {
            ctx.header("Cache-Control", endpoint.cacheControl());
            handler.handle(ctx);
        };
    }

    /** Carries an Error through Javalin to the one place where errors become answers. */
    private static final class FailedRequest extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FailedRequest(Error cause) {
            super(cause);
        }
    }
}
