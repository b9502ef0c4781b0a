package org.policygraph.query.graph;

import org.jspecify.annotations.Nullable;
import org.policygraph.store.Snapshot;

import java.util.function.Supplier;

/** How often the index was brought up to a version, how long that took, and which one it is. */
public final class IndexBuilds {
    private static final double NANOS = 1e9;

    private volatile @Nullable Last last;
    private volatile boolean isBuilding;

    /**
     * The present index.
     *
     * @param version the id of what it is an index of
     * @param at when it was ready, as {@link System#nanoTime} tells it
     * @param count how many there were, this one included
     * @param nanos what all of them took, in nanoseconds
     */
    private record Last(String version, long at, long count, long nanos) {}

    /** Does what brings the index up to a snapshot; one thread at a time. */
    <T> T of(Snapshot snapshot, Supplier<T> build) {
        long began = System.nanoTime();
        isBuilding = true;
        try {
            T built = build.get();
            long now = System.nanoTime();
            Last before = last;
            last =
                    new Last(
                            snapshot.version().id(),
                            now,
                            before == null ? 1 : before.count + 1,
                            now - began + (before == null ? 0 : before.nanos));
            return built;
        } finally {
            isBuilding = false;
        }
    }

    /** Whether it is being brought up to a version now. */
    public boolean isBuilding() {
        return isBuilding;
    }

    /** Whether it is the index of this version. */
    public boolean isOf(Snapshot snapshot) {
        Last known = last;
        return known != null && known.version.equals(snapshot.version().id());
    }

    /** Seconds since it was last brought up to a version; not a number before that. */
    public double age() {
        Last known = last;
        return known == null ? Double.NaN : (System.nanoTime() - known.at) / NANOS;
    }

    /** How often it was brought up to a version. */
    public long count() {
        Last known = last;
        return known == null ? 0 : known.count;
    }

    /** What that took altogether, in nanoseconds. */
    public long nanos() {
        Last known = last;
        return known == null ? 0 : known.nanos;
    }
}
