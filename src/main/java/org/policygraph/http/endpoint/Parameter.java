package org.policygraph.http.endpoint;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.json.JsonBytes;

import java.util.Map;

/**
 * A parameter of an operation (OpenAPI 3.1, Parameter Object).
 *
 * @param in path or query
 * @param schema what its values are
 * @param example a value that is shown; null for none
 */
public record Parameter(
        String name,
        String in,
        boolean isRequired,
        String description,
        Map<String, Object> schema,
        @Nullable Object example) {

    /** A part of the path. */
    public static Parameter path(String name, String description, Object example) {
        return new Parameter(name, "path", true, description, Schema.TEXT, example);
    }

    /** A part of the query string that may be missing. */
    public static Parameter query(String name, String description) {
        return new Parameter(name, "query", false, description, Schema.TEXT, null);
    }

    /** The same, and it must be there. */
    public Parameter required() {
        return new Parameter(name, in, true, description, schema, example);
    }

    /** The same with other values. */
    public Parameter of(Map<String, Object> values) {
        return new Parameter(name, in, isRequired, description, values, example);
    }

    /** The same with a value that is shown. */
    public Parameter example(Object shown) {
        return new Parameter(name, in, isRequired, description, schema, shown);
    }

    Map<String, Object> json() {
        Map<String, Object> json =
                JsonBytes.object(
                        "name", name,
                        "in", in,
                        "description", description,
                        "required", isRequired,
                        "schema", schema);
        if (in.equals("query") && schema.get("type") instanceof String type) {
            if (type.equals("array")) json.put("explode", true);
        }
        if (example != null) json.put("example", example);
        return json;
    }
}
