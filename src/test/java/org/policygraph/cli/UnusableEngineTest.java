package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.remote.FaultServer;
import org.policygraph.store.remote.Fuseki;
import org.policygraph.store.remote.RewritingDataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An engine that answers in a way that cannot be used is told why, and keeps nothing of it. */
class UnusableEngineTest {
    private static final Path SHIPPED = Path.of("data/source/minsheng-2025.txt");

    private static long quads(DatasetGraph dataset) {
        return Txn.calculateRead(dataset, () -> dataset.stream().count());
    }

    @Test
    void refusedTriesLeaveNothingBehind() {
        RewritingDataset dataset = new RewritingDataset();
        dataset.rewrite();
        try (Fuseki fuseki = new Fuseki(dataset, 0)) {
            String store = "sparql:" + fuseki.endpoint().query();
            for (int attempt = 1; attempt <= 2; attempt++) {
                CommandLineRun run = CommandLineRun.of("ingest", SHIPPED, "--store", store);
                assertThat(run.exitCode()).isEqualTo(ExitCodes.FILES);
                assertThat(run.err())
                        .contains("does not keep what is written", "it gives back [")
                        .hasLineCount(1);
                assertThat(quads(dataset)).isZero();
            }
        }
    }

    @Test
    void whatOthersHavePutInStays(@TempDir Path folder) throws IOException {
        String text = Files.readString(SHIPPED);
        Path other = Files.writeString(folder.resolve("other.txt"), text.replace("改善民生", "改善生活"));
        RewritingDataset dataset = new RewritingDataset();
        try (Fuseki fuseki = new Fuseki(dataset, 0)) {
            String store = "sparql:" + fuseki.endpoint().query();
            assertThat(CommandLineRun.of("ingest", SHIPPED, "--store", store).exitCode()).isZero();
            long before = quads(dataset);
            dataset.rewrite();
            CommandLineRun run = CommandLineRun.of("ingest", other, "--store", store);
            assertThat(run.exitCode()).isEqualTo(ExitCodes.FILES);
            assertThat(quads(dataset)).isEqualTo(before);
            assertThat(CommandLineRun.of("verify", "--store", store).exitCode()).isZero();
        }
    }

    @Test
    void theCauseIsNamedWithWhatWasAskedAndWhatCameBack() {
        try (FaultServer engine = new FaultServer(null)) {
            engine.set(FaultServer.Fault.LINES);
            String store = "sparql:" + engine.address();
            for (String[] command :
                    new String[][] {
                        {"ingest", SHIPPED.toString(), "--store", store},
                        {"serve", "--store", store, "--port", "0"}
                    }) {
                CommandLineRun run = CommandLineRun.of((Object[]) command);
                assertThat(run.exitCode()).isEqualTo(ExitCodes.FILES);
                assertThat(run.err())
                        .contains("the engine", "found status 200 and text/tab-separated-values")
                        .containsPattern("the query was “SELECT [^”]+” at " + engine.address())
                        .hasLineCount(1);
            }
        }
    }
}
