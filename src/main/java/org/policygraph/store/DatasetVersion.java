package org.policygraph.store;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One state of a store's content.
 *
 * @param id names the content: the same content has the same id, whenever it comes to be
 * @param time when it was made, to the millisecond; later than that of any version before it
 * @param edit what made it; null if nobody took that down
 */
public record DatasetVersion(String id, Instant time, @Nullable Edit edit) {
    /** The state of a store that nothing was ever put into. */
    public static final DatasetVersion NONE = new DatasetVersion("", Instant.EPOCH);

    /**
     * The state that a store comes to now; a clock may be set back, but no later state is older.
     */
    public static DatasetVersion after(DatasetVersion before, String id, @Nullable Edit edit) {
        Instant now = Instant.now();
        Instant next = before.time.plusMillis(1);
        return new DatasetVersion(id, now.isBefore(next) ? next : now, edit);
    }

    /** A state of which nobody knows what made it. */
    public DatasetVersion(String id, Instant time) {
        this(id, time, null);
    }

    /** Drops what not every store can hold. */
    public DatasetVersion {
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }
}
