package org.policygraph.mcp;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The methods of the protocol that a server without sessions has. Resources and prompts are listed
 * because clients ask for them at once; there are none.
 */
final class ModelMethods {
    /** The newest first: it is offered to whoever asks for one that is not spoken. */
    static final List<String> PROTOCOL_VERSIONS =
            List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");

    static final String INITIALIZE = "initialize";

    private static final Map<String, Object> CAPABILITIES =
            Map.of(
                    "tools", Map.of("listChanged", false),
                    "resources", Map.of("subscribe", false, "listChanged", false),
                    "prompts", Map.of("listChanged", false));

    private final ModelTools tools;

    ModelMethods(ModelTools tools) {
        this.tools = tools;
    }

    /** The result of a method. */
    Map<String, Object> answer(
            String method, Map<String, @Nullable Object> params, String correlationId)
            throws RpcException {
        return switch (method) {
            case INITIALIZE -> initialized(params);
            case "ping" -> Map.of();
            case "tools/list" -> list("tools", tools.descriptions(), params);
            case "tools/call" -> called(params, correlationId);
            case "resources/list" -> list("resources", List.of(), params);
            case "resources/templates/list" -> list("resourceTemplates", List.of(), params);
            case "resources/read" ->
                    throw new RpcException(
                            RpcException.RESOURCE_NOT_FOUND,
                            "found no resource " + text(params, "uri") + ": there are none");
            case "prompts/list" -> list("prompts", List.of(), params);
            case "prompts/get" ->
                    throw new RpcException(
                            RpcException.INVALID_PARAMS,
                            "found no prompt " + text(params, "name") + ": there are none");
            default ->
                    throw new RpcException(
                            RpcException.METHOD_NOT_FOUND, "there is no method " + method);
        };
    }

    /** Takes the version of the client if it is spoken (Lifecycle, Version Negotiation). */
    private Map<String, Object> initialized(Map<String, @Nullable Object> params)
            throws RpcException {
        String asked = text(params, "protocolVersion");
        ToolRegistry book = tools.book();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put(
                "protocolVersion",
                PROTOCOL_VERSIONS.contains(asked) ? asked : PROTOCOL_VERSIONS.getFirst());
        result.put("capabilities", CAPABILITIES);
        result.put(
                "serverInfo",
                Map.of(
                        "name", "policy-graph",
                        "title", "政策图谱 Policy Graph",
                        "version", book.version()));
        result.put("instructions", book.instructions());
        return result;
    }

    /** A whole list: it has no second page, so there is no cursor that could be right. */
    private static Map<String, Object> list(
            String name, List<?> entries, Map<String, @Nullable Object> params)
            throws RpcException {
        Object cursor = params.get("cursor");
        if (cursor == null) return Map.of(name, entries);
        throw RpcException.invalidParams("cursor", cursor, "none, since the list has one page");
    }

    private Map<String, Object> called(Map<String, @Nullable Object> params, String correlationId)
            throws RpcException {
        String name = text(params, "name");
        Object arguments = params.get("arguments");
        if (arguments == null) return tools.call(name, Map.of(), correlationId);
        if (arguments instanceof Map<?, ?> given) {
            return tools.call(name, ModelMessages.named(given), correlationId);
        }
        throw RpcException.invalidParams("arguments", arguments, "an object");
    }

    private static String text(Map<String, @Nullable Object> params, String name)
            throws RpcException {
        Object value = params.get(name);
        if (value instanceof String text) return text;
        throw RpcException.invalidParams(name, value, "a string");
    }
}
