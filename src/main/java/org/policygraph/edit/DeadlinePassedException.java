package org.policygraph.edit;

/** An edit was given up before it was written; nothing has changed. */
public final class DeadlinePassedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeadlinePassedException() {
        super("the deadline passed before the edit was written; nothing has changed");
    }
}
