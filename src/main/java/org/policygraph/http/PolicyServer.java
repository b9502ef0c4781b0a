package org.policygraph.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;

import org.jspecify.annotations.Nullable;
import org.policygraph.bulk.Dump;
import org.policygraph.http.dataset.ChangesHandler;
import org.policygraph.http.dataset.DatasetHandler;
import org.policygraph.http.dataset.DumpHandler;
import org.policygraph.http.dataset.MeasuresCsvHandler;
import org.policygraph.http.dataset.SecurityContactHandler;
import org.policygraph.http.error.ErrorResponses;
import org.policygraph.http.exchange.CrossOrigin;
import org.policygraph.http.exchange.DescriptionFormat;
import org.policygraph.http.exchange.Paths;
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
import java.util.Set;
import java.util.stream.Collectors;

/** The HTTP server: every endpoint of the policy graph on one port. */
public final class PolicyServer implements AutoCloseable {
    private static final String READ_METHODS = "GET, HEAD, OPTIONS";

    private final ServerSettings settings;
    private final MetricsHandler metrics;
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
                                            lanes,
                                            () -> stopping(engine, graphQl),
                                            engine::saveIndex)
                                    .apply(config.jetty);
                            errors(config, lanes);
                            metrics.watch(config);
                            readable(config.routes, Paths.METRICS, metrics::get);
                            graphQl(config.routes, graphQl);
                            routes(config.routes, engine, store, sdl);
                            ontology(config.routes, new OntologyHandler(settings, store));
                            sparql(config.routes, new SparqlHandler(settings, sparql, store));
                            dataset(config.routes, engine, store);
                            reconcile(config.routes, new ReconcileHandler(settings, engine));
                            models(config.routes, new McpHandler(engine, settings));
                        });
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
     * Listens.
     *
     * @throws UncheckedIOException if the port is taken
     */
    public PolicyServer start() {
        try {
            javalin.start();
            return this;
        } catch (JavalinBindException e) {
            BindException taken =
                    new BindException(settings.host() + ":" + settings.port() + " is in use");
            taken.initCause(e);
            throw new UncheckedIOException(taken);
        }
    }

    /** The port on which it listens: the free one that was found, where the settings say 0. */
    public int port() {
        return javalin.port();
    }

    /** The paths of all routes, with {names} for what varies. */
    Set<String> paths() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.path.replace('<', '{').replace('>', '}'))
                .collect(Collectors.toSet());
    }

    /** Takes no more requests, lets those in flight finish within the stop limit, and ends. */
    @Override
    public void close() {
        javalin.stop();
        metrics.close();
    }

    /** Half of the time that is left is for those that are being written. */
    private void stopping(GraphQlEngine engine, GraphQlHandler graphQl) {
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

    private static void errors(JavalinConfig config, Lanes lanes) {
        config.router.handlerWrapper(
                endpoint -> {
                    Handler admitting = lanes.admitting(endpoint);
                    return ctx -> {
                        try {
                            admitting.handle(ctx);
                        } catch (Error e) {
                            // Javalin's own handling of an Error knows no request.
                            throw new FailedRequest(e);
                        }
                    };
                });
        config.routes.exception(HttpResponseException.class, ErrorResponses::answer);
        config.routes.exception(Exception.class, ErrorResponses::answer);
    }

    private void routes(RoutesConfig routes, GraphQlEngine engine, GraphStore store, String sdl) {
        AssetHandler assets = new AssetHandler();
        PageHandler pages = new PageHandler(settings, store, sdl, assets.page());
        HealthHandler health = new HealthHandler(store);
        routes.before(new RequestFilter(settings, metrics.metrics())::pass);
        routes.before(new TrailingSlash(settings)::redirect);
        readable(routes, Paths.LANDING, pages::landing);
        readable(routes, Paths.ABOUT, pages::about);
        readable(routes, Paths.GRAPHIQL, pages::graphiql);
        readable(routes, Paths.SCHEMA, pages::schema);
        readable(routes, Paths.LIVE, health::live);
        readable(routes, Paths.READY, health::ready);
        readable(routes, Paths.CHANGES, new ChangesHandler(settings, engine)::get);
        RemovedRecords removed = new RemovedRecords(engine.history(), settings);
        RecordHandler records = new RecordHandler(settings, store, removed);
        // The first route that fits is taken, so the narrower one comes first.
        readable(routes, Paths.HELD_TEXTS, new HeldTextHandler(settings, records, removed)::get);
        readable(routes, Paths.RECORDS + "<local>", records::get);
        readable(routes, Paths.ASSETS + "<file>", assets::get);
    }

    private static void graphQl(RoutesConfig routes, GraphQlHandler graphQl) {
        routes.get(Paths.GRAPHQL, graphQl::get);
        routes.head(Paths.GRAPHQL, graphQl::get);
        routes.post(Paths.GRAPHQL, graphQl::post);
        routes.options(Paths.GRAPHQL, graphQl::options);
    }

    private static void ontology(RoutesConfig routes, OntologyHandler ontology) {
        readable(routes, Paths.ONTOLOGY, ontology::terms);
        DescriptionFormat.suffixes()
                .forEach(suffix -> readable(routes, Paths.ONTOLOGY + suffix, ontology::terms));
        readable(routes, Paths.ONTOLOGY + "/<file>", ontology::file);
    }

    private void dataset(RoutesConfig routes, GraphQlEngine engine, GraphStore store) {
        DatasetHandler dataset = new DatasetHandler(settings, engine);
        readable(routes, Paths.DATASET, dataset::get);
        readable(routes, Paths.VOID, dataset::find);
        DescriptionFormat.suffixes()
                .forEach(suffix -> readable(routes, Paths.DATASET + suffix, dataset::get));
        DumpHandler dumps = new DumpHandler(engine);
        for (Dump dump : Dump.values()) {
            readable(routes, "/" + dump.fileName(), ctx -> dumps.get(ctx, dump));
            if (!dump.isTriples()) continue;
            readable(routes, "/" + dump.fileName() + ".gz", ctx -> dumps.getPacked(ctx, dump));
        }
        readable(routes, Paths.SECURITY, new SecurityContactHandler(settings)::get);
        readable(routes, Paths.MEASURES_CSV, new MeasuresCsvHandler(engine)::get);
        SiteHandler site = new SiteHandler(settings, store);
        readable(routes, Paths.OPENAPI, site::openApi);
        readable(routes, Paths.ROBOTS, site::robots);
        readable(routes, Paths.SITEMAP, site::siteMap);
        readable(routes, Paths.SITEMAP_PART, site::siteMapPart);
    }

    private static void sparql(RoutesConfig routes, SparqlHandler sparql) {
        routes.get(Paths.SPARQL, sparql::get);
        routes.head(Paths.SPARQL, sparql::get);
        routes.post(Paths.SPARQL, sparql::post);
        routes.options(Paths.SPARQL, sparql::options);
    }

    private static void reconcile(RoutesConfig routes, ReconcileHandler reconcile) {
        routes.get(Paths.RECONCILE, reconcile::get);
        routes.head(Paths.RECONCILE, reconcile::get);
        routes.post(Paths.RECONCILE, reconcile::post);
        routes.options(Paths.RECONCILE, reconcile::options);
        readable(routes, Paths.RECONCILE_VIEW, reconcile::view);
        readable(routes, Paths.RECONCILE_PREVIEW, reconcile::preview);
        readable(routes, Paths.RECONCILE_PROPERTIES, reconcile::properties);
        readable(routes, Paths.RECONCILE_SUGGEST + "{what}", reconcile::suggest);
    }

    private static void models(RoutesConfig routes, McpHandler endpoint) {
        routes.post(Paths.MCP, endpoint::post);
        routes.get(Paths.MCP, endpoint::get);
        routes.head(Paths.MCP, endpoint::get);
        routes.options(Paths.MCP, endpoint::options);
    }

    private static void readable(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
        routes.options(path, ctx -> CrossOrigin.preflight(ctx, READ_METHODS));
    }

    /** Carries an Error through Javalin to the one place where errors become answers. */
    private static final class FailedRequest extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FailedRequest(Error cause) {
            super(cause);
        }
    }
}
