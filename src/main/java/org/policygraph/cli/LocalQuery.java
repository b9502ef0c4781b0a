package org.policygraph.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.GraphQlRequest;
import org.policygraph.query.GraphQlResponse;
import org.policygraph.query.error.ErrorCode;

import java.util.HashMap;
import java.util.Map;

/** Answers the query of a command without a server. */
final class LocalQuery {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LocalQuery() {}

    /**
     * The data of the answer.
     *
     * @param publicUrl the address of the server that links in the answer lead to
     * @throws CommandException if the answer has errors: of a fault of the program, or else of
     *     wrong usage, since what was asked for cannot be answered
     */
    static JsonNode data(
            OpenStore data,
            String publicUrl,
            String query,
            Map<String, ? extends @Nullable Object> variables) {
        GraphQlResponse answer;
        try (GraphQlEngine queries = Engine.over(data, publicUrl).queries()) {
            answer =
                    queries.execute(
                            new GraphQlRequest(query, null, new HashMap<>(variables)),
                            "command-line");
        }
        JsonNode body = JSON.valueToTree(answer.body());
        if (!body.has("errors")) return body.get("data");
        JsonNode error = body.at("/errors/0");
        String message = error.get("message").asText();
        boolean isFault = error.at("/extensions/code").asText().equals(ErrorCode.INTERNAL.name());
        throw isFault
                ? new CommandException(ExitCodes.INTERNAL, message)
                : CommandException.usage(message);
    }
}
