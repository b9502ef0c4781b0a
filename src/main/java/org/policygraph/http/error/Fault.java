package org.policygraph.http.error;

import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;

import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.query.error.QueryException;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.sparql.SparqlError;

/**
 * What a client is told of something thrown.
 *
 * @param code what went wrong, for programs
 * @param message what went wrong, for people; never the words of a library
 * @param allow the methods that the path has, where the method was wrong
 * @param retryAfterSeconds when it is worth to ask again; 0 where it never is, or nobody knows
 */
record Fault(HttpErrorCode code, String message, @Nullable String allow, long retryAfterSeconds) {
    /** The fault behind a status that Jetty chose. */
    static Fault ofStatus(int status) {
        HttpErrorCode code = HttpErrorCode.ofStatus(status);
        return of(code, code.sentence());
    }

    static Fault of(Throwable thrown) {
        return switch (thrown) {
            case HttpError r -> new Fault(r.code(), r.sentence(), r.allow(), r.retryAfterSeconds());
            case SparqlError s -> of(code(s.reason()), s.sentence());
            case QueryException q -> of(code(q.code()), q.text());
            case StoreUnavailableException _ ->
                    of(HttpErrorCode.STORE_UNAVAILABLE, HttpErrorCode.STORE_UNAVAILABLE.sentence());
            case MethodNotAllowedResponse m ->
                    new Fault(
                            HttpErrorCode.METHOD_NOT_ALLOWED,
                            HttpErrorCode.METHOD_NOT_ALLOWED.sentence(),
                            m.getDetails().values().stream().findFirst().orElse(null),
                            0);
            case HttpResponseException h -> ofStatus(h.getStatus());
            case HttpException h -> ofStatus(h.getCode());
            default -> ofStatus(500);
        };
    }

    private static HttpErrorCode code(SparqlError.Reason reason) {
        return switch (reason) {
            case MALFORMED -> HttpErrorCode.BAD_REQUEST;
            case FEDERATED -> HttpErrorCode.FORBIDDEN;
            case TOO_COMPLEX -> HttpErrorCode.QUERY_TOO_COMPLEX;
            case TIMEOUT -> HttpErrorCode.TIMEOUT;
            case BUSY -> HttpErrorCode.BUSY;
        };
    }

    private static HttpErrorCode code(org.policygraph.query.error.ErrorCode code) {
        return switch (code) {
            case BAD_USER_INPUT -> HttpErrorCode.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpErrorCode.UNAUTHENTICATED;
            case FORBIDDEN -> HttpErrorCode.FORBIDDEN;
            case CONFLICT -> HttpErrorCode.BUSY;
            case NOT_FOUND -> HttpErrorCode.NOT_FOUND;
            case QUERY_TOO_DEEP, QUERY_TOO_COMPLEX -> HttpErrorCode.QUERY_TOO_COMPLEX;
            case TIMEOUT -> HttpErrorCode.TIMEOUT;
            case STORE_UNAVAILABLE, STORE_FULL -> HttpErrorCode.STORE_UNAVAILABLE;
            case STORE_INEXACT, INTERNAL -> HttpErrorCode.INTERNAL;
        };
    }

    private static Fault of(HttpErrorCode code, String sentence) {
        return new Fault(code, sentence, null, code.retryAfterSeconds());
    }
}
