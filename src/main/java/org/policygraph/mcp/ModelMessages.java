package org.policygraph.mcp;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers messages as JSON-RPC 2.0 has them, each by itself: there are no sessions, so that any
 * server behind a balancer can answer any message. Safe for any number of threads.
 */
public final class ModelMessages {
    private static final Logger LOG = LoggerFactory.getLogger(ModelMessages.class);
    private static final String VERSION = "2.0";

    /** A batch is one request of its client, and must not cost as much as hundreds. */
    private static final int LONGEST_BATCH = 20;

    private final ModelMethods methods;

    /** Makes the tools. */
    public ModelMessages(GraphQlEngine engine) {
        this.methods = new ModelMethods(new ModelTools(engine));
    }

    /** The versions of the protocol that are spoken, the newest first. */
    public static List<String> protocolVersions() {
        return ModelMethods.PROTOCOL_VERSIONS;
    }

    /**
     * Answers a message, or a batch of them, on the calling thread. Never throws.
     *
     * @param message a JSON value: map, list, string, number, boolean or null
     * @param correlationId stands beside what goes wrong, in the log as well
     */
    public RpcReply reply(@Nullable Object message, String correlationId) {
        if (!(message instanceof List<?> batch)) return single(message, correlationId, false);
        if (batch.isEmpty() || batch.size() > LONGEST_BATCH) {
            return new RpcReply.Invalid(
                    error(
                            null,
                            RpcException.invalidRequest(
                                    Messages.format(
                                            "found a batch of %s messages, expected 1 to %s",
                                            batch.size(), LONGEST_BATCH))));
        }
        List<Object> answers = new ArrayList<>();
        for (Object each : batch) {
            switch (single(each, correlationId, true)) {
                case RpcReply.Answer(Object body) -> answers.add(body);
                case RpcReply.Invalid(Object body) -> answers.add(body);
                case RpcReply.None() -> {}
            }
        }
        return answers.isEmpty() ? new RpcReply.None() : new RpcReply.Answer(answers);
    }

    /**
     * The answer to what cannot be read as JSON.
     *
     * @param sentence what is wrong with it, and where
     */
    public static RpcReply unreadable(String sentence) {
        return new RpcReply.Invalid(
                error(null, new RpcException(RpcException.PARSE_ERROR, sentence)));
    }

    private RpcReply single(@Nullable Object message, String correlationId, boolean isInBatch) {
        Map<?, ?> object;
        try {
            object = checked(message);
        } catch (RpcException e) {
            return new RpcReply.Invalid(error(id(message), e));
        }
        Object id = object.get("id");
        if (id == null || !object.containsKey("method")) return new RpcReply.None();
        try {
            String method = String.valueOf(object.get("method"));
            if (isInBatch && method.equals(ModelMethods.INITIALIZE)) {
                throw RpcException.invalidRequest("initialize must not be part of a batch");
            }
            Map<String, @Nullable Object> params = params(object.get("params"));
            return new RpcReply.Answer(
                    response(id, "result", methods.answer(method, params, correlationId)));
        } catch (RpcException e) {
            return new RpcReply.Answer(error(id, e));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{}: a message of a model", correlationId, e);
            String sentence = "a fault of the program itself; the log says more: " + correlationId;
            return new RpcReply.Answer(
                    error(id, new RpcException(RpcException.INTERNAL_ERROR, sentence)));
        }
    }

    /** The message, which is a request, a notification or a response. */
    private static Map<?, ?> checked(@Nullable Object message) throws RpcException {
        if (!(message instanceof Map<?, ?> object)) {
            throw RpcException.invalidRequest(
                    "found " + JsonKind.of(message) + ", expected a message of JSON-RPC 2.0");
        }
        if (!VERSION.equals(object.get("jsonrpc"))) {
            throw RpcException.invalidRequest(
                    "jsonrpc: found " + JsonKind.of(object.get("jsonrpc")) + ", expected “2.0”");
        }
        boolean isResponse = object.containsKey("result") || object.containsKey("error");
        if (isResponse && !object.containsKey("method")) return object;
        if (object.containsKey("id") && id(object) == null) {
            Object found = object.get("id");
            throw RpcException.invalidRequest(
                    "id: found "
                            + (found == null ? "null" : JsonKind.of(found))
                            + ", expected a string or a whole number");
        }
        if (object.get("method") instanceof String) return object;
        throw RpcException.invalidRequest(
                "method: found " + JsonKind.of(object.get("method")) + ", expected a name");
    }

    /** The id of a message; null if it has none that could be repeated. */
    private static @Nullable Object id(@Nullable Object message) {
        if (!(message instanceof Map<?, ?> object)) return null;
        return switch (object.get("id")) {
            case String text -> text;
            case Integer number -> number;
            case Long number -> number;
            case BigInteger number -> number;
            case null, default -> null;
        };
    }

    /** Parameters by name; the protocol has none by position. */
    private static Map<String, @Nullable Object> params(@Nullable Object params)
            throws RpcException {
        if (params == null) return Map.of();
        if (!(params instanceof Map<?, ?> given)) {
            throw RpcException.invalidParams("params", params, "an object");
        }
        return named(given);
    }

    /** The same with names of its type: names in JSON are strings. */
    static Map<String, @Nullable Object> named(Map<?, ?> object) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        object.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }

    private static Map<String, @Nullable Object> error(@Nullable Object id, RpcException e) {
        return response(id, "error", Map.of("code", e.code(), "message", e.sentence()));
    }

    private static Map<String, @Nullable Object> response(
            @Nullable Object id, String part, Object value) {
        Map<String, @Nullable Object> response = new LinkedHashMap<>();
        response.put("jsonrpc", VERSION);
        response.put("id", id);
        response.put(part, value);
        return response;
    }
}
