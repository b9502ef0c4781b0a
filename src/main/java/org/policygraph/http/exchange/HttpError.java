package org.policygraph.http.exchange;

import org.jspecify.annotations.Nullable;

/** A request that is not served, with a sentence that its sender may read. */
public final class HttpError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpErrorCode code;
    private final @Nullable String allow;
    private final long retryAfterSeconds;

    private HttpError(
            HttpErrorCode code, String message, @Nullable String allow, long retryAfterSeconds) {
        super(message, null, false, false);
        this.code = code;
        this.allow = allow;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public HttpError(HttpErrorCode code, String message) {
        this(code, message, null, code.retryAfterSeconds());
    }

    /** One client asks more often than it may (RFC 6585 §4). */
    public static HttpError tooOften(long retryAfterSeconds) {
        HttpErrorCode code = HttpErrorCode.RATE_LIMITED;
        return new HttpError(code, code.sentence(), null, retryAfterSeconds);
    }

    /** More is asked for at the moment than can be answered soon. */
    public static HttpError overloaded() {
        HttpErrorCode code = HttpErrorCode.BUSY;
        return new HttpError(code, code.sentence(), null, 1);
    }

    /** The path exists, but not for this method (RFC 9110 §15.5.6). */
    public static HttpError methodNotAllowed(String message, String allow) {
        return new HttpError(HttpErrorCode.METHOD_NOT_ALLOWED, message, allow, 0);
    }

    public static HttpError badRequest(String message) {
        return new HttpError(HttpErrorCode.BAD_REQUEST, message);
    }

    public HttpErrorCode code() {
        return code;
    }

    /** The methods that the path has, for the field Allow. */
    public @Nullable String allow() {
        return allow;
    }

    /** Seconds after which the same request may be answered; 0 where nobody knows. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    /** The sentence for the sender. */
    public String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
