package org.policygraph.http;

import org.jspecify.annotations.Nullable;

/** A request that is not served, with a sentence that its sender may read. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final @Nullable String allow;

    private Refusal(ErrorCode code, String message, @Nullable String allow) {
        super(message, null, false, false);
        this.code = code;
        this.allow = allow;
    }

    Refusal(ErrorCode code, String message) {
        this(code, message, null);
    }

    /** The path exists, but not for this method (RFC 9110 §15.5.6). */
    static Refusal methodNotAllowed(String message, String allow) {
        return new Refusal(ErrorCode.METHOD_NOT_ALLOWED, message, allow);
    }

    static Refusal badRequest(String message) {
        return new Refusal(ErrorCode.BAD_REQUEST, message);
    }

    ErrorCode code() {
        return code;
    }

    /** The methods that the path has, for the field Allow. */
    @Nullable String allow() {
        return allow;
    }

    /** The sentence for the sender. */
    String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
