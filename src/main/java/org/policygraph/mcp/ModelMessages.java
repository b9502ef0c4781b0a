package org.policygraph.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.GraphQlEngine;

import reactor.core.publisher.Mono;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * Answers messages of the Model Context Protocol, each by itself: there are no sessions, so that
 * any server behind a balancer can answer any message. Safe for any number of threads.
 */
public final class ModelMessages {
    private static final McpJsonMapper JSON = McpJsonDefaults.getMapper();

    private final Transport transport = new Transport();

    /** Makes the tools. */
    public ModelMessages(GraphQlEngine engine) {
        new ModelTools(engine).serve(transport);
    }

    /** The versions of the protocol that are spoken. */
    public List<String> protocolVersions() {
        return transport.protocolVersions();
    }

    /**
     * Answers a message on the calling thread.
     *
     * @param message JSON
     * @return JSON, or null where the message wants no answer
     * @throws InvalidMessageException if it is neither a request nor a notification
     */
    public @Nullable String answer(String message) throws InvalidMessageException {
        McpStatelessServerHandler handler = Objects.requireNonNull(transport.handler);
        return switch (read(message)) {
            case JSONRPCRequest request ->
                    written(handler.handleRequest(McpTransportContext.EMPTY, request).block());
            case JSONRPCNotification notification -> {
                handler.handleNotification(McpTransportContext.EMPTY, notification).block();
                yield null;
            }
            default -> throw new InvalidMessageException();
        };
    }

    private static JSONRPCMessage read(String message) throws InvalidMessageException {
        try {
            return McpSchema.deserializeJsonRpcMessage(JSON, message);
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidMessageException();
        }
    }

    private static String written(@Nullable Object answer) {
        try {
            return JSON.writeValueAsString(Objects.requireNonNull(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands over what answers. */
    private static final class Transport implements McpStatelessServerTransport {
        private @Nullable McpStatelessServerHandler handler;

        @Override
        public void setMcpHandler(McpStatelessServerHandler mcpHandler) {
            handler = mcpHandler;
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }
    }
}
