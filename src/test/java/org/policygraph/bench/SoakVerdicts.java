package org.policygraph.bench;

import org.policygraph.bench.Verdict.Bound;

import java.util.List;

/** Holds what a long run has left against what is wanted: nothing. */
final class SoakVerdicts {
    /** Streams and connections that have ended, and that the server has yet to notice. */
    private static final double MORE_DESCRIPTORS = 5;

    /** Pools that have not yet grown to their size, or shrunk again. */
    private static final double MORE_THREADS = 4;

    private SoakVerdicts() {}

    /** All bounds; what has no figures is among them, as not measured. */
    static List<Verdict> of(Results results) {
        double heap = after(results, "heap") / before(results, "heap");
        double failures = results.figure(Settings.SMALL, SoakRun.SOAKED, "failures");
        return List.of(
                atMost("soak, heap: last third : second third", heap, 1.1),
                atMost("soak, more descriptors", more(results, "descriptors"), MORE_DESCRIPTORS),
                atMost("soak, more threads", more(results, "threads"), MORE_THREADS),
                atMost("soak, kinds of failures", failures, 0));
    }

    private static double more(Results results, String what) {
        return after(results, what) - before(results, what);
    }

    private static double before(Results results, String what) {
        return results.figure(Settings.SMALL, SoakRun.SOAKED, what + SoakSamples.BEFORE);
    }

    private static double after(Results results, String what) {
        return results.figure(Settings.SMALL, SoakRun.SOAKED, what + SoakSamples.AFTER);
    }

    private static Verdict atMost(String what, double found, double wanted) {
        return new Verdict(what, found, Bound.AT_MOST, wanted, "", "");
    }
}
