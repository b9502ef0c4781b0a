package org.policygraph.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.policygraph.access.ApiKeys;
import org.policygraph.access.InvalidKeysException;
import org.policygraph.access.KeyRole;
import org.policygraph.access.NewKey;
import org.policygraph.edit.EditDeadline;
import org.policygraph.edit.Editor;
import org.policygraph.edit.IncomingDocument;
import org.policygraph.edit.RefusedEditException;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.html.Asset;
import org.policygraph.http.setting.AccessRules;
import org.policygraph.http.setting.CacheSettings;
import org.policygraph.http.setting.ClientLimits;
import org.policygraph.http.setting.HttpLimits;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.edit.EditSettings;
import org.policygraph.query.graph.DeclaredTerms;
import org.policygraph.query.limit.EditLimits;
import org.policygraph.query.limit.EngineSettings;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.store.GraphStore;
import org.policygraph.store.sparql.SnapshotEndpoint;
import org.policygraph.store.sparql.SparqlLimits;
import org.policygraph.vocab.Iris;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A server on a free port that holds the shipped digest and can be edited through. */
final class EditedServer implements AutoCloseable {
    static final NewKey EDITOR = NewKey.of("李编辑", KeyRole.EDITOR);
    static final NewKey READER = NewKey.of("reader-1", KeyRole.READER);
    static final String SEED = seed();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SHIPPED = "minsheng-2025";

    private static final String INGEST =
            "mutation($input: IngestDocumentInput!) { ingestDocument(input: $input) { changed warnings english: warnings(lang: \"en\")"
                    + " version { version number } document { id title } changes(first: 1000) {"
                    + " nodes { kind iri type } } } }";
    private static final String RETRACT =
            "mutation($input: RetractDocumentInput!) { retractDocument(input: $input) {"
                    + " document version { number } changes(first: 1000) { nodes { kind iri } } } }";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final GraphStore store;
    private final PolicyServer server;

    private EditedServer(GraphStore store, @Nullable AccessRules rules, ClientLimits clients) {
        this(store, rules, clients, HttpLimits.DEFAULT);
    }

    private EditedServer(
            GraphStore store,
            @Nullable AccessRules rules,
            ClientLimits clients,
            HttpLimits limits) {
        this.store = store;
        Editor editor = new Editor(store, Iris.DEFAULT);
        if (store.snapshot().names().isEmpty()) put(editor, SHIPPED, SEED);
        AccessRules access = rules == null ? AccessRules.OPEN : rules;
        EditSettings editing =
                access.keys().areInUse() ? new EditSettings(editor, EditLimits.DEFAULT) : null;
        String base = Iris.DEFAULT.base();
        var mapping =
                SchemaMapping.read(
                        Asset.text("/org/policygraph/schema.graphqls"),
                        DeclaredTerms.in(store.snapshot().union()));
        var engineSettings =
                new EngineSettings(base, RunningServer.PUBLIC_URL, QueryLimits.DEFAULT);
        GraphQlEngine engine = new GraphQlEngine(mapping, store, engineSettings, editing);
        ServerSettings settings =
                new ServerSettings(
                        ServerSettings.DEFAULT_HOST,
                        0,
                        RunningServer.PUBLIC_URL,
                        base,
                        limits,
                        CacheSettings.DEFAULT,
                        clients,
                        access);
        var sparql = new SnapshotEndpoint(store, base, SparqlLimits.DEFAULT);
        this.server = new PolicyServer(settings, engine, store, sparql, mapping.sdl()).start();
    }

    /** A server that knows an editor and a reader. */
    static EditedServer over(GraphStore store) {
        return new EditedServer(store, new AccessRules(keys(), false), ClientLimits.NONE);
    }

    /** The same within these limits. */
    static EditedServer within(HttpLimits limits, GraphStore store) {
        return new EditedServer(store, new AccessRules(keys(), false), ClientLimits.NONE, limits);
    }

    /** A server without keys. */
    static EditedServer withoutKeys(GraphStore store) {
        return new EditedServer(store, null, ClientLimits.NONE);
    }

