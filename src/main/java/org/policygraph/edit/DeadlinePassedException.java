package org.policygraph.edit;

/** An edit was given up before it was written; nothing has changed. */
public final class DeadlinePassedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeadlinePassedException() {
        this("the deadline passed before the edit was written; nothing has changed");
    }

    private DeadlinePassedException(String message) {
        super(message);
    }

    static DeadlinePassedException stopping() {
        return new DeadlinePassedException("the server is stopping; nothing has changed");
    }
}
