package org.policygraph.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.modelcontextprotocol.spec.McpSchema.JsonSchema;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;

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
record ToolBook(
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
    static ToolBook shipped() {
        try {
            Written written = new ObjectMapper().readValue(bytes("tools.json"), Written.class);
            return new ToolBook(
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
        try (InputStream in = ToolBook.class.getResourceAsStream(file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }

    /** The tool as the protocol describes it: it reads, and reads nothing but this dataset. */
    Tool tool(Entry entry) {
        Map<String, Object> properties = new LinkedHashMap<>();
        entry.properties.forEach(
                (name, schema) ->
                        properties.put(
                                name,
                                schema.isEmpty()
                                        ? Objects.requireNonNull(shapes.get(name), name)
                                        : schema));
        return Tool.builder()
                .name(entry.name)
                .title(entry.title)
                .description(entry.description)
                .inputSchema(
                        new JsonSchema(
                                "object",
                                properties,
                                entry.required,
                                false,
                                Map.of("basis", basisSchema()),
                                null))
                .annotations(new ToolAnnotations(entry.title, true, false, true, false, null))
                .build();
    }

    private Map<String, Object> basisSchema() {
        return Map.of(
                "type",
                "array",
                "items",
                Map.of("type", "string", "enum", List.copyOf(basis.keySet())));
    }
}
