package org.policygraph.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.policygraph.http.html.Asset;
import org.policygraph.http.setting.ClientLimits;
import org.policygraph.http.setting.HttpLimits;
import org.policygraph.http.setting.Publisher;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.graph.DeclaredTerms;
import org.policygraph.query.limit.EngineSettings;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.store.Contents;
import org.policygraph.store.GraphStore;
import org.policygraph.store.MemoryStore;
import org.policygraph.store.sparql.SnapshotEndpoint;
import org.policygraph.store.sparql.SparqlLimits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

/** A server on a free port for all tests of a class, with clients to speak to it. */
public final class RunningServer implements BeforeAllCallback, AfterAllCallback, AutoCloseable {
    public static final String PUBLIC_URL = "https://policy.example";
    public static final String IRI_BASE = "https://data.example/id/";
    static final String SDL = "type Query {\n  \"问候\"\n  hello(name: String): String\n}\n";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final PolicyServer server;

    private RunningServer(GraphStore store, HttpLimits limits) {
        this(store, limits, SparqlLimits.DEFAULT);
    }

    private RunningServer(GraphStore store, HttpLimits limits, SparqlLimits sparql) {
        this(store, settings(limits), sparql);
    }

    private RunningServer(GraphStore store, ServerSettings settings, SparqlLimits sparql) {
        this(store, settings, new SnapshotEndpoint(store, settings.iriBase(), sparql));
    }

    private RunningServer(GraphStore store, ServerSettings settings, SnapshotEndpoint endpoint) {
        this.server =
                new PolicyServer(
                        settings,
                        engine(store, settings.iriBase(), settings.publicUrl()),
                        store,
                        endpoint,
                        SDL);
    }

    /** A server with the data that ship. */
    public static RunningServer shipped() {
        return shipped(ShippedData.store());
    }

    /** A server over a store that holds them. */
    static RunningServer shipped(GraphStore store) {
        ServerSettings settings =
                new ServerSettings(
                        ServerSettings.DEFAULT_HOST,
                        0,
                        PUBLIC_URL,
                        ShippedData.IRI_BASE,
                        HttpLimits.DEFAULT);
        return new RunningServer(store, settings, SparqlLimits.DEFAULT);
    }

    /** The endpoint that ships. */
    public static SnapshotEndpoint endpoint(GraphStore store, SparqlLimits limits) {
        return new SnapshotEndpoint(store, IRI_BASE, limits);
    }

    static RunningServer empty() {
        return with(new MemoryStore());
    }

    public static RunningServer with(GraphStore store) {
        return with(store, HttpLimits.DEFAULT);
    }

    /** A server that is reached under this address. */
    public static RunningServer reached(GraphStore store, String publicUrl) {
        var settings =
                new ServerSettings(
                        ServerSettings.DEFAULT_HOST, 0, publicUrl, IRI_BASE, HttpLimits.DEFAULT);
        return new RunningServer(store, settings, SparqlLimits.DEFAULT);
    }

    public static RunningServer with(GraphStore store, HttpLimits limits) {
        return new RunningServer(store, limits);
    }

    public static RunningServer with(GraphStore store, SparqlLimits limits) {
        return new RunningServer(store, HttpLimits.DEFAULT, limits);
    }

    public static RunningServer with(GraphStore store, SnapshotEndpoint endpoint) {
        return new RunningServer(store, settings(HttpLimits.DEFAULT), endpoint);
    }

    public static RunningServer with(ClientLimits clients) {
        ServerSettings settings = settings(HttpLimits.DEFAULT);
        return new RunningServer(
                new MemoryStore(),
                new ServerSettings(
                        settings.host(),
                        settings.port(),
                        settings.publicUrl(),
                        settings.iriBase(),
                        settings.limits(),
                        settings.caching(),
                        clients,
                        settings.access()),
                SparqlLimits.DEFAULT);
    }

    /** A server that is published by somebody. */
    static RunningServer with(Publisher publisher) {
        ServerSettings settings = settings(HttpLimits.DEFAULT);
        return new RunningServer(
                new MemoryStore(),
                new ServerSettings(
                        settings.host(),
                        settings.port(),
                        settings.publicUrl(),
                        settings.iriBase(),
                        settings.limits(),
                        settings.caching(),
                        settings.clients(),
                        settings.access(),
                        publisher),
                SparqlLimits.DEFAULT);
    }

    static RunningServer within(HttpLimits limits) {
        return new RunningServer(new MemoryStore(), limits);
    }

    public static RunningServer with(String turtle) {
        return with(store(turtle));
    }

    /** The engine that ships, with the schema that ships, over this store. */
    public static GraphQlEngine engine(GraphStore store) {
        return engine(store, PUBLIC_URL);
    }

    /** The same, which is reached under this address. */
    public static GraphQlEngine engine(GraphStore store, String publicUrl) {
        return engine(store, IRI_BASE, publicUrl);
    }

    private static GraphQlEngine engine(GraphStore store, String iriBase, String publicUrl) {
        Graph ontology = RDFParser.source("ontology/policy.ttl").toGraph();
        return GraphQlEngine.of(
                Asset.text("/org/policygraph/schema.graphqls"),
                DeclaredTerms.in(ontology),
                store,
                new EngineSettings(iriBase, publicUrl, QueryLimits.DEFAULT));
    }

    static ServerSettings settings(HttpLimits limits) {
        return new ServerSettings(ServerSettings.DEFAULT_HOST, 0, PUBLIC_URL, IRI_BASE, limits);
    }

    static MemoryStore store(String turtle) {
        Graph graph = RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
        MemoryStore store = new MemoryStore();
        Contents.put(store, Map.of(NodeFactory.createURI(IRI_BASE + "graph"), graph));
        return store;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    /** Starts it outside of the tests of a class. */
    RunningServer start() {
        server.start();
        return this;
    }

    /** The client goes first: a server that stops waits a second for who may ask once more. */
    @Override
    public void close() {
        client.shutdownNow();
        server.close();
    }

    PolicyServer server() {
        return server;
    }

    int port() {
        return server.port();
    }

    /** The address that this server itself can be reached under. */
    String url() {
        return "http://127.0.0.1:" + port();
    }

    /** A request to a path, with names and values of fields by turns. */
    HttpRequest.Builder request(String path, String... fields) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
        return fields.length == 0 ? request : request.headers(fields);
    }

    public HttpResponse<String> get(String path, String... fields) {
        return send(request(path, fields).GET());
    }

    /** The bytes of an answer. */
    HttpResponse<byte[]> download(String path) {
        return Sending.bytes(client, request(path).GET());
    }

    HttpResponse<byte[]> download(HttpRequest.Builder request) {
        return Sending.bytes(client, request);
    }

    public HttpResponse<String> post(String body, String... fields) {
        return send(request("/graphql", fields).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> postJson(String body) {
        return post(
                body,
                "Content-Type",
                "application/json",
                "Accept",
                "application/graphql-response+json");
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return Sending.text(client, request);
    }

    /** Sends these characters as they are, and reads one answer. */
    RawAnswer raw(String request) {
        try (RawConnection connection = new RawConnection(port())) {
            connection.send(request);
            return connection.answer();
        }
    }

    /** A request body with this query. */
    static String object(String query) {
        return JSON.createObjectNode().put("query", query).toString();
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }
}
