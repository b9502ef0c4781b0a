package org.policygraph.http.graphql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.endpoint.Operation;
import org.policygraph.http.endpoint.Parameter;
import org.policygraph.http.endpoint.Schema;
import org.policygraph.http.endpoint.Tag;
import org.policygraph.http.exchange.AcceptHeader;
import org.policygraph.http.exchange.BodyReader;
import org.policygraph.http.exchange.Callers;
import org.policygraph.http.exchange.CorrelationId;
import org.policygraph.http.exchange.EntityTag;
import org.policygraph.http.exchange.ExactBody;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.exchange.PercentDecoder;
import org.policygraph.http.exchange.QueryString;
import org.policygraph.http.setting.CacheSettings;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.GraphQlRequest;
import org.policygraph.query.GraphQlRequest.Account;
import org.policygraph.query.OperationKind;
import org.policygraph.query.json.JsonBytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** GraphQL over HTTP (graphql.github.io/graphql-over-http), by GET and POST. */
public final class GraphQlHandler {
    private static final Logger LOG = LoggerFactory.getLogger(GraphQlHandler.class);

    private static final List<String> OFFERED =
            Stream.concat(MediaTypes.GRAPHQL.stream(), Stream.of(MediaTypes.EVENT_STREAM)).toList();

    /** What somebody writes and has not printed yet is kept nowhere. */
    private static final String ARTICLE = "checkArticle";

    private static final String UNKEPT = "no-store";
    private static final String CHECKED = "no-cache";

    private final GraphQlEngine engine;
    private final BodyReader bodies;
    private final ResponseCache kept;
    private final EventStream events;
    private final GraphQlParameters parameters = new GraphQlParameters();
    private final String reusable;

    public GraphQlHandler(GraphQlEngine engine, ServerSettings settings) {
        this.engine = engine;
        this.bodies = new BodyReader(settings.limits());
        CacheSettings caching = settings.caching();
        this.kept = new ResponseCache(caching.bytes());
        this.events = new EventStream(settings.limits().idle());
        // What only those with a key may read, a cache must not hand to others (RFC 9111 §3.5).
        String whose = settings.access().isKeyRequired() ? "private" : "public";
        this.reusable = whose + ", max-age=" + caching.maxAge().toSeconds();
    }

