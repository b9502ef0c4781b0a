package org.policygraph.http.graphql;

import org.policygraph.http.exchange.ErrorCode;
import org.policygraph.http.exchange.JsonBytes;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.log.StageTimer;
import org.policygraph.query.GraphQlAnswer;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.GraphQlRequest;
import org.policygraph.query.StatedAnswer;
import org.policygraph.rdf.GraphFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What the GraphQL door sends.
 *
 * @param isRepeatable whether the same question to the same data has the same answer: nothing went
 *     wrong, and nothing was changed
 */
record WrittenAnswer(AnswerCache.Bytes body, int status, boolean isRepeatable) {
    private static final Logger LOG = LoggerFactory.getLogger(WrittenAnswer.class);

    private static final int OK = 200;

    /** Answers a request in a media type of {@link MediaTypes#GRAPHQL}. */
    static WrittenAnswer of(
            GraphQlEngine engine, GraphQlRequest request, String correlationId, String mediaType) {
        if (mediaType.equals(MediaTypes.JSONLD)) {
            StatedAnswer stated = engine.state(request, correlationId);
            return timed(() -> asData(stated));
        }
        GraphQlAnswer answer = engine.execute(request, correlationId);
        return timed(() -> asJson(answer, mediaType));
    }

    private static WrittenAnswer timed(Supplier<WrittenAnswer> writing) {
        StageTimer timer = StageTimer.start(LOG);
        WrittenAnswer written = writing.get();
        timer.end("write", "bytes", written.body.shared().length);
        return written;
    }

    /**
     * Under application/json a well-formed answer is always 200: old clients look for errors only
     * there (GraphQL over HTTP, "application/json").
     */
    private static WrittenAnswer asJson(GraphQlAnswer answer, String mediaType) {
        boolean refused = !answer.executed() && mediaType.equals(MediaTypes.GRAPHQL_RESPONSE);
        return written(
                JsonBytes.write(answer.body()), refused ? status(errors(answer)) : OK, answer);
    }

    /** Data are whole or none: statements have no place where an error could stand among them. */
    private static WrittenAnswer asData(StatedAnswer stated) {
        GraphQlAnswer answer = stated.answer();
        if (answer.isWhole()) {
            return written(GraphFormat.JSONLD.write(stated.statements()), OK, answer);
        }
        List<?> errors = errors(answer);
        return written(JsonBytes.write(Map.of("errors", errors)), status(errors), answer);
    }

    private static List<?> errors(GraphQlAnswer answer) {
        return (List<?>) Objects.requireNonNull(answer.body().get("errors"));
    }

    private static int status(List<?> errors) {
        return errors.getFirst() instanceof Map<?, ?> error
                        && error.get("extensions") instanceof Map<?, ?> extensions
                ? status(String.valueOf(extensions.get("code")))
                : ErrorCode.INTERNAL.status();
    }

    private static int status(String code) {
        return switch (code) {
            case "UNAUTHENTICATED" -> ErrorCode.UNAUTHENTICATED.status();
            case "FORBIDDEN" -> ErrorCode.FORBIDDEN.status();
            case "NOT_FOUND" -> ErrorCode.NOT_FOUND.status();
            case "TIMEOUT" -> ErrorCode.TIMEOUT.status();
            case "STORE_UNAVAILABLE" -> ErrorCode.STORE_UNAVAILABLE.status();
            case "STORE_INEXACT", "INTERNAL" -> ErrorCode.INTERNAL.status();
            default -> ErrorCode.BAD_REQUEST.status();
        };
    }

    private static WrittenAnswer written(byte[] body, int status, GraphQlAnswer answer) {
        boolean isRepeatable = answer.isWhole() && !answer.isEdit();
        return new WrittenAnswer(new AnswerCache.Bytes(body), status, isRepeatable);
    }
}
