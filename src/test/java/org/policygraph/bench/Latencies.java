package org.policygraph.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** How requests were answered, and how long each took from when it was due. */
final class Latencies {
    private final Map<String, Map<Integer, Sample>> byKind = new TreeMap<>();

    private static final class Sample {
        private long[] nanos = new long[64];
        private int size;

        void add(long value) {
            if (size == nanos.length) nanos = Arrays.copyOf(nanos, 2 * size);
            nanos[size++] = value;
        }
    }

    /**
     * Adds an answer that is there now.
     *
     * @param status 0 for none
     */
    void add(String kind, int status, long due) {
        long now = System.nanoTime();
        byKind.computeIfAbsent(kind, _ -> new TreeMap<>())
                .computeIfAbsent(status, _ -> new Sample())
                .add(now - due);
    }

    /** How many were answered in this way. */
    long count(IntPredicate status) {
        return byKind.values().stream()
                .flatMap(each -> each.entrySet().stream())
                .filter(each -> status.test(each.getKey()))
                .mapToLong(each -> each.getValue().size)
                .sum();
    }

    /** A percentile of those that were answered in this way, in milliseconds; NaN of none. */
    double milliseconds(double percent, IntPredicate status) {
        long[] all =
                byKind.values().stream()
                        .flatMap(each -> each.entrySet().stream())
                        .filter(each -> status.test(each.getKey()))
                        .map(Map.Entry::getValue)
                        .flatMapToLong(each -> Arrays.stream(each.nanos, 0, each.size))
                        .sorted()
                        .toArray();
        if (all.length == 0) return Double.NaN;
        return all[(int) Math.min(all.length - 1, all.length * percent / 100)] / 1e6;
    }

    /** The same of one kind of request alone. */
    Latencies of(String kind) {
        Latencies one = new Latencies();
        one.byKind.put(kind, byKind.getOrDefault(kind, Map.of()));
        return one;
    }

    Iterable<String> kinds() {
        return byKind.keySet();
    }
}
