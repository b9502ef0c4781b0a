package org.policygraph.http.endpoint;

import org.policygraph.query.json.JsonBytes;

import java.util.List;
import java.util.Map;

/** Schemas of values (JSON Schema 2020-12) as they stand in the OpenAPI description. */
public final class Schema {
    public static final Map<String, Object> TEXT = JsonBytes.object("type", "string");
    public static final Map<String, Object> TRUTH = JsonBytes.object("type", "boolean");
    public static final Map<String, Object> COUNT =
            JsonBytes.object("type", "integer", "minimum", 1);
    public static final Map<String, Object> OBJECT = JsonBytes.object("type", "object");

    private Schema() {}

    /** One of some words. */
    public static Map<String, Object> oneOf(List<String> words) {
        return JsonBytes.object("type", "string", "enum", words);
    }

    /** Any number of values. */
    public static Map<String, Object> list(Map<String, Object> of) {
        return JsonBytes.object("type", "array", "items", of);
    }

    /** Text that a regular expression (ECMA-262) describes. */
    public static Map<String, Object> text(String pattern) {
        return JsonBytes.object("type", "string", "pattern", pattern);
    }

    /**
     * An object.
     *
     * @param required names that it must have
     * @param properties the schema of each name
     */
    public static Map<String, Object> object(List<String> required, Map<String, ?> properties) {
        return JsonBytes.object("type", "object", "required", required, "properties", properties);
    }

    /** What a body of this media type is, where nothing more is known. */
    static Map<String, Object> of(String mediaType) {
        return mediaType.endsWith("json") ? OBJECT : TEXT;
    }
}
