package org.policygraph.rdf;

/** A decision that cannot be taken down; the message says what was found and what was expected. */
public final class CurationRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    CurationRefusedException(String message) {
        super(message);
    }
}
