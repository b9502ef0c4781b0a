package org.policygraph.cli;

import org.policygraph.Await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A process that has a store open until its input ends, and then says what is current. */
public final class HoldingChild {
    static final String OPEN = "open";

    private static final Duration LOOK = Duration.ofMillis(20);

    private HoldingChild() {}

    /**
     * Starts.
     *
     * @param args the folder of the store
     */
    public static void main(String[] args) throws IOException {
        try (OpenStore open = PersistentStores.existing(Path.of(args[0]), LOOK)) {
            System.out.println(OPEN + " " + open.iris().base());
            String before = open.store().snapshot().version().id();
            System.in.read();
            Await.until(() -> !open.store().snapshot().version().id().equals(before));
            System.out.println(open.store().snapshot().version().id());
        }
    }

    /** Starts a process with the class path of the tests. */
    static ProcessBuilder process(Class<?> main, Object... arguments) {
        ProcessBuilder process =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // What runs for seconds need not be compiled twice.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName());
        for (Object each : arguments) process.command().add(each.toString());
        return process;
    }
}
