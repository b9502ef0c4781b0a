package org.policygraph.query;

/** Says to the client why a field, or the whole request, is not answered. */
final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    QueryException(ErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    static QueryException badInput(String message) {
        return new QueryException(ErrorCode.BAD_USER_INPUT, message);
    }

    static QueryException notFound(String message) {
        return new QueryException(ErrorCode.NOT_FOUND, message);
    }

    ErrorCode code() {
        return code;
    }

    String text() {
        String message = getMessage();
        return message == null ? code.name() : message;
    }
}
