package org.policygraph.store;

/** A store that cannot be opened, or does not hold what it says; the message is for its owner. */
public class UnusableStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what was found and what was expected. */
    public UnusableStoreException(String message) {
        super(message);
    }

    /** The same with what it comes from, for the log. */
    public UnusableStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
