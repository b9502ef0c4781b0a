package org.policygraph.query.limit;

import java.time.Duration;

/**
 * What one request may change.
 *
 * @param maxEdits edits in one request
 * @param deadline from the start of the request until an edit that is not being written is given up
 */
public record EditLimits(int maxEdits, Duration deadline) {
    /** Ten edits, a minute: a long digest is read in seconds. */
    public static final EditLimits DEFAULT = new EditLimits(10, Duration.ofMinutes(1));
}
