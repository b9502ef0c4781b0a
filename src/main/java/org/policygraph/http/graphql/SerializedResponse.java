package org.policygraph.http.graphql;

import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.log.StageTimer;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.GraphQlRequest;
import org.policygraph.query.GraphQlResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What the GraphQL endpoint sends.
 *
 * @param isRepeatable whether the same question to the same data has the same answer: nothing went
 *     wrong, and nothing was changed
 */
record SerializedResponse(ResponseCache.Bytes body, int status, boolean isRepeatable) {
    private static final Logger LOG = LoggerFactory.getLogger(SerializedResponse.class);

    private static final int OK = 200;

    /** Answers a request in a media type of {@link MediaTypes#GRAPHQL}. */
    static SerializedResponse of(
            GraphQlEngine engine, GraphQlRequest request, String correlationId, String mediaType) {
        GraphQlResponse answer = engine.execute(request, correlationId);
        return timed(() -> asJson(answer, mediaType));
    }

    private static SerializedResponse timed(Supplier<SerializedResponse> writing) {
        StageTimer timer = StageTimer.start(LOG);
        SerializedResponse written = writing.get();
        timer.end("write", "bytes", written.body.shared().length);
        return written;
    }

    /**
     * Under application/json a well-formed answer is always 200: old clients look for errors only
     * there (GraphQL over HTTP, "application/json").
     */
    private static SerializedResponse asJson(GraphQlResponse answer, String mediaType) {
        boolean refused = !answer.executed() && mediaType.equals(MediaTypes.GRAPHQL_RESPONSE);
        return written(answer.json(), refused ? status(errors(answer)) : OK, answer);
    }

    private static List<?> errors(GraphQlResponse answer) {
        return (List<?>) Objects.requireNonNull(answer.body().get("errors"));
    }

    private static int status(List<?> errors) {
        return errors.getFirst() instanceof Map<?, ?> error
                        && error.get("extensions") instanceof Map<?, ?> extensions
                ? status(String.valueOf(extensions.get("code")))
                : HttpErrorCode.INTERNAL.status();
    }

    private static int status(String code) {
        return switch (code) {
            case "UNAUTHENTICATED" -> HttpErrorCode.UNAUTHENTICATED.status();
            case "FORBIDDEN" -> HttpErrorCode.FORBIDDEN.status();
            case "NOT_FOUND" -> HttpErrorCode.NOT_FOUND.status();
            case "TIMEOUT" -> HttpErrorCode.TIMEOUT.status();
            case "STORE_UNAVAILABLE", "STORE_FULL" -> HttpErrorCode.STORE_UNAVAILABLE.status();
            case "STORE_INEXACT", "INTERNAL" -> HttpErrorCode.INTERNAL.status();
            default -> HttpErrorCode.BAD_REQUEST.status();
        };
    }

    private static SerializedResponse written(byte[] body, int status, GraphQlResponse answer) {
        boolean isRepeatable = answer.isWhole() && !answer.isEdit();
        return new SerializedResponse(new ResponseCache.Bytes(body), status, isRepeatable);
    }
}