    /** A server with these rules. */
    static EditedServer with(GraphStore store, boolean isKeyRequired, ClientLimits clients) {
        return new EditedServer(store, new AccessRules(keys(), isKeyRequired), clients);
    }

    private static ApiKeys keys() {
        try {
            return ApiKeys.read(EDITOR.key().line() + "\n" + READER.key().line() + "\n");
        } catch (InvalidKeysException e) {
            throw new IllegalStateException(e.problems().toString(), e);
        }
    }

    private static void put(Editor editor, String id, String text) {
        try {
            editor.ingest(
                    new IncomingDocument(
                            id, new IncomingDocument.Content.Characters(text), null, null, false),
                    null,
                    EditDeadline.none());
        } catch (RefusedEditException e) {
            throw new IllegalStateException(e.flaws().toString(), e);
        }
    }

    private static String seed() {
        try {
            return Files.readString(Path.of("data/source/minsheng-2025.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A digest of its own: its title and one of its measures tell the number. */
    static String digest(int number) {
        return SEED.replace("的意见\n", "的意见（第" + number + "号）\n")
                .replace("不低于80%", "不低于" + number + "%");
    }

    GraphStore store() {
        return store;
    }

    /** Sends an ingest with a key; the whole answer. */
    HttpResponse<String> ingest(String document, String text, NewKey key) {
        return post(INGEST, Map.of("document", document, "content", text), key.secret());
    }

    /** Sends an ingest and asks for nothing but whether it changed anything; it must succeed. */
    boolean hasChanged(String document, String text) {
        String query =
                "mutation($input: IngestDocumentInput!) { ingestDocument(input: $input) { changed } }";
        Map<String, String> input = Map.of("document", document, "content", text);
        return payload(post(query, input, EDITOR.secret()), "ingestDocument")
                .path("changed")
                .asBoolean();
    }

    /** The payload of an ingest of this input that must succeed. */
    JsonNode ingested(Map<String, String> input) {
        return payload(post(INGEST, input, EDITOR.secret()), "ingestDocument");
    }

    /** The payload of an ingest that must succeed. */
    JsonNode ingested(String document, String text) {
        return payload(ingest(document, text, EDITOR), "ingestDocument");
    }

    HttpResponse<String> retract(String document, NewKey key) {
        return post(RETRACT, Map.of("document", document), key.secret());
    }

    JsonNode retracted(String document) {
        return payload(retract(document, EDITOR), "retractDocument");
    }

    private static JsonNode payload(HttpResponse<String> answer, String field) {
        JsonNode body = RunningServer.json(answer.body());
        if (body.has("errors")) throw new AssertionError(answer.body());
        return body.at("/data/" + field);
    }

    HttpResponse<String> post(String query, Map<String, ?> input, @Nullable String secret) {
        Map<String, Object> body = new HashMap<>();
        body.put("query", query);
        body.put("variables", Map.of("input", input));
        return postJson(JSON.valueToTree(body).toString(), secret);
    }

    /** Posts a body to the GraphQL endpoint. */
    HttpResponse<String> postJson(String body, @Nullable String secret) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at("/graphql"))
                        .header("Content-Type", "application/json")
                        .header("Accept", MediaTypes.GRAPHQL_RESPONSE)
                        .POST(BodyPublishers.ofString(body));
        if (secret != null) request.header("Authorization", "Bearer " + secret);
        return send(request);
    }

    /** The whole answer to a query. */
    JsonNode answer(String query) {
        return RunningServer.json(postJson(RunningServer.object(query), null).body());
    }

    /** The data of a query. */
    JsonNode query(String query) {
        return answer(query).path("data");
    }

    byte[] download(String path) {
        return Sending.bytes(client, HttpRequest.newBuilder(at(path)).GET()).body();
    }

    HttpResponse<String> get(String path, String... fields) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).GET();
        return send(fields.length == 0 ? request : request.headers(fields));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return Sending.text(client, request);
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** Stops the server, and leaves those who ask it their connections. */
    void stop() {
        server.close();
    }

    /**
     * Ends the server and gives its store back. The client goes first: a server that stops waits a
     * second for who may ask once more.
     */
    @Override
    public void close() {
        client.shutdownNow();
        server.close();
        store.close();
    }
}
