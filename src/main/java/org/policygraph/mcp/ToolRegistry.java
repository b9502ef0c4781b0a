package org.policygraph.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;

import graphql.schema.GraphQLInputObjectField;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is written about the tools.
 *
 * @param version of the tools; another where an argument or answer is no longer what it was
 * @param instructions what a model must know before it uses any of them
 * @param basis what each basis means, by its name
 * @param shapes JSON Schemas of the arguments that several tools take, by their names
 * @param tools the tools
 * @param document the GraphQL document with an operation for each tool
 */
record ToolRegistry(
        String version,
        String instructions,
        Map<String, String> basis,
        Map<String, Map<String, Object>> shapes,
        List<Entry> tools,
        String document) {
    /**
     * One tool.
     *
     * @param name of the tool and of its operation
     * @param properties JSON Schemas of the arguments by their names; an empty one stands for the
     *     shape of that name
     * @param required the arguments that must be given
     */
    record Entry(
            String name,
            String title,
            String description,
            Map<String, Map<String, Object>> properties,
            List<String> required) {}

    /** The tools that ship. */
    static ToolRegistry shipped() {
        try {
            Written written = new ObjectMapper().readValue(bytes("tools.json"), Written.class);
            return new ToolRegistry(
                    written.version,
                    written.instructions,
                    written.basis,
                    written.shapes,
                    written.tools,
                    new String(bytes("tools.graphql"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Written(
            String version,
            String instructions,
            Map<String, String> basis,
            Map<String, Map<String, Object>> shapes,
            List<Entry> tools) {}

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = ToolRegistry.class.getResourceAsStream(file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }

    /**
     * A tool as the protocol describes it: it reads, and reads nothing but this dataset.
     *
     * @param conditions those that it takes as arguments beside the ones of its own
     * @param answer JSON Schema of what it answers
     */
    Map<String, Object> described(
            Entry entry,
            Map<String, GraphQLInputObjectField> conditions,
            Map<String, Object> answer) {
        Map<String, Object> tool = new LinkedHashMap<>();
        tool.put("name", entry.name);
        tool.put("title", entry.title);
        tool.put("description", entry.description);
        tool.put("inputSchema", inputSchema(entry, conditions));
        tool.put("outputSchema", answer);
        tool.put(
                "annotations",
                Map.of(
                        "title", entry.title,
                        "readOnlyHint", true,
                        "destructiveHint", false,
                        "idempotentHint", true,
                        "openWorldHint", false));
        return tool;
    }

    private Map<String, Object> inputSchema(
            Entry entry, Map<String, GraphQLInputObjectField> conditions) {
        Map<String, Object> properties = new LinkedHashMap<>();
        conditions.forEach((name, field) -> properties.put(name, InputSchema.of(field)));
        entry.properties.forEach(
                (name, schema) ->
                        properties.put(
                                name,
                                schema.isEmpty()
                                        ? Objects.requireNonNull(shapes.get(name), name)
                                        : schema));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", entry.required);
        schema.put("additionalProperties", false);
        return schema;
    }
}
