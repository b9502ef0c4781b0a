package org.policygraph.store.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.ledger.LedgerState;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processes that are killed before one step after another of a commit of several graphs. */
@Tag("slow")
class KilledWriterTest {
    private static final int KILLED = 128 + 9;
    private static final int STEPS = 20;

    @TempDir Path folder;

    @Test
    void whatWasCommittedStaysAndWhatWasNotLeavesNothing() throws Exception {
        int versions = KilledWriter.put(ledger(), "first").manifests().size();
        int inside = 0;
        for (int step = 0; run("w" + step, step) == KILLED; step++, inside++) {
            LedgerState found = ledger().read();
            // Only the last step, which waits for the disk, comes after the lines are written.
            assertThat(found.manifests()).hasSizeBetween(versions, versions + 1);
            versions = KilledWriter.put(ledger(), "after" + step).manifests().size();
            LedgerState now = ledger().read();
            now.graphs().forEach((name, each) -> ledger().content(name, each));
            assertThat(files()).isEqualTo(now.graphs().size());
        }
        assertThat(inside).isGreaterThanOrEqualTo(STEPS);
    }

    private FolderLedger ledger() {
        return new FolderLedger(folder, KilledWriter.STORE);
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("graphs"))) {
            return files.count();
        }
    }

    private int run(String word, int step) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledWriter.class.getName(),
                                folder.toString(),
                                word,
                                String.valueOf(step))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return process.waitFor();
    }
}
