package org.policygraph.store.remote;

import org.policygraph.store.StoreUnavailableException;

/** An engine that is well does not take one request. */
public final class EngineRefusalException extends StoreUnavailableException {
    private static final long serialVersionUID = 1L;

    EngineRefusalException(String message) {
        super(message);
    }
}
