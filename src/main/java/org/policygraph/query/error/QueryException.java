package org.policygraph.query.error;

/** Says to the client why a field, or the whole request, is not answered. */
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    public QueryException(ErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public static QueryException badInput(String message) {
        return new QueryException(ErrorCode.BAD_USER_INPUT, message);
    }

    public static QueryException notFound(String message) {
        return new QueryException(ErrorCode.NOT_FOUND, message);
    }

    public ErrorCode code() {
        return code;
    }

    public String text() {
        String message = getMessage();
        return message == null ? code.name() : message;
    }
}
