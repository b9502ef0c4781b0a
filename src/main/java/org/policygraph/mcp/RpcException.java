package org.policygraph.mcp;

import org.jspecify.annotations.Nullable;

/** An error that answers a message (JSON-RPC 2.0, section 5.1). */
final class RpcException extends Exception {
    static final int PARSE_ERROR = -32700;
    static final int INVALID_REQUEST = -32600;
    static final int METHOD_NOT_FOUND = -32601;
    static final int INVALID_PARAMS = -32602;
    static final int INTERNAL_ERROR = -32603;

    /** Model Context Protocol, Resources, Error Handling. */
    static final int RESOURCE_NOT_FOUND = -32002;

    private static final long serialVersionUID = 1L;

    private final int code;

    RpcException(int code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    /** The message is no request and no notification. */
    static RpcException invalidRequest(String sentence) {
        return new RpcException(INVALID_REQUEST, sentence);
    }

    /** The value of a parameter is not what the method takes. */
    static RpcException invalidParams(String name, @Nullable Object found, String expected) {
        return new RpcException(
                INVALID_PARAMS, name + ": found " + JsonKind.of(found) + ", expected " + expected);
    }

    int code() {
        return code;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
