package org.policygraph.rdf;

/** Statements that a format has no way to write. */
public final class InexpressibleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InexpressibleException(String message, Throwable cause) {
        super(message, cause);
    }
}