    /** One address for both methods. */
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.at(Paths.GRAPHQL)
                        .get(this::get, byGet())
                        .post(this::post, byPost())
                        .documented(
                                "GraphQL over HTTP, GET and POST; a subgraph of Apollo Federation v2: see [federation](#federation)"));
    }

    private static Operation byGet() {
        return Operation.named("graphqlGet", Tag.QUERIES, "Answers a GraphQL query")
                .takes(
                        Parameter.query("query", "The GraphQL document")
                                .required()
                                .example("{ dataset { version } }"),
                        Parameter.query("variables", "Values of its variables, as a JSON object"),
                        Parameter.query("operationName", "Which of its operations"))
                .answers("The answer, or errors with their codes", OFFERED)
                .with("ETag")
                .answers(400, "The request is malformed", MediaTypes.GRAPHQL)
                .refuses(HttpErrorCode.NOT_ACCEPTABLE)
                .example("/graphql?query=%7Bdataset%7Bversion%7D%7D")
                .example(Paths.GRAPHQL, 400);
    }

    private static Operation byPost() {
        Map<String, Object> body =
                Schema.object(
                        List.of("query"),
                        Map.of(
                                "query",
                                Schema.TEXT,
                                "variables",
                                Map.of("type", List.of("object", "null")),
                                "operationName",
                                Map.of("type", List.of("string", "null"))));
        return Operation.named(
                        "graphqlPost",
                        Tag.QUERIES,
                        "Answers a GraphQL query, or makes the edits of a mutation, which takes the key of an editor; types and fields are in /schema.graphqls")
                .takesBody(MediaTypes.JSON, body, Map.of("query", "{ dataset { version } }"))
                .answers("The answer, or errors with their codes", OFFERED)
                .answers(400, "The request is malformed", MediaTypes.GRAPHQL)
                .answers(
                        401,
                        "The key is none of this server's, or an edit was sent without one",
                        MediaTypes.GRAPHQL)
                .answers(
                        403,
                        "An edit was sent with the key of a reader, or to a server without keys",
                        MediaTypes.GRAPHQL)
                .refuses(HttpErrorCode.PAYLOAD_TOO_LARGE, HttpErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }

    /**
     * Runs a query from the query string.
     *
     * @throws HttpError if it would change something: GET is safe (RFC 9110 §9.2.1)
     */
    private void get(Context ctx) {
        String mediaType = negotiate(ctx);
        String raw = ctx.req().getQueryString();
        ResponseCache.Key key = key("GET ", raw == null ? "" : raw, mediaType);
        ResponseCache.Answer known = key == null ? null : kept.find(key);
        if (known != null) {
            LOG.debug("answered as before");
            sendTagged(ctx, known, mediaType);
            return;
        }
        GraphQlRequest request = parameters.fromQuery(QueryString.parse(raw));
        if (engine.operationKind(request) == OperationKind.MUTATION) {
            throw HttpError.methodNotAllowed("A mutation must be sent by POST.", "POST");
        }
        if (streams(ctx, request, mediaType)) return;
        ResponseCache.Answer answered = answered(ctx, request, key, mediaType);
        if (answered != null) sendTagged(ctx, answered, mediaType);
    }

    /** Runs the request in a JSON body. */
    private void post(Context ctx) {
        String mediaType = negotiate(ctx);
        byte[] body = bodies.readJson(ctx.req(), Callers.of(ctx).mayEdit());
        ResponseCache.Key key =
                kept.isOff() ? null : key("POST ", new String(body, ISO_8859_1), mediaType);
        ResponseCache.Answer known = key == null ? null : kept.find(key);
        if (known == null) {
            GraphQlRequest request =
                    parameters.fromJson(PercentDecoder.utf8(body)).by(Callers.of(ctx));
            if (streams(ctx, request, mediaType)) return;
            known = answered(ctx, request, key, mediaType);
        } else {
            LOG.debug("answered as before");
        }
        if (known != null) send(ctx, known.body().shared(), mediaType, 200, CHECKED);
    }

    private ResponseCache.@Nullable Key key(String method, String asked, String mediaType) {
        String version = engine.version();
        return version == null ? null : new ResponseCache.Key(version, mediaType, method + asked);
    }

    /** Ends all streams of events, so that a server which stops need not wait for them. */
    public void close() {
        events.close();
    }

    /**
     * Sends events, where they are asked for or nothing else can be the answer; whether it did. A
     * client that lists several types asks for events only by asking a subscription.
     */
    private boolean streams(Context ctx, GraphQlRequest request, String mediaType) {
        boolean isAsked = mediaType.equals(MediaTypes.EVENT_STREAM);
        boolean maySubscribe = isAsked || request.query().contains("subscription");
        if (!maySubscribe || !acceptsEvents(ctx)) {
            return false;
        }
        boolean isSubscription = engine.operationKind(request) == OperationKind.SUBSCRIPTION;
        if (!isAsked && !isSubscription) return false;
        try {
            String id = CorrelationId.of(ctx);
            if (ctx.req().getMethod().equals("HEAD")) {
                EventStream.begin(ctx);
            } else if (isSubscription) {
                events.send(ctx, engine.subscribe(request, id));
            } else {
                events.send(ctx, engine.execute(request, id));
            }
        } catch (IOException e) {
            LOG.debug("A reader left amid events", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private static boolean acceptsEvents(Context ctx) {
        return AcceptHeader.of(ctx.req()).best(List.of(MediaTypes.EVENT_STREAM)).isPresent();
    }

    private static String negotiate(Context ctx) {
        return AcceptHeader.of(ctx.req())
                .best(OFFERED)
                .orElseThrow(
                        () ->
                                new HttpError(
                                        HttpErrorCode.NOT_ACCEPTABLE,
                                        "This address answers "
                                                + String.join(" or ", OFFERED)
                                                + "."));
    }

    /**
     * Answers a request. What can be answered again in the same way is kept and handed back; all
     * else, errors above all, is sent at once and answered as null.
     */
    private ResponseCache.@Nullable Answer answered(
            Context ctx,
            GraphQlRequest request,
            ResponseCache.@Nullable Key key,
            String mediaType) {
        var answer = SerializedResponse.of(engine, request, CorrelationId.of(ctx), mediaType);
        boolean again =
                answer.isRepeatable()
                        && request.account().equals(Account.NONE)
                        && !request.query().contains(ARTICLE);
        if (again && key != null) {
            var known =
                    new ResponseCache.Answer(answer.body(), tag(key.version(), mediaType, request));
            kept.keep(key, known);
            return known;
        }
        send(ctx, answer.body().shared(), mediaType, answer.status(), UNKEPT);
        return null;
    }

    /**
     * Equal tags stand for equal bytes, since the same question to the same data has one answer.
     */
    private static String tag(String version, String mediaType, GraphQlRequest request) {
        List<@Nullable Object> asked = new ArrayList<>();
        asked.add(version);
        asked.add(mediaType);
        asked.add(request.query());
        asked.add(request.operationName());
        asked.add(request.variables());
        return EntityTag.of(JsonBytes.write(asked));
    }

    private static void send(Context ctx, byte[] body, String mediaType, int status, String reuse) {
        ctx.status(status);
        ctx.header("Vary", "Accept, Accept-Encoding");
        ctx.header("Cache-Control", reuse);
        if (status == HttpErrorCode.UNAUTHENTICATED.status()) {
            ctx.header("WWW-Authenticate", Callers.CHALLENGE);
        }
        String contentType = MediaTypes.contentType(mediaType);
        if (ctx.header("Accept-Encoding") == null) {
            ExactBody.send(ctx, contentType, body);
            return;
        }
        ctx.contentType(contentType);
        ctx.result(body);
    }

    private void sendTagged(Context ctx, ResponseCache.Answer answer, String mediaType) {
        ctx.header("Vary", "Accept");
        ctx.header("Cache-Control", reusable);
        EntityTag.send(ctx, mediaType, answer.body().shared(), answer.tag());
    }
}
