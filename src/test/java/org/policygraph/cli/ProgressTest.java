package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Long work shows how far it has come, and work that is soon over says nothing. */
@Isolated("reads what the whole process logs")
class ProgressTest {
    private static final Path SHIPPED = Path.of("data/source/minsheng-2025.txt");
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration NEVER = Duration.ofDays(1);

    private final LoggedProgress log = new LoggedProgress();

    @TempDir Path folder;

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void aLineSaysHowManyStepsOfHowManyAreDoneAndInWhatTime() throws InterruptedException {
        try (Progress progress = Progress.logged("graphs written", 3, AT_ONCE)) {
            assertThat(log.nextLine()).matches("graphs written: 0 of 3 in \\d+ s");
            progress.step();
            progress.step();
            String line = log.nextLine();
            while (!line.startsWith("graphs written: 2 of 3 in ")) line = log.nextLine();
        }
    }

    @Test
    void workOfUnknownSizeIsSaidWithItsTimeAndWithoutAShare() throws InterruptedException {
        try (Progress _ = Progress.logged("verifying", Progress.UNKNOWN, AT_ONCE)) {
            assertThat(log.nextLine()).matches("verifying: \\d+ s so far");
        }
    }

    @Test
    void workThatIsSoonOverSaysNothing() {
        try (Progress progress = Progress.logged("graphs written", 1, NEVER)) {
            progress.step();
        }
        assertThat(log.lines()).isEmpty();
    }

    private List<String> begunBy(Object... arguments) {
        int before = log.begun().size();
        CommandLineRun run = CommandLineRun.of(arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return log.begun().subList(before, log.begun().size());
    }

    private String at(String store) {
        return "dir:" + folder.resolve(store);
    }

    @Test
    void everyCommandOverAStoreSaysWhatItDoes() {
        String store = at("store");
        assertThat(begunBy("ingest", SHIPPED, "--store", store))
                .containsExactly(
                        "documents read",
                        "opening the store",
                        "documents checked",
                        "graphs written",
                        "documents read back");
        assertThat(begunBy("export", "--store", store))
                .containsExactly("opening the store", "graphs read", "writing dump.nq");
        assertThat(begunBy("verify", "--store", store))
                .containsExactly(
                        "opening the store",
                        "versions verified",
                        "graphs verified",
                        "graphs read",
                        "verifying");
        assertThat(begunBy("query", "{ dataset { version } }", "--store", store))
                .containsExactly("opening the store", "making the index");
        assertThat(begunBy("retract", "minsheng-2025", "--store", store))
                .containsExactly("opening the store", "retracting");
    }

    @Test
    void everyCommandOverFilesSaysWhatItDoes() {
        Path file = folder.resolve("dataset.nq");
        assertThat(begunBy("validate", SHIPPED)).containsExactly("documents read");
        assertThat(begunBy("ingest", SHIPPED, "--out", file))
                .containsExactly("documents read", "writing dataset.nq");
        assertThat(begunBy("ingest", file, "--store", at("restored")))
                .containsExactly(
                        "reading " + file,
                        "verifying",
                        "opening the store",
                        "writing",
                        "graphs written",
                        "documents read back");
    }
}
