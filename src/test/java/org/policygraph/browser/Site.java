package org.policygraph.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.policygraph.edit.EditDeadline;
import org.policygraph.edit.Editor;
import org.policygraph.edit.IncomingDecision;
import org.policygraph.edit.IncomingDocument;
import org.policygraph.edit.RefusedDecisionException;
import org.policygraph.edit.RefusedEditException;
import org.policygraph.http.PolicyServer;
import org.policygraph.http.setting.HttpLimits;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.graph.DeclaredTerms;
import org.policygraph.query.limit.EngineSettings;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.rdf.StrictReader;
import org.policygraph.rdf.UnreadableRdfException;
import org.policygraph.store.Contents;
import org.policygraph.store.MemoryStore;
import org.policygraph.store.sparql.SnapshotEndpoint;
import org.policygraph.store.sparql.SparqlLimits;
import org.policygraph.vocab.Iris;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A server on a free port, reached under the address that its links name. */
final class Site implements AutoCloseable {
    private static final Path SHIPPED = Path.of("data/policy-graph.nq");
    private static final Path OFFICIAL = Path.of("data/examples/zhuyu-2030.txt");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final PolicyServer server;

    private Site(Map<Node, Graph> graphs) {
        this(holding(graphs));
    }

    private static MemoryStore holding(Map<Node, Graph> graphs) {
        MemoryStore store = new MemoryStore();
        Contents.put(store, graphs);
        return store;
    }

    private static ServerSocketChannel freePort() {
        try {
            return PolicyServer.bind(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Site(MemoryStore store) {
        ServerSocketChannel bound = freePort();
        int port = bound.socket().getLocalPort();
        this.url = "http://" + ServerSettings.DEFAULT_HOST + ":" + port;
        String sdl = text(Path.of("schema.graphqls"));
        String base = Iris.DEFAULT.base();
        GraphQlEngine engine =
                GraphQlEngine.of(
                        sdl,
                        DeclaredTerms.in(store.snapshot().union()),
                        store,
                        new EngineSettings(base, url, QueryLimits.DEFAULT));
        var settings =
                new ServerSettings(
                        ServerSettings.DEFAULT_HOST, port, url, base, HttpLimits.DEFAULT);
        var sparql = new SnapshotEndpoint(store, base, SparqlLimits.DEFAULT);
        this.server = new PolicyServer(settings, engine, store, sparql, sdl, bound).start();
    }

    /** The vocabularies, and no document yet. */
    static Site begun() {
        MemoryStore store = new MemoryStore();
        new Editor(store, Iris.DEFAULT).begin();
        return new Site(store);
    }

    /** The shipped digest. */
    static Site shipped() {
        return new Site(shippedGraphs());
    }

    /** The shipped digest, and what somebody else says beside it. */
    static Site shippedWith(Graph more) {
        Map<Node, Graph> graphs = new HashMap<>(shippedGraphs());
        graphs.put(NodeFactory.createURI(Iris.DEFAULT.base() + "more"), more);
        return new Site(graphs);
    }

    /** The shipped digest, and what somebody decided on its links. */
    static Site shippedWith(IncomingDecision... decisions) {
        MemoryStore store = holding(shippedGraphs());
        Editor editor = new Editor(store, Iris.DEFAULT);
        try {
            for (IncomingDecision each : decisions) editor.curate(each, EditDeadline.none());
        } catch (RefusedDecisionException e) {
            throw new IllegalStateException(e);
        }
        return new Site(store);
    }

    /** The example of an official text that the README names, alone. */
    static Site official() {
        MemoryStore store = new MemoryStore();
        new Editor(store, Iris.DEFAULT).begin();
        return new Site(withExample(store));
    }

    /** These documents, by their ids. */
    static Site of(Map<String, String> documents) {
        MemoryStore store = new MemoryStore();
        Editor editor = new Editor(store, Iris.DEFAULT);
        editor.begin();
        try {
            for (var each : documents.entrySet()) {
                var content = new IncomingDocument.Content.Characters(each.getValue());
                editor.ingest(
                        new IncomingDocument(each.getKey(), content, null, null, false),
                        null,
                        EditDeadline.none());
            }
        } catch (RefusedEditException e) {
            throw new IllegalStateException(e);
        }
        return new Site(store);
    }

    /** The shipped digest, and beside it the official text of another document. */
    static Site shippedWithOfficial() {
        return new Site(withExample(holding(shippedGraphs())));
    }

    private static MemoryStore withExample(MemoryStore store) {
        var document =
                new IncomingDocument(
                        "zhuyu-2030",
                        new IncomingDocument.Content.Characters(text(OFFICIAL)),
                        null,
                        null,
                        false);
        try {
            new Editor(store, Iris.DEFAULT).ingest(document, "li.bianji", EditDeadline.none());
        } catch (RefusedEditException e) {
            throw new IllegalStateException(e);
        }
        return store;
    }

    private static Map<Node, Graph> shippedGraphs() {
        try (InputStream in = Files.newInputStream(SHIPPED)) {
            return StrictReader.read(in, Lang.NQUADS, Iris.DEFAULT.dataset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableRdfException e) {
            throw new IllegalStateException(e.problems().toString(), e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The data of the answer to a query, as any program gets it. */
    JsonNode ask(String query) {
        URI endpoint = URI.create(url + "/graphql");
        HttpRequest request =
                HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        JSON.createObjectNode().put("query", query).toString()))
                        .build();
        try {
            JsonNode answer = JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
            assertThat(answer.get("errors")).as(query).isNull();
            return answer.get("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The address without a slash at the end. */
    String url() {
        return url;
    }

    /** The client goes first: a server that stops waits a second for who may ask once more. */
    @Override
    public void close() {
        client.shutdownNow();
        server.close();
    }
}
