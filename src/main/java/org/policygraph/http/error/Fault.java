package org.policygraph.http.error;

import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;

import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.ErrorCode;
import org.policygraph.http.exchange.Refusal;
import org.policygraph.query.error.QueryException;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.sparql.SparqlRefusal;

/**
 * What a client is told of something thrown.
 *
 * @param code what went wrong, for programs
 * @param message what went wrong, for people; never the words of a library
 * @param allow the methods that the path has, where the method was wrong
 * @param retryAfterSeconds when it is worth to ask again; 0 where it never is, or nobody knows
 */
record Fault(ErrorCode code, String message, @Nullable String allow, long retryAfterSeconds) {
    /** The fault behind a status that Jetty chose. */
    static Fault ofStatus(int status) {
        ErrorCode code = ErrorCode.ofStatus(status);
        return of(code, code.sentence());
    }

    static Fault of(Throwable thrown) {
        return switch (thrown) {
            case Refusal r -> new Fault(r.code(), r.sentence(), r.allow(), r.retryAfterSeconds());
            case SparqlRefusal s -> of(code(s.reason()), s.sentence());
            case QueryException q -> of(code(q.code()), q.text());
            case StoreUnavailableException _ ->
                    of(ErrorCode.STORE_UNAVAILABLE, ErrorCode.STORE_UNAVAILABLE.sentence());
            case MethodNotAllowedResponse m ->
                    new Fault(
                            ErrorCode.METHOD_NOT_ALLOWED,
                            ErrorCode.METHOD_NOT_ALLOWED.sentence(),
                            m.getDetails().values().stream().findFirst().orElse(null),
                            0);
            case HttpResponseException h -> ofStatus(h.getStatus());
            case HttpException h -> ofStatus(h.getCode());
            default -> ofStatus(500);
        };
    }

    private static ErrorCode code(SparqlRefusal.Reason reason) {
        return switch (reason) {
            case MALFORMED -> ErrorCode.BAD_REQUEST;
            case FEDERATED -> ErrorCode.FORBIDDEN;
            case TOO_COMPLEX -> ErrorCode.QUERY_TOO_COMPLEX;
            case TIMEOUT -> ErrorCode.TIMEOUT;
            case BUSY -> ErrorCode.BUSY;
        };
    }

    private static ErrorCode code(org.policygraph.query.error.ErrorCode code) {
        return switch (code) {
            case BAD_USER_INPUT -> ErrorCode.BAD_REQUEST;
            case UNAUTHENTICATED -> ErrorCode.UNAUTHENTICATED;
            case FORBIDDEN -> ErrorCode.FORBIDDEN;
            case CONFLICT -> ErrorCode.BUSY;
            case NOT_FOUND -> ErrorCode.NOT_FOUND;
            case QUERY_TOO_DEEP, QUERY_TOO_COMPLEX -> ErrorCode.QUERY_TOO_COMPLEX;
            case TIMEOUT -> ErrorCode.TIMEOUT;
            case STORE_UNAVAILABLE -> ErrorCode.STORE_UNAVAILABLE;
            case STORE_INEXACT, INTERNAL -> ErrorCode.INTERNAL;
        };
    }

    private static Fault of(ErrorCode code, String sentence) {
        return new Fault(code, sentence, null, code.retryAfterSeconds());
    }
}
