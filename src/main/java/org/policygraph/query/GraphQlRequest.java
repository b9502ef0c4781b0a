package org.policygraph.query;

import org.jspecify.annotations.Nullable;
import org.policygraph.access.Caller;

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
 * @param account whether to say what the request was estimated to cost, and what it took
 * @param caller who sends it
 */
public record GraphQlRequest(
        String query,
        @Nullable String operationName,
        Map<String, @Nullable Object> variables,
        Account account,
        Caller caller) {
    /** Copies the variables. */
    public GraphQlRequest {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /**
     * What to say of the request itself, in {@code extensions} of the answer.
     *
     * @param cost the estimate and the limit
     * @param stats what was done
     */
    public record Account(boolean cost, boolean stats) {
        public static final Account NONE = new Account(false, false);
    }

    /** A request that wants no account of itself. */
    public GraphQlRequest(
            String query, @Nullable String operationName, Map<String, @Nullable Object> variables) {
        this(query, operationName, variables, Account.NONE);
    }

    /** A request of somebody without a key. */
    public GraphQlRequest(
            String query,
            @Nullable String operationName,
            Map<String, @Nullable Object> variables,
            Account account) {
        this(query, operationName, variables, account, Caller.ANONYMOUS);
    }

    /** The same of somebody else. */
    public GraphQlRequest by(Caller sender) {
        return new GraphQlRequest(query, operationName, variables, account, sender);
    }

    /** A document with one operation and no variables. */
    public static GraphQlRequest of(String query) {
        return new GraphQlRequest(query, null, Map.of());
    }
}
