package org.policygraph.query;

import org.jspecify.annotations.Nullable;
import org.policygraph.store.GraphStore;
import org.policygraph.store.History;
import org.policygraph.store.Snapshot;
import org.policygraph.store.VersionChange;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * The answers to a subscription (GraphQL specification §6.2.3): one for the version that is
 * current, at once, and one for each that comes. For one thread.
 */
public final class Subscription {
    /** How often to look whether another version is current: that costs one comparison. */
    private static final Duration LOOK = Duration.ofMillis(200);

    private final GraphStore store;
    private final History history;
    private final Function<VersionChange, GraphQlResponse> answer;
    private @Nullable Snapshot seen;

    /** Number of the last version that was told. */
    private int told;

    Subscription(
            GraphStore store, History history, Function<VersionChange, GraphQlResponse> answer) {
        this.store = store;
        this.history = history;
        this.answer = answer;
    }

    /**
     * The next answer; waits for it.
     *
     * @return null if there was none within that time
     * @throws org.policygraph.store.StoreUnavailableException if the store does not answer
     */
    public @Nullable GraphQlResponse next(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            VersionChange version = untold();
            if (version != null) {
                told = version.number();
                return answer.apply(version);
            }
            if (System.nanoTime() - until >= 0) return null;
            Thread.sleep(LOOK);
        }
    }

    private @Nullable VersionChange untold() {
        Snapshot now = store.snapshot();
        if (now == seen) return null;
        List<VersionChange> all = history.changes();
        if (all.size() <= told) {
            seen = now;
            return null;
        }
        return told == 0 ? all.getLast() : all.get(told);
    }
}
