package org.policygraph.access;

import org.jspecify.annotations.Nullable;

/**
 * Who sends a request.
 *
 * @param name the name of the key: the author of what is done with it; null without a key
 * @param role null without a key
 */
public record Caller(@Nullable String name, @Nullable KeyRole role) {
    /** Somebody without a key. */
    public static final Caller ANONYMOUS = new Caller(null, null);

    /** Whether a key was shown. */
    public boolean isKnown() {
        return role != null;
    }

    /** Whether the caller may change what is held. */
    public boolean mayEdit() {
        return role == KeyRole.EDITOR;
    }
}
