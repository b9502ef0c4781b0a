package org.policygraph.http.operate;

import org.policygraph.store.StoreListener;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/** Shows how a store fares among other figures. */
public final class StoreMetrics implements StoreListener {
    private final Metrics metrics;
    private final AtomicReference<Breaker> breaker = new AtomicReference<>();

    public StoreMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void asked(Kind kind, boolean isAnswered, long nanos) {
        String outcome = isAnswered ? "answered" : "failed";
        metrics.timed(
                new Metrics.Measure(
                        "policygraph.store.requests",
                        "Time of requests to the SPARQL engine that keeps the data",
                        "kind",
                        kind.name().toLowerCase(Locale.ROOT),
                        "outcome",
                        outcome),
                nanos);
        metrics.counted(
                "policygraph.store.round.trips",
                "Requests to the SPARQL engine that keeps the data");
    }

    /** There is nothing to show of a store that no engine keeps. */
    @Override
    public void breakerIs(Breaker state) {
        if (breaker.getAndSet(state) != null) return;
        for (Breaker each : Breaker.values()) {
            metrics.gauge(
                    "policygraph.store.breaker",
                    "1 for the state of the breaker before the SPARQL engine",
                    () -> breaker.get() == each ? 1 : 0,
                    "state",
                    each.name().toLowerCase(Locale.ROOT));
        }
    }

    @Override
    public void committed(boolean isDone, long nanos) {
        metrics.timed(
                new Metrics.Measure(
                        "policygraph.store.commits",
                        "Time of commits, each of which makes a version or changes nothing",
                        "outcome",
                        isDone ? "done" : "failed"),
                nanos);
    }
}
