package org.policygraph.http;

import io.javalin.http.Context;
import io.modelcontextprotocol.server.transport.DefaultServerTransportSecurityValidator;
import io.modelcontextprotocol.server.transport.ServerTransportSecurityException;
import io.modelcontextprotocol.spec.HttpHeaders;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.AcceptHeader;
import org.policygraph.http.exchange.BodyReader;
import org.policygraph.http.exchange.ErrorCode;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.exchange.PercentDecoder;
import org.policygraph.http.exchange.Refusal;
import org.policygraph.http.exchange.StrictJson;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.mcp.InvalidMessageException;
import org.policygraph.mcp.ModelMessages;
import org.policygraph.query.GraphQlEngine;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * The door for language models: Model Context Protocol, Transports, Streamable HTTP, without
 * sessions and without a stream that the server would send by itself.
 */
final class McpDoor {
    private static final String METHODS = "POST, OPTIONS";

    private final GraphQlEngine engine;
    private final BodyReader bodies;
    private final DefaultServerTransportSecurityValidator ownPagesOnly;
    private volatile @Nullable ModelMessages messages;

    McpDoor(GraphQlEngine engine, ServerSettings settings) {
        this.engine = engine;
        this.bodies = new BodyReader(settings.limits());
        this.ownPagesOnly = ownPagesOnly(settings);
    }

    /**
     * Programs send no Origin. A browser does, and may have been led here by a name that was bound
     * to this address (Model Context Protocol, Transports, Security Warning).
     */
    private static DefaultServerTransportSecurityValidator ownPagesOnly(ServerSettings settings) {
        URI publicUrl = URI.create(settings.publicUrl());
        return DefaultServerTransportSecurityValidator.builder()
                .allowedOrigin(publicUrl.getScheme() + "://" + publicUrl.getRawAuthority())
                .allowedOrigin("http://" + settings.host() + ":*")
                .allowedOrigin("http://localhost:*")
                .build();
    }

    /** Answers one message. */
    void post(Context ctx) {
        checkOrigin(ctx.header("Origin"));
        if (AcceptHeader.of(ctx.req()).best(List.of(MediaTypes.JSON)).isEmpty()) {
            throw new Refusal(ErrorCode.NOT_ACCEPTABLE, "This address answers application/json.");
        }
        String message = PercentDecoder.utf8(bodies.readJson(ctx.req()));
        StrictJson.parse(message);
        checkVersion(ctx.header(HttpHeaders.PROTOCOL_VERSION));
        String answer = answer(message);
        ctx.header("Cache-Control", "no-store");
        if (answer == null) {
            ctx.status(202);
            return;
        }
        ctx.contentType(MediaTypes.contentType(MediaTypes.JSON)).result(answer);
    }

    private void checkOrigin(@Nullable String origin) {
        if (origin == null) return;
        try {
            ownPagesOnly.validateHeaders(Map.of("Origin", List.of(origin)));
        } catch (ServerTransportSecurityException e) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN, "Pages of other origins may not speak to this address.");
        }
    }

    private void checkVersion(@Nullable String version) {
        List<String> spoken = messages().protocolVersions();
        if (version == null || spoken.contains(version)) return;
        throw Refusal.badRequest(
                HttpHeaders.PROTOCOL_VERSION
                        + " must be one of "
                        + String.join(", ", spoken)
                        + ".");
    }

    private @Nullable String answer(String message) {
        try {
            return messages().answer(message);
        } catch (InvalidMessageException e) {
            throw Refusal.badRequest("The body is no message of the protocol: " + e.getMessage());
        }
    }

    /** There is no stream to listen to; a client that asks for one expects no words with that. */
    void get(Context ctx) {
        ctx.header("Allow", METHODS).status(405);
    }

    void options(Context ctx) {
        ctx.header("Allow", METHODS).status(204);
    }

    /** Made for the first message, since most servers run without any. */
    private ModelMessages messages() {
        ModelMessages known = messages;
        return known != null ? known : made();
    }

    private synchronized ModelMessages made() {
        ModelMessages known = messages;
        if (known != null) return known;
        ModelMessages made = new ModelMessages(engine);
        messages = made;
        return made;
    }
}
