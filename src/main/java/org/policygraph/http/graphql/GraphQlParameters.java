package org.policygraph.http.graphql;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.QueryString;
import org.policygraph.http.exchange.StrictJson;
import org.policygraph.query.GraphQlRequest;
import org.policygraph.query.GraphQlRequest.Account;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The request parameters of the GraphQL-over-HTTP specification, §"Request Parameters", and
 * documents that are named by their hash.
 */
final class GraphQlParameters {
    private final PersistedQueries persisted = new PersistedQueries();

    /**
     * Reads a JSON body. Names that the specification does not know are ignored.
     *
     * @throws HttpError if it is no JSON object with well-typed parameters; a list of requests is
     *     refused as a whole
     */
    GraphQlRequest fromJson(String json) {
        if (!(StrictJson.parse(json) instanceof Map<?, ?> body)) {
            throw HttpError.badRequest("The body must be one JSON object; batches are not served.");
        }
        return request(
                body.get("query"),
                body.get("operationName"),
                body.get("variables"),
                body.get("extensions"));
    }

    /**
     * Reads the parameters of a GET, in which variables and extensions are JSON texts.
     *
     * @throws HttpError as {@link #fromJson}
     */
    GraphQlRequest fromQuery(QueryString query) {
        return request(
                text(query.get("query")),
                text(query.get("operationName")),
                json(query.get("variables")),
                json(query.get("extensions")));
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null ? null : StrictJson.wellFormed(value);
    }

    private static @Nullable Object json(@Nullable String value) {
        return value == null || value.isEmpty() ? null : StrictJson.parse(value);
    }

    private GraphQlRequest request(
            @Nullable Object query,
            @Nullable Object operationName,
            @Nullable Object variables,
            @Nullable Object extensions) {
        requireObject("extensions", extensions);
        if (!(persisted.document(query, extensions) instanceof String document)) {
            throw HttpError.badRequest("The parameter query must be a string.");
        }
        if (operationName != null && !(operationName instanceof String)) {
            throw HttpError.badRequest("The parameter operationName must be a string or null.");
        }
        requireObject("variables", variables);
        return new GraphQlRequest(
                document, (String) operationName, variables(variables), account(extensions));
    }

    /**
     * Of the extensions this server knows {@code persistedQuery}, and {@code cost} and {@code
     * stats}, each true or false.
     */
    private static Account account(@Nullable Object extensions) {
        if (!(extensions instanceof Map<?, ?> asked)) return Account.NONE;
        return new Account(
                Boolean.TRUE.equals(asked.get("cost")), Boolean.TRUE.equals(asked.get("stats")));
    }

    private static void requireObject(String name, @Nullable Object value) {
        if (value == null || value instanceof Map) return;
        throw HttpError.badRequest("The parameter " + name + " must be an object or null.");
    }

    @SuppressWarnings("unchecked") // the parser makes no other maps than these
    private static Map<String, @Nullable Object> variables(@Nullable Object value) {
        if (value == null) return new LinkedHashMap<>();
        return (Map<String, @Nullable Object>) value;
    }
}
