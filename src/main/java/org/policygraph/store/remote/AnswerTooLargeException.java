package org.policygraph.store.remote;

import org.policygraph.store.StoreUnavailableException;

/** An engine answers with more bytes than are taken. */
public final class AnswerTooLargeException extends StoreUnavailableException {
    private static final long serialVersionUID = 1L;

    AnswerTooLargeException(Throwable cause) {
        super("the engine does not answer as it should", cause);
    }
}
