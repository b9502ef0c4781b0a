package org.policygraph.store;

/** Another commit came first; what was to be committed must be worked out anew from it. */
public final class ConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the version that the commit builds on and the one that is current. */
    public ConflictException(String basedOn, String current) {
        super("found the version “" + current + "”, expected “" + basedOn + "”");
    }
}
