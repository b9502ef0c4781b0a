package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Whatever is wrong with a digest, the command says where, and writes nothing. */
class BrokenDigestsTest {
    private static final Path BROKEN = Path.of("src/test/resources/broken");

    @TempDir Path folder;

    static Stream<Path> digests() throws IOException {
        try (Stream<Path> files = Files.list(BROKEN)) {
            return files
                    .filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("digests")
    void ingestSaysWhereAndWritesNothing(Path digest) {
        Path out = folder.resolve("out.nq");

        CommandLineRun run = CommandLineRun.of("ingest", digest, "--out", out);

        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err().lines())
                .isNotEmpty()
                .allMatch(
                        line -> line.matches("\\S+\\.txt:[0-9]+:[0-9]+: found .+, expected .+"),
                        "a located problem");
        assertThat(run.err()).doesNotContain("Exception", "\tat ");
        assertThat(folder).isEmptyDirectory();
    }
}
