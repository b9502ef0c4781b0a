package org.policygraph.http;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.endpoint.Operation;
import org.policygraph.http.endpoint.Tag;
import org.policygraph.http.exchange.AcceptHeader;
import org.policygraph.http.exchange.BodyReader;
import org.policygraph.http.exchange.CorrelationId;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.mcp.ModelMessages;
import org.policygraph.mcp.RpcReply;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.json.JsonBytes;

import java.util.List;
import java.util.Map;

/**
 * The endpoint for language models: Model Context Protocol, Transports, Streamable HTTP, without
 * sessions and without a stream that the server would send by itself.
 */
final class McpHandler {
    private static final Map<String, Object> MESSAGES = Map.of("type", List.of("object", "array"));

    private static final String PROTOCOL_VERSION = "MCP-Protocol-Version";

    private final McpExchange exchange;
    private final BodyReader bodies;
    private final OwnAddresses own;

    McpHandler(GraphQlEngine engine, ServerSettings settings) {
        this.exchange = new McpExchange(engine);
        this.bodies = new BodyReader(settings.limits());
        this.own = new OwnAddresses(settings);
    }

    /** There is no stream to listen to, so nothing is read. */
    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.at(Paths.MCP)
                        .post(
                                this::post,
                                Operation.named(
                                                "mcp",
                                                Tag.QUERIES,
                                                "Answers a message of the Model Context Protocol, or a batch of up to 20 (streamable HTTP, without sessions)")
                                        .takesBody(
                                                MediaTypes.JSON,
                                                MESSAGES,
                                                JsonBytes.object(
                                                        "jsonrpc",
                                                        "2.0",
                                                        "id",
                                                        1,
                                                        "method",
                                                        "tools/list"))
                                        .answers(
                                                200,
                                                "The answer, also where it is an error of the protocol",
                                                MediaTypes.JSON,
                                                MESSAGES)
                                        .answers(202, "The message wants no answer", List.of())
                                        .answers(
                                                400,
                                                "The body is no message of the protocol, as an error of JSON-RPC 2.0; or the version of the protocol is not spoken",
                                                List.of(MediaTypes.JSON))
                                        .refuses(
                                                HttpErrorCode.FORBIDDEN,
                                                HttpErrorCode.NOT_ACCEPTABLE,
                                                HttpErrorCode.PAYLOAD_TOO_LARGE,
                                                HttpErrorCode.UNSUPPORTED_MEDIA_TYPE))
                        .cached("no-store")
                        .sameOrigin()
                        .documented(
                                "tools for language models (Model Context Protocol), each answer with basis, characters and permalink; over standard input by the command `mcp`: see [models](models.md)"));
    }

    /** Answers one message, or a batch of them. */
    private void post(Context ctx) {
        checkOrigin(ctx);
        if (AcceptHeader.of(ctx.req()).best(List.of(MediaTypes.JSON)).isEmpty()) {
            throw new HttpError(
                    HttpErrorCode.NOT_ACCEPTABLE, "This address answers application/json.");
        }
        byte[] message = bodies.readJson(ctx.req());
        checkVersion(ctx.header(PROTOCOL_VERSION));
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
}
