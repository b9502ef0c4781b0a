package org.policygraph.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.GraphQlAnswer;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.GraphQlRequest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The tools for language models, answered by the GraphQL engine within its limits. Every answer
 * says what the bases in it mean, since a model may not have kept what it was told before.
 */
final class ModelTools {
    private static final String CORRELATION = "model-tool";

    private final GraphQlEngine engine;
    private final ToolBook book = ToolBook.shipped();

    ModelTools(GraphQlEngine engine) {
        this.engine = engine;
    }

    /** Answers what comes over a transport, on the thread that brings it. */
    void serve(McpStatelessServerTransport transport) {
        var server =
                McpServer.sync(transport)
                        .serverInfo("policy-graph", book.version())
                        .instructions(book.instructions())
                        .capabilities(ServerCapabilities.builder().tools(false).build())
                        .immediateExecution(true);
        for (ToolBook.Entry entry : book.tools()) {
            server.toolCall(book.tool(entry), (context, request) -> answer(entry, request));
        }
        server.build();
    }

    private CallToolResult answer(ToolBook.Entry entry, CallToolRequest request) {
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        if (request.arguments() != null) arguments.putAll(request.arguments());
        for (String name : arguments.keySet()) {
            if (entry.properties().containsKey(name)) continue;
            return refused(
                    "found the argument “"
                            + name
                            + "”, expected one of "
                            + new TreeSet<>(entry.properties().keySet()));
        }
        GraphQlAnswer answer =
                engine.execute(
                        new GraphQlRequest(book.document(), entry.name(), arguments), CORRELATION);
        if (!answer.isWhole()) return refused(sentences(answer));
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("basis", book.basis());
        content.put("data", answer.body().get("data"));
        return CallToolResult.builder()
                .structuredContent(content)
                .addTextContent(json(content))
                .isError(false)
                .build();
    }

    /** A mistake that the model can mend is told to it, and is no failure of the protocol. */
    private static CallToolResult refused(String sentence) {
        return CallToolResult.builder().addTextContent(sentence).isError(true).build();
    }

    private static String sentences(GraphQlAnswer answer) {
        if (!(answer.body().get("errors") instanceof List<?> errors)) return "";
        return errors.stream()
                .map(error -> String.valueOf(((Map<?, ?>) error).get("message")))
                .collect(Collectors.joining("\n"));
    }

    private static String json(Object value) {
        try {
            return McpJsonDefaults.getMapper().writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
