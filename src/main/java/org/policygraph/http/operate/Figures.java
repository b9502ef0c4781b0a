package org.policygraph.http.operate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Counts and times requests, and shows them with figures of the virtual machine in the text format
 * of Prometheus. Safe for any number of threads.
 */
public final class Figures implements AutoCloseable {
    /** The content type of {@link #text}. */
    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final Duration[] STEPS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();
    private final LongAdder inFlight = new LongAdder();

    /** Requests that are counted together. */
    private record Kind(String door, String method, int status) {}

    /** Figures of a server that has answered nothing yet. */
    public Figures() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
        gauge("policygraph.http.requests.in.flight", "Requests being answered", inFlight::sum);
    }

    /** A request has come. */
    public void began() {
        inFlight.increment();
    }

    /**
     * A request was answered.
     *
     * @param door the pattern of its path, of which there must be few
     * @param nanos how long that took, in nanoseconds
     */
    public void ended(String door, String method, int status, long nanos) {
        inFlight.decrement();
        timers.computeIfAbsent(new Kind(door, method, status), this::timer)
                .record(Duration.ofNanos(nanos));
    }

    private Timer timer(Kind kind) {
        return Timer.builder("policygraph.http.requests")
                .description("Time to answer a request")
                .tag("door", kind.door)
                .tag("method", kind.method)
                .tag("status", Integer.toString(kind.status))
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }

    /** Shows a number as it is whenever somebody looks. */
    public void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    /** All figures as they are now. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
