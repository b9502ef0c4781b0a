package org.policygraph.edit;

import java.time.Duration;

/**
 * When an edit is given up that is not being written by then.
 *
 * @param nanoTime as {@link System#nanoTime} tells it
 */
public record EditDeadline(long nanoTime) {
    /** Longer than anybody waits. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    /** For those who wait as long as it takes. */
    public static EditDeadline none() {
        return in(NEVER);
    }

    /** From now on. */
    public static EditDeadline in(Duration time) {
        return new EditDeadline(System.nanoTime() + time.toNanos());
    }

    /** Nanoseconds that are left; negative when it has passed. */
    long left() {
        return nanoTime - System.nanoTime();
    }

    /**
     * Gives the edit up if the deadline has passed.
     *
     * @throws DeadlinePassedException then; nothing has changed
     */
    void check() {
        if (left() < 0) throw new DeadlinePassedException();
    }
}
