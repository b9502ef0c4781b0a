package org.policygraph.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One state of a store's content.
 *
 * @param id names the content: the same content has the same id, whenever it comes to be
 * @param time when it was made, to the millisecond
 */
public record DatasetVersion(String id, Instant time) {
    /** The state of a store that nothing was ever put into. */
    public static final DatasetVersion NONE = new DatasetVersion("", Instant.EPOCH);

    /** Drops what not every store can hold. */
    public DatasetVersion {
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }
}
