package org.policygraph.http;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.AcceptHeader;
import org.policygraph.http.exchange.BodyReader;
import org.policygraph.http.exchange.CorrelationId;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.mcp.ModelMessages;
import org.policygraph.mcp.RpcReply;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.json.JsonBytes;

import java.util.List;

/**
 * The endpoint for language models: Model Context Protocol, Transports, Streamable HTTP, without
 * sessions and without a stream that the server would send by itself.
 */
final class McpHandler {
    private static final String METHODS = "POST, OPTIONS";
    private static final String PROTOCOL_VERSION = "MCP-Protocol-Version";

    private final McpExchange exchange;
    private final BodyReader bodies;
    private final OwnAddresses own;

    McpHandler(GraphQlEngine engine, ServerSettings settings) {
        this.exchange = new McpExchange(engine);
        this.bodies = new BodyReader(settings.limits());
        this.own = new OwnAddresses(settings);
    }

    /** Answers one message, or a batch of them. */
    void post(Context ctx) {
        checkOrigin(ctx);
        if (AcceptHeader.of(ctx.req()).best(List.of(MediaTypes.JSON)).isEmpty()) {
            throw new HttpError(
                    HttpErrorCode.NOT_ACCEPTABLE, "This address answers application/json.");
        }
        byte[] message = bodies.readJson(ctx.req());
        checkVersion(ctx.header(PROTOCOL_VERSION));
        ctx.header("Cache-Control", "no-store");
        switch (exchange.reply(message, CorrelationId.of(ctx))) {
            case RpcReply.Answer(Object body) -> send(ctx, 200, body);
            case RpcReply.Invalid(Object body) -> send(ctx, 400, body);
            case RpcReply.None() -> ctx.status(202);
        }
    }

    private static void send(Context ctx, int status, Object body) {
        ctx.status(status)
                .contentType(MediaTypes.contentType(MediaTypes.JSON))
                .result(JsonBytes.write(body));
    }

    /** Programs send no Origin; browsers do. */
    private void checkOrigin(Context ctx) {
        String origin = ctx.header("Origin");
        if (origin == null || own.isOrigin(origin, ctx)) return;
        throw new HttpError(
                HttpErrorCode.FORBIDDEN, "Pages of other origins may not speak to this address.");
    }

    private static void checkVersion(@Nullable String version) {
        List<String> spoken = ModelMessages.protocolVersions();
        if (version == null || spoken.contains(version)) return;
        throw HttpError.badRequest(
                PROTOCOL_VERSION + " must be one of " + String.join(", ", spoken) + ".");
    }

    /** There is no stream to listen to; a client that asks for one expects no words with that. */
    void get(Context ctx) {
        ctx.header("Allow", METHODS).status(405);
    }

    void options(Context ctx) {
        ctx.header("Allow", METHODS).status(204);
    }
}
