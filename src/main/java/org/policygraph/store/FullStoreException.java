package org.policygraph.store;

/** There is no room for what was to be written; what was there before can still be read. */
public final class FullStoreException extends StoreUnavailableException {
    private static final long serialVersionUID = 1L;

    /** What the store said, for the log; never shown to a client. */
    public FullStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
