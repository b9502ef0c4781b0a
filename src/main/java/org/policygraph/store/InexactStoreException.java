package org.policygraph.store;

/**
 * A place does not give back what was written to it, but another form of the same value. The
 * message names the literal and what came back, and may be told to whoever sent it.
 */
public final class InexactStoreException extends UnusableStoreException {
    private static final long serialVersionUID = 1L;

    /** Says what was written and what came back. */
    public InexactStoreException(String message) {
        super(message);
    }
}
