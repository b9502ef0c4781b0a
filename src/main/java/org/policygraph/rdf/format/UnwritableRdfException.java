package org.policygraph.rdf.format;

/** Statements that a format has no way to write. */
public final class UnwritableRdfException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnwritableRdfException(String message, Throwable cause) {
        super(message, cause);
    }
}
