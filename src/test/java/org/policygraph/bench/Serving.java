package org.policygraph.bench;

import org.policygraph.http.PolicyServer;
import org.policygraph.http.setting.AccessRules;
import org.policygraph.http.setting.CacheSettings;
import org.policygraph.http.setting.ClientLimits;
import org.policygraph.http.setting.HttpLimits;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.graph.DeclaredTerms;
import org.policygraph.query.limit.EngineSettings;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.query.resolve.FieldFetchers;
import org.policygraph.query.resolve.GraphFetchers;
import org.policygraph.store.GraphStore;
import org.policygraph.store.sparql.SnapshotEndpoint;
import org.policygraph.store.sparql.SparqlLimits;
import org.policygraph.vocab.Iris;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** The product's own server, engine and limits, of which something is put in another way. */
final class Serving {
    private final ServerSocketChannel bound;
    private final int port;
    private final GraphStore store;
    private final String sdl;

    /** Takes a port for itself. */
    Serving(GraphStore store) throws IOException {
        this.bound = PolicyServer.bind(InetAddress.getLoopbackAddress(), 0);
        this.port = bound.socket().getLocalPort();
        this.store = store;
        this.sdl = Files.readString(Path.of("schema.graphqls"));
    }

    /** Serves until the process ends, without an answer cache. */
    void start(UnaryOperator<FieldFetchers> fetchers) {
        SchemaMapping mapping = SchemaMapping.read(sdl, DeclaredTerms.in(store.snapshot().union()));
        EngineSettings settings =
                new EngineSettings(Iris.DEFAULT.base(), address(), QueryLimits.DEFAULT);
        GraphQlEngine engine =
                new GraphQlEngine(
                        mapping,
                        store,
                        settings,
                        fetchers.apply(new GraphFetchers(mapping, settings)));
        engine.prepare();
        new PolicyServer(
                        server(),
                        engine,
                        store,
                        new SnapshotEndpoint(store, Iris.DEFAULT.base(), SparqlLimits.DEFAULT),
                        sdl,
                        bound)
                .start();
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private ServerSettings server() {
        return new ServerSettings(
                "127.0.0.1",
                port,
                address(),
                Iris.DEFAULT.base(),
                HttpLimits.DEFAULT,
                new CacheSettings(0, Duration.ZERO),
                ClientLimits.NONE,
                AccessRules.OPEN);
    }
}
