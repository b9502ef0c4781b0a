package org.policygraph.http.exchange;

import org.jspecify.annotations.Nullable;

/** A request that is not served, with a sentence that its sender may read. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final @Nullable String allow;
    private final long retryAfterSeconds;

    private Refusal(
            ErrorCode code, String message, @Nullable String allow, long retryAfterSeconds) {
        super(message, null, false, false);
        this.code = code;
        this.allow = allow;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public Refusal(ErrorCode code, String message) {
        this(code, message, null, code.retryAfterSeconds());
    }

    /** One client asks more often than it may (RFC 6585 §4). */
    public static Refusal tooOften(long retryAfterSeconds) {
        ErrorCode code = ErrorCode.RATE_LIMITED;
        return new Refusal(code, code.sentence(), null, retryAfterSeconds);
    }

    /** The path exists, but not for this method (RFC 9110 §15.5.6). */
    public static Refusal methodNotAllowed(String message, String allow) {
        return new Refusal(ErrorCode.METHOD_NOT_ALLOWED, message, allow, 0);
    }

    public static Refusal badRequest(String message) {
        return new Refusal(ErrorCode.BAD_REQUEST, message);
    }

    public ErrorCode code() {
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
