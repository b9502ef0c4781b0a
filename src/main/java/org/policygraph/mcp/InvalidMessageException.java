package org.policygraph.mcp;

/** What came is no request and no notification of the protocol (JSON-RPC 2.0, section 4). */
public final class InvalidMessageException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidMessageException() {
        super("expected a request or notification of JSON-RPC 2.0");
    }
}
