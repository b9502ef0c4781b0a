package org.policygraph.bench;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is measured, and how long.
 *
 * @param folder where files and results go
 * @param measures the size, beside {@link #SMALL}
 * @param remote the size over a store in Fuseki, beside {@link #SMALL}
 * @param rounds how often each question is asked
 * @param seconds how long a round takes
 * @param overload how long the product is asked for too much in {@link Part#OVERLOAD}, in seconds
 * @param soak how long the product runs in {@link Part#SOAK}, in minutes
 * @param warming how long each question is asked before it is timed, in seconds
 * @param full whether all peers are asked, and at both sizes
 * @param keep whether a corpus that was written before is taken
 * @param heap the option for the memory of a Java server
 * @param parts what is measured
 */
record Settings(
        Path folder,
        int measures,
        int remote,
        int rounds,
        int seconds,
        int overload,
        int soak,
        int warming,
        boolean full,
        boolean keep,
        String heap,
        Set<Part> parts) {
    /** The size from which growth is seen. */
    static final int SMALL = 1_000;

    /** Those of the system properties that begin with {@code bench.}. */
    static Settings ofProperties() {
        return new Settings(
                Path.of("target/bench"),
                Integer.getInteger("bench.measures", 100_000),
                Integer.getInteger("bench.remote", 10_000),
                Integer.getInteger("bench.rounds", 3),
                Integer.getInteger("bench.seconds", 2),
                Integer.getInteger("bench.overload", 90),
                Integer.getInteger("bench.soak", 30),
                Integer.getInteger("bench.warming", 8),
                Boolean.getBoolean("bench.full"),
                Boolean.getBoolean("bench.keep"),
                System.getProperty("bench.heap", "-Xmx9g"),
                Part.of(System.getProperty("bench.only", "")));
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    /** Whether there is anything to measure at the large size. */
    boolean isLarge() {
        return EnumSet.range(Part.LOAD, Part.POSTGRAPHILE).stream().anyMatch(this::has);
    }

    /** Whether others are timed at a size, and not only compared. */
    boolean isTimed(int size) {
        return size == measures || full;
    }
}
