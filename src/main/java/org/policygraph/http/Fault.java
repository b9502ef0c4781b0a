package org.policygraph.http;

import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;

import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.StoreUnavailableException;

/**
 * What a client is told of something thrown.
 *
 * @param code what went wrong, for programs
 * @param message what went wrong, for people; never the words of a library
 * @param allow the methods that the path has, where the method was wrong
 */
record Fault(ErrorCode code, String message, @Nullable String allow) {
    /** The fault behind a status that Jetty chose. */
    static Fault ofStatus(int status) {
        ErrorCode code = ErrorCode.ofStatus(status);
        return new Fault(code, sentence(code), null);
    }

    static Fault of(Throwable thrown) {
        return switch (thrown) {
            case Refusal r -> new Fault(r.code(), r.sentence(), r.allow());
            case StoreUnavailableException _ -> ofStatus(503);
            case MethodNotAllowedResponse m ->
                    new Fault(
                            ErrorCode.METHOD_NOT_ALLOWED,
                            sentence(ErrorCode.METHOD_NOT_ALLOWED),
                            m.getDetails().values().stream().findFirst().orElse(null));
            case HttpResponseException h -> ofStatus(h.getStatus());
            case HttpException h -> ofStatus(h.getCode());
            default -> ofStatus(500);
        };
    }

    private static String sentence(ErrorCode code) {
        return switch (code) {
            case BAD_REQUEST -> "The request is malformed.";
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED -> "This address does not have this method.";
            case NOT_ACCEPTABLE -> "None of the accepted media types is served here.";
            case REQUEST_TIMEOUT -> "The request did not arrive in time.";
            case PAYLOAD_TOO_LARGE -> "The body of the request is too long.";
            case URI_TOO_LONG -> "The address of the request is too long.";
            case UNSUPPORTED_MEDIA_TYPE -> "The media type of the request is not read here.";
            case HEADERS_TOO_LARGE -> "The header fields of the request are too long.";
            case INTERNAL -> "The server failed to answer. Its log names the cause.";
            case STORE_UNAVAILABLE -> "The data cannot be reached at the moment.";
        };
    }
}
