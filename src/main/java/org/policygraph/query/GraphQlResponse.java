package org.policygraph.query;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What the engine answers.
 *
 * @param body {@code data} and {@code errors} as the GraphQL specification §7 lays them out, made
 *     of maps, lists, strings, numbers, booleans and nulls
 * @param executed false for a request error: nothing was executed and there is no {@code data} key.
 *     A request that could not run for the server's own sake (store unavailable, internal error)
 *     counts as executed, with {@code data} null
 * @param isEdit whether edits were made for it, so that it answers that one request alone
 */
public record GraphQlResponse(
        Map<String, @Nullable Object> body, boolean executed, boolean isEdit) {
    /** An answer of what only reads. */
    public GraphQlResponse(Map<String, @Nullable Object> body, boolean executed) {
        this(body, executed, false);
    }

    /** Whether nothing went wrong. */
    public boolean isWhole() {
        return executed && !body.containsKey("errors");
    }
}
