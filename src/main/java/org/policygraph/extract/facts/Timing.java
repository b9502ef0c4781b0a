package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

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
    /** Whether one of these times is read from some characters. */
    public boolean isFrom(TextSpan characters) {
        return (duration != null && duration.span().overlaps(characters))
                || (deadline != null && deadline.span().overlaps(characters))
                || (window != null && window.span().overlaps(characters))
                || (recurrence != null && recurrence.span().overlaps(characters));
    }

    /** Nothing is said of it. */
    public static final Timing NONE = new Timing(null, null, null, null);
}
