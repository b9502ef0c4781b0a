package org.policygraph.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One state of a store's content.
 *
 * @param id names the content: the same content has the same id, whenever it comes to be
 * @param time when it was made, to the millisecond; later than that of any version before it
 */
public record DatasetVersion(String id, Instant time) {
    /** The state of a store that nothing was ever put into. */
    public static final DatasetVersion NONE = new DatasetVersion("", Instant.EPOCH);

    /**
     * The state that a store comes to now; a clock may be set back, but no later state is older.
     */
    public static DatasetVersion after(DatasetVersion before, String id) {
        Instant now = Instant.now();
        Instant next = before.time.plusMillis(1);
        return new DatasetVersion(id, now.isBefore(next) ? next : now);
    }

    /** Drops what not every store can hold. */
    public DatasetVersion {
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }
}
