package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;

/**
 * When something is to be done, or holds.
 *
 * @param duration in how long a time
 * @param deadline by when
 * @param window from when until when it holds
 * @param recurrence how often
 */
public record Timing(
        @Nullable Duration duration,
        @Nullable Deadline deadline,
        @Nullable Window window,
        @Nullable Recurrence recurrence) {
    /** Nothing is said of it. */
    public static final Timing NONE = new Timing(null, null, null, null);
}
