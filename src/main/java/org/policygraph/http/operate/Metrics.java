package org.policygraph.http.operate;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Counts and times requests, and shows them with figures of the virtual machine in the text format
 * of Prometheus. Safe for any number of threads.
 */
public final class Metrics implements AutoCloseable {
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

    /** The longest time of a while is forgotten after a while, even if a clock is set back. */
    private static final Clock STEADY =
            new Clock() {
                @Override
                public long wallTime() {
                    return TimeUnit.NANOSECONDS.toMillis(monotonicTime());
                }

                @Override
                public long monotonicTime() {
                    return System.nanoTime();
                }
            };

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, new PrometheusRegistry(), STEADY);
    private @Nullable JvmGcMetrics collections;
    private final Map<Measure, Timer> timers = new ConcurrentHashMap<>();
    private final LongAdder inFlight = new LongAdder();

    /**
     * What is counted and timed together.
     *
     * @param tags names and values by turns, of which there must be few
     */
    public record Measure(String name, String description, List<String> tags) {
        public Measure(String name, String description, String... tags) {
            this(name, description, List.of(tags));
        }
    }

    /** Figures of a server that has answered nothing yet. */
    public Metrics() {
        gauge("policygraph.http.requests.in.flight", "Requests being answered", inFlight::sum);
    }

    /** A request has come. */
    public void began() {
        inFlight.increment();
    }

    /**
     * A request was answered.
     *
     * @param endpoint the pattern of its path, of which there must be few
     * @param nanos how long that took, in nanoseconds
     */
    public void ended(String endpoint, String method, int status, long nanos) {
        inFlight.decrement();
        Measure measure =
                new Measure(
                        "policygraph.http.requests",
                        "Time to answer a request",
                        "endpoint",
                        endpoint,
                        "method",
                        method,
                        "status",
                        Integer.toString(status));
        timed(measure, nanos);
    }

    /** Something has taken so many nanoseconds. */
    void timed(Measure measure, long nanos) {
        timers.computeIfAbsent(measure, this::timer).record(Duration.ofNanos(nanos));
    }

    private Timer timer(Measure measure) {
        return Timer.builder(measure.name)
                .description(measure.description)
                .tags(measure.tags.toArray(String[]::new))
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }

    /** Something has happened once more. */
    public void counted(String name, String description) {
        Counter.builder(name).description(description).register(registry).increment();
    }

    /**
     * Shows how often something has happened and how long all of that took, as they are whenever
     * somebody looks.
     *
     * @param nanos in nanoseconds
     */
    public void timed(String name, String description, LongSupplier count, LongSupplier nanos) {
        FunctionTimer.builder(
                        name,
                        this,
                        _ -> count.getAsLong(),
                        _ -> nanos.getAsLong(),
                        TimeUnit.NANOSECONDS)
                .description(description)
                .register(registry);
    }

    /** Shows a number as it is whenever somebody looks. */
    public void gauge(String name, String description, Supplier<Number> value, String... tags) {
        Gauge.builder(name, value).description(description).tags(tags).register(registry);
    }

    /**
     * All figures as they are now. Those of the virtual machine are watched from the first time on
     * that somebody looks, since a start would wait for them.
     */
    public synchronized String text() {
        if (collections == null) collections = watched();
        return registry.scrape();
    }

    private JvmGcMetrics watched() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        JvmGcMetrics watching = new JvmGcMetrics();
        watching.bindTo(registry);
        return watching;
    }

    @Override
    public synchronized void close() {
        if (collections != null) collections.close();
        registry.close();
    }
}
