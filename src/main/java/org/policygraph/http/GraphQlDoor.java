package org.policygraph.http;

import io.javalin.http.Context;

import org.policygraph.query.GraphQlAnswer;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.GraphQlRequest;
import org.policygraph.query.OperationKind;

/** GraphQL over HTTP (graphql.github.io/graphql-over-http), by GET and POST. */
final class GraphQlDoor {
    private static final String METHODS = "GET, HEAD, POST, OPTIONS";

    /** Seconds for which a browser may remember what it may send. */
    private static final String PREFLIGHT_SECONDS = "86400";

    private final GraphQlEngine engine;
    private final BodyReader bodies;

    GraphQlDoor(GraphQlEngine engine, BodyReader bodies) {
        this.engine = engine;
        this.bodies = bodies;
    }

    /**
     * Runs a query from the query string.
     *
     * @throws Refusal if it would change something: GET is safe (RFC 9110 §9.2.1)
     */
    void get(Context ctx) {
        String mediaType = negotiate(ctx);
        GraphQlRequest request =
                GraphQlParameters.fromQuery(QueryString.parse(ctx.req().getQueryString()));
        if (engine.operationKind(request) == OperationKind.MUTATION) {
            throw Refusal.methodNotAllowed("A mutation must be sent by POST.", "POST");
        }
        answer(ctx, request, mediaType);
    }

    /** Runs the request in a JSON body. */
    void post(Context ctx) {
        String mediaType = negotiate(ctx);
        if (!MediaTypes.isUtf8Json(ctx.req().getContentType())) {
            throw new Refusal(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "The body must be application/json in UTF-8, and its Content-Type say so.");
        }
        String body = PercentDecoder.utf8(bodies.read(ctx.req()));
        answer(ctx, GraphQlParameters.fromJson(body), mediaType);
    }

    /** Tells a browser what pages of other origins may send (the CORS preflight of Fetch). */
    void options(Context ctx) {
        ctx.header("Allow", METHODS);
        ctx.header("Access-Control-Allow-Methods", METHODS);
        ctx.header("Access-Control-Allow-Headers", "Content-Type, " + CorrelationId.FIELD);
        ctx.header("Access-Control-Max-Age", PREFLIGHT_SECONDS);
        ctx.status(204);
    }

    private static String negotiate(Context ctx) {
        return AcceptHeader.of(ctx.req())
                .best(MediaTypes.GRAPHQL)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        ErrorCode.NOT_ACCEPTABLE,
                                        "This address answers "
                                                + String.join(" or ", MediaTypes.GRAPHQL)
                                                + "."));
    }

    private void answer(Context ctx, GraphQlRequest request, String mediaType) {
        GraphQlAnswer answer = engine.execute(request, Gate.correlationId(ctx));
        // Under application/json a well-formed answer is always 200: old clients look for errors
        // only there (GraphQL over HTTP, "application/json").
        boolean refused = !answer.executed() && mediaType.equals(MediaTypes.GRAPHQL_RESPONSE);
        ctx.status(refused ? ErrorCode.BAD_REQUEST.status() : 200);
        ctx.contentType(MediaTypes.contentType(mediaType));
        ctx.header("Vary", "Accept, Accept-Encoding");
        ctx.header("Cache-Control", "no-cache");
        ctx.result(StrictJson.write(answer.body()));
    }
}
