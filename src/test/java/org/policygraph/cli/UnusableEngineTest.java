package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.policygraph.store.remote.Fuseki;
import org.policygraph.store.remote.RewritingDataset;
import org.policygraph.store.remote.UnquotingEngine;

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
                        .contains("keeps values", "it gives back \"100")
                        .hasLineCount(1);
                assertThat(quads(dataset)).isZero();
            }
        }
    }

    @Test
    void whatOthersHavePutInStays() {
        RewritingDataset dataset = new RewritingDataset();
        try (Fuseki fuseki = new Fuseki(dataset, 0)) {
            String store = "sparql:" + fuseki.endpoint().query();
            assertThat(CommandLineRun.of("ingest", SHIPPED, "--store", store).exitCode()).isZero();
            long before = quads(dataset);
            dataset.rewrite();
            CommandLineRun run =
                    CommandLineRun.of("ingest", SHIPPED, "--id", "other", "--store", store);
            assertThat(run.exitCode()).isEqualTo(ExitCodes.FILES);
            assertThat(quads(dataset)).isEqualTo(before);
            assertThat(CommandLineRun.of("verify", "--store", store).exitCode()).isZero();
        }
    }

    @Test
    void theCauseIsNamedWithWhatWasAskedAndWhatCameBack() throws Exception {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        try (Fuseki fuseki = new Fuseki(dataset, 0);
                UnquotingEngine engine = new UnquotingEngine(fuseki.endpoint().query())) {
            String store = "sparql:" + engine.address();
            CommandLineRun refused = CommandLineRun.of("ingest", SHIPPED, "--store", store);
            assertThat(refused.exitCode()).isEqualTo(ExitCodes.FILES);
            assertNamed(refused, engine);
            assertThat(quads(dataset)).isZero();

            String direct = "sparql:" + fuseki.endpoint().query();
            assertThat(CommandLineRun.of("ingest", SHIPPED, "--store", direct).exitCode()).isZero();
            CommandLineRun serve = CommandLineRun.of("serve", "--store", store, "--port", "0");
            assertThat(serve.exitCode()).isEqualTo(ExitCodes.FILES);
            assertNamed(serve, engine);
        }
    }

    private static void assertNamed(CommandLineRun run, UnquotingEngine engine) {
        assertThat(run.err())
                .contains("the engine")
                .containsPattern(
                        "text/tab-separated-values.* came back that cannot be read: row [0-9]+: found “[^”]+”,"
                                + " expected a term")
                .containsPattern("the query was “SELECT [^”]+” at " + engine.address())
                .hasLineCount(1);
    }
}
