package org.policygraph.query;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.json.JsonBytes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** What the engine answers: {@code data} and {@code errors}, as GraphQL §7 lays them out. */
public final class GraphQlResponse {
    /** Made when a body is first read: who hands the bytes on needs none. */
    private static final class Mapper {
        static final ObjectMapper JSON = new ObjectMapper();
    }

    private final byte[] json;
    private final boolean executed;
    private final boolean whole;
    private final boolean edit;

    private GraphQlResponse(byte[] json, boolean executed, boolean whole, boolean edit) {
        this.json = json;
        this.executed = executed;
        this.whole = whole;
        this.edit = edit;
    }

    /** An answer in which nothing went wrong, of what only reads. */
    static GraphQlResponse whole(byte[] json) {
        return new GraphQlResponse(json, true, true, false);
    }

    /**
     * An answer.
     *
     * @param body made of maps, lists, strings, numbers, booleans and nulls
     * @param executed see {@link #executed}
     * @param edit see {@link #isEdit}
     */
    static GraphQlResponse of(Map<String, @Nullable Object> body, boolean executed, boolean edit) {
        boolean whole = executed && !body.containsKey("errors");
        return new GraphQlResponse(JsonBytes.write(body), executed, whole, edit);
    }

    /** The answer as JSON in UTF-8, without line breaks; nobody changes it. */
    public byte[] json() {
        return json;
    }

    /** The answer as maps, lists, strings, numbers, booleans and nulls. */
    @SuppressWarnings("unchecked") // the answer is an object
    public Map<String, @Nullable Object> body() {
        try {
            return Mapper.JSON.readValue(json, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * False for a request error: nothing was executed and there is no {@code data} key. A request
     * that could not run for the server's own sake (store unavailable, internal error) counts as
     * executed, with {@code data} null.
     */
    public boolean executed() {
        return executed;
    }

    /** Whether nothing went wrong. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether edits were made for it, so that it answers that one request alone. */
    public boolean isEdit() {
        return edit;
    }
}
