package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Files of a store that a disk or a person has damaged: whatever is read from them is what was
 * written, or the store is said to be damaged. A ledger that was cut has fewer versions, if any.
 */
@Tag("slow")
class DamagedFilesTest {
    @TempDir static Path folder;
    private static List<Path> files = List.of();

    private final Random random = new Random(20_250_910);
    private static int copies;

    @BeforeAll
    static void makeStore() throws IOException {
        Path store = folder.resolve("store");
        Path digest = folder.resolve("digest.txt");
        Files.write(digest, SeedDigests.bytes(1));
        CommandLineRun made = CommandLineRun.of("ingest", digest, "--store", store);
        assertThat(made.err()).isEmpty();
        try (Stream<Path> all = Files.walk(store)) {
            files =
                    all.filter(each -> Files.isRegularFile(each) && !each.endsWith("lock"))
                            .sorted()
                            .toList();
        }
        assertThat(files).hasSizeGreaterThan(3);
    }

    /** A way to damage a file. */
    private interface Damage {
        byte[] of(byte[] content);
    }

    private void expectNoticed(Damage damage) throws IOException {
        for (Path damaged : files) {
            Path copy = folder.resolve("copy-" + ++copies);
            for (Path file : files) {
                Path to = copy.resolve(folder.resolve("store").relativize(file));
                Files.createDirectories(to.getParent());
                byte[] content = Files.readAllBytes(file);
                byte[] left = file.equals(damaged) ? damage.of(content) : content;
                if (left.length > 0) Files.write(to, left);
            }
            CommandLineRun run = CommandLineRun.of("verify", "--store", copy);
            assertThat(run.exitCode()).as("%s", damaged).isNotZero();
            assertThat(run.err())
                    .as("%s", damaged)
                    .containsAnyOf(copy.toString(), "found no description of the dataset")
                    .doesNotContain("a fault of the program", "	at ");
        }
    }

    @Test
    void aMissingFileIsNoticed() throws IOException {
        expectNoticed(_ -> new byte[0]);
    }

    @Test
    void aFileThatWasCutIsNoticed() throws IOException {
        expectNoticed(content -> Arrays.copyOf(content, 1 + random.nextInt(content.length / 2)));
    }

    @Test
    void oneByteThatChangedIsNoticed() throws IOException {
        for (int time = 0; time < 5; time++) {
            expectNoticed(
                    content -> {
                        byte[] changed = content.clone();
                        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
                        return changed;
                    });
        }
    }
}
