package org.policygraph.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.GraphQlRequest;
import org.policygraph.query.GraphQlResponse;
import org.policygraph.text.Messages;
import org.policygraph.vocab.Iris;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The tools for language models, answered by the GraphQL engine within its limits. Every answer
 * says what the bases in it mean, since a model may not have kept what it was told before.
 */
final class ModelTools {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GraphQlEngine engine;
    private final Iris iris;
    private final ToolRegistry book = ToolRegistry.shipped();
    private final Map<String, ToolOperation> operations;
    private final List<Map<String, Object>> descriptions;

    ModelTools(GraphQlEngine engine) {
        this.engine = engine;
        this.iris = engine.iris();
        this.operations = ToolOperation.in(book.document(), engine.schema());
        AnswerSchema answers =
                new AnswerSchema(engine.schema(), book.document(), book.basis().keySet());
        this.descriptions = book.tools().stream().map(entry -> described(entry, answers)).toList();
    }

    private Map<String, Object> described(ToolRegistry.Entry entry, AnswerSchema answers) {
        ToolOperation operation = Objects.requireNonNull(operations.get(entry.name()));
        return book.described(entry, operation.conditions(), answers.of(entry.name()));
    }

    ToolRegistry book() {
        return book;
    }

    /** The tools as the protocol describes them. */
    List<Map<String, Object>> descriptions() {
        return descriptions;
    }

    /**
     * Calls a tool.
     *
     * @throws RpcException if there is no such tool; what else is wrong is told to the model
     */
    Map<String, Object> call(
            String tool, Map<String, @Nullable Object> arguments, String correlationId)
            throws RpcException {
        ToolOperation operation = operations.get(tool);
        if (operation == null) {
            throw RpcException.invalidParams(
                    "name", tool, "a tool: one of " + new TreeSet<>(operations.keySet()));
        }
        for (String name : arguments.keySet()) {
            if (operation.arguments().contains(name)) continue;
            return refused(
                    Messages.format(
                            "found the argument “%s”, expected one of %s",
                            name, operation.arguments()));
        }
        Map<String, @Nullable Object> variables = operation.values(arguments, iris);
        GraphQlResponse answer =
                engine.execute(new GraphQlRequest(book.document(), tool, variables), correlationId);
        return answer.isWhole() ? told(answer) : refused(sentences(answer));
    }

    private Map<String, Object> told(GraphQlResponse answer) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("basis", book.basis());
        content.put("data", answer.body().get("data"));
        return Map.of(
                "structuredContent", content, "content", text(json(content)), "isError", false);
    }

    /** A mistake that the model can mend is told to it, and is no failure of the protocol. */
    private static Map<String, Object> refused(String sentence) {
        return Map.of("content", text(sentence), "isError", true);
    }

    private static List<Object> text(String text) {
        return List.of(Map.of("type", "text", "text", text));
    }

    private static String sentences(GraphQlResponse answer) {
        if (!(answer.body().get("errors") instanceof List<?> errors)) return "";
        return errors.stream()
                .map(error -> String.valueOf(((Map<?, ?>) error).get("message")))
                .collect(Collectors.joining("\n"));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
