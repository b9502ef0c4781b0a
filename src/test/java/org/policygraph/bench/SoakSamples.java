package org.policygraph.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Makes figures of what was seen each minute: the medians of the second and of the last third,
 * since the first one warms up, and what a commit has added.
 *
 * @param all in their order
 */
record SoakSamples(List<SoakSample> all) {
    /** What the figures of the second third are called, after their subject. */
    static final String BEFORE = ", second third";

    /** What the figures of the last third are called. */
    static final String AFTER = ", last third";

    private static final double KIBIBYTES = 1024;

    /** Adds them; nothing where there are too few minutes for thirds. */
    void addTo(Results results) {
        if (all.size() < 3) {
            results.note("soak: " + all.size() + " minutes have no thirds");
            return;
        }
        thirds(results, "heap", SoakSample::heap, "MiB");
        thirds(results, "descriptors", SoakSample::descriptors, "");
        thirds(results, "threads", SoakSample::threads, "");
        thirds(results, "virtual threads", SoakSample::virtualThreads, "");
        figure(results, "commits", all.getLast().commits(), "");
        figure(results, "heap for each commit", perCommit(SoakSample::heap), "KiB");
        figure(results, "disk for each commit", perCommit(SoakSample::disk), "KiB");
        figure(results, "disk", all.getLast().disk(), "MiB");
    }

    private void thirds(
            Results results, String what, ToDoubleFunction<SoakSample> part, String unit) {
        figure(results, what + BEFORE, median(third(1), part), unit);
        figure(results, what + AFTER, median(third(2), part), unit);
    }

    private List<SoakSample> third(int number) {
        return all.subList(number * all.size() / 3, (number + 1) * all.size() / 3);
    }

    /** From the middle of the second third to the middle of the last. */
    private double perCommit(ToDoubleFunction<SoakSample> part) {
        double more = median(third(2), part) - median(third(1), part);
        ToDoubleFunction<SoakSample> commits = SoakSample::commits;
        return KIBIBYTES * more / (median(third(2), commits) - median(third(1), commits));
    }

    private static double median(List<SoakSample> samples, ToDoubleFunction<SoakSample> part) {
        double[] values = samples.stream().mapToDouble(part).sorted().toArray();
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }

    private static void figure(Results results, String what, double value, String unit) {
        results.add(new Results.Figure(Settings.SMALL, SoakRun.SOAKED, what, value, unit));
    }
}
