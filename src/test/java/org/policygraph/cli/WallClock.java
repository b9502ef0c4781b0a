package org.policygraph.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The time of day as another process sees it: Debian's libfaketime reads from a file how far it is
 * from the machine's. The time that only goes forward is left as it is, as when a machine's clock
 * is set.
 */
final class WallClock {
    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String LIBRARY = "faketime/libfaketimeMT.so.1";

    private final Path file;
    private final Path next;

    /** A clock that is right. */
    WallClock(Path folder) {
        file = folder.resolve("clock");
        next = folder.resolve("clock.next");
        set(Duration.ZERO);
    }

    /** Whether there is what it takes. */
    static boolean isInstalled() {
        return library().isPresent();
    }

    private static Optional<Path> library() {
        try (Stream<Path> machines = Files.list(LIBRARIES)) {
            return machines.map(each -> each.resolve(LIBRARY)).filter(Files::exists).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Has a process that is yet to start see this time. */
    ProcessBuilder rule(ProcessBuilder process) {
        process.environment()
                .putAll(
                        Map.of(
                                "LD_PRELOAD", library().orElseThrow().toString(),
                                "FAKETIME_TIMESTAMP_FILE", file.toString(),
                                "FAKETIME_NO_CACHE", "1",
                                "DONT_FAKE_MONOTONIC", "1",
                                // Else it ends each wait of a Java process at once.
                                "FAKETIME_FORCE_MONOTONIC_FIX", "0"));
        return process;
    }

    /**
     * Sets it at once.
     *
     * @param ahead of the machine's, to the second; behind it if negative
     */
    void set(Duration ahead) {
        try {
            Files.writeString(next, String.format(Locale.ROOT, "%+d", ahead.toSeconds()));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
