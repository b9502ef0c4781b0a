package org.policygraph.store;

/**
 * A store answers, but does not hold what was written to it or read from it. The message says what
 * is missing, and may be told to whoever wanted to write.
 */
public final class FaultyStoreException extends StoreUnavailableException {
    private static final long serialVersionUID = 1L;

    /** Tells what an owner is told. */
    public FaultyStoreException(UnusableStoreException cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
