package org.policygraph.query;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a client asks.
 *
 * @param query the GraphQL document
 * @param operationName which operation of the document; null where it has only one
 * @param variables values of the variables, as JSON values: String, Number, Boolean, List, Map,
 *     null
 */
public record GraphQlRequest(
        String query, @Nullable String operationName, Map<String, @Nullable Object> variables) {
    /** Copies the variables. */
    public GraphQlRequest {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /** A document with one operation and no variables. */
    public static GraphQlRequest of(String query) {
        return new GraphQlRequest(query, null, Map.of());
    }
}
