package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The graph that is shipped is the graph that the shipped digest makes. */
class ShippedDataTest {
    private static final Path SHIPPED = Path.of("data/policy-graph.nq");
    private static final Path SOURCE = Path.of("data/source/minsheng-2025.txt");

    @Test
    void theShippedGraphIsWhatIngestingTheShippedDigestWrites(@TempDir Path folder)
            throws IOException {
        Path made = folder.resolve("policy-graph.nq");

        assertThat(CommandLineRun.of("ingest", SOURCE, "--out", made).exitCode()).isZero();

        assertThat(Files.mismatch(made, SHIPPED))
                .as(
                        "after a change of rules or vocabulary: policy-graph ingest %s --out %s",
                        SOURCE, SHIPPED)
                .isEqualTo(-1);
    }

    @Test
    void theShippedGraphVerifiesAgainstTheShippedDigest() {
        CommandLineRun run = CommandLineRun.of("verify");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("verified 1 text and ").contains("all as stated");
    }
}
