package org.policygraph.bench;

import org.apache.jena.riot.Lang;
import org.policygraph.http.PolicyServer;
import org.policygraph.http.setting.AnswerCaching;
import org.policygraph.http.setting.ClientLimits;
import org.policygraph.http.setting.HttpLimits;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.graph.DeclaredTerms;
import org.policygraph.query.limit.EngineSettings;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.query.resolve.GraphFetchers;
import org.policygraph.rdf.StrictReader;
import org.policygraph.store.Contents;
import org.policygraph.store.MemoryStore;
import org.policygraph.store.sparql.SnapshotEndpoint;
import org.policygraph.store.sparql.SparqlLimits;
import org.policygraph.vocab.Iris;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The product's own server, engine and limits, with {@link CeilingFetchers} under them. */
final class CeilingServer {
    private CeilingServer() {}

    /**
     * Serves a dataset until the process ends.
     *
     * @param args the file; the port
     */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        int port = Integer.parseInt(args[1]);
        MemoryStore store = new MemoryStore();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            Contents.put(
                    store, StrictReader.read(in, Lang.NQUADS, Iris.DEFAULT.dataset()).graphs());
        }
        String address = "http://127.0.0.1:" + port;
        String sdl = Files.readString(Path.of("schema.graphqls"));
        SchemaMapping mapping = SchemaMapping.read(sdl, DeclaredTerms.in(store.snapshot().union()));
        EngineSettings settings =
                new EngineSettings(Iris.DEFAULT.base(), address, QueryLimits.DEFAULT);
        GraphQlEngine engine =
                new GraphQlEngine(
                        mapping,
                        store,
                        settings,
                        new CeilingFetchers(new GraphFetchers(mapping, settings)));
        engine.prepare();
        ServerSettings server =
                new ServerSettings(
                        "127.0.0.1",
                        port,
                        address,
                        Iris.DEFAULT.base(),
                        HttpLimits.DEFAULT,
                        new AnswerCaching(0, Duration.ZERO),
                        ClientLimits.NONE);
        new PolicyServer(
                        server,
                        engine,
                        store,
                        new SnapshotEndpoint(store, server.iriBase(), SparqlLimits.DEFAULT),
                        sdl)
                .start();
    }
}
