package org.policygraph.query.error;

import java.util.Map;

/** Says to the client why a field, or the whole request, is not answered. */
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient Map<String, Object> details;

    public QueryException(ErrorCode code, String message) {
        this(code, message, Map.of());
    }

    /**
     * @param details what programs are told beside the code: maps, lists, strings and numbers
     */
    public QueryException(ErrorCode code, String message, Map<String, Object> details) {
        super(message, null, false, false);
        this.code = code;
        this.details = Map.copyOf(details);
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

    public Map<String, Object> details() {
        return details;
    }

    public String text() {
        String message = getMessage();
        return message == null ? code.name() : message;
    }
}
