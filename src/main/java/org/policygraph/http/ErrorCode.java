package org.policygraph.http;

/** The codes that an answer of this package can carry, each with its HTTP status. */
enum ErrorCode {
    BAD_REQUEST(400, "The request is malformed."),
    FORBIDDEN(403, "This is not done here for anybody."),
    NOT_FOUND(404, "There is nothing at this address."),
    GONE(410, "What was at this address has been removed."),
    METHOD_NOT_ALLOWED(405, "This address does not have this method."),
    NOT_ACCEPTABLE(406, "None of the accepted media types is served here."),
    REQUEST_TIMEOUT(408, "The request did not arrive in time."),
    PAYLOAD_TOO_LARGE(413, "The body of the request is too long."),
    URI_TOO_LONG(414, "The address of the request is too long."),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type of the request is not read here."),
    HEADERS_TOO_LARGE(431, "The header fields of the request are too long."),
    INTERNAL(500, "The server failed to answer. Its log names the cause."),
    STOPPING(503, "The server is stopping and takes no more requests."),
    STORE_UNAVAILABLE(503, "The data cannot be reached at the moment."),
    QUERY_TOO_COMPLEX(400, "The query would take more than its share."),
    TIMEOUT(503, "The query was not answered in time."),
    BUSY(503, "Too many queries are being answered.");

    /** Seconds after which it is worth to ask again. */
    private static final int AGAIN = 5;

    private final int status;
    private final String sentence;

    ErrorCode(int status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    int status() {
        return status;
    }

    /** What it means, for people, where nothing more precise is known. */
    String sentence() {
        return sentence;
    }

    /**
     * Seconds after which the same request may be answered; 0 where it never is, or nobody knows.
     */
    int retryAfterSeconds() {
        return this == TIMEOUT || this == BUSY ? AGAIN : 0;
    }

    /** The code for a status that a library chose. */
    static ErrorCode ofStatus(int status) {
        for (ErrorCode code : values()) {
            if (code.status == status) return code;
        }
        return status < 500 ? BAD_REQUEST : INTERNAL;
    }
}
