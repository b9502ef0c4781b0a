package org.policygraph.store;

/** The store does not answer, for now. */
public class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What the store said, for the log; never shown to a client. */
    public StoreUnavailableException(String message) {
        super(message);
    }

    /** The same with what it came from. */
    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
