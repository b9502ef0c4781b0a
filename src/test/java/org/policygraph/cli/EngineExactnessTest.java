package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.remote.ValueKeepingFuseki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a Fuseki over TDB2 holds is what an embedded store holds, to the byte. */
@Tag("slow")
class EngineExactnessTest {
    private static final Path SHIPPED = Path.of("data/source/minsheng-2025.txt");
    private static final String DECIMAL = "^^<http://www.w3.org/2001/XMLSchema#decimal>";

    @TempDir Path folder;
    private ValueKeepingFuseki fuseki;

    @BeforeEach
    void startTheEngine() throws IOException {
        fuseki = new ValueKeepingFuseki(Files.createDirectory(folder.resolve("engine")));
    }

    @AfterEach
    void stopTheEngine() {
        fuseki.close();
    }

    private String engine() {
        return "sparql:" + fuseki.endpoint().query();
    }

    private static String ok(Object... arguments) {
        CommandLineRun run = CommandLineRun.of(arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return run.out();
    }

    /** The shipped digest with a fraction, a large count and another period. */
    private Path otherNumbers() throws IOException {
        String text =
                Files.readString(SHIPPED)
                        .replace("不低于80%", "不低于62.50%")
                        .replace("1000", "12345678901234567")
                        .replace("用10年", "用18个月");
        return Files.writeString(folder.resolve("other-numbers.txt"), text);
    }

    @Test
    void anExportFromTheEngineIsThatFromAFolderToTheByte() throws IOException {
        Path other = otherNumbers();
        String embedded = "dir:" + folder.resolve("store");
        for (String store : new String[] {embedded, engine()}) {
            ok("ingest", SHIPPED, other, "--store", store);
        }
        String exported = ok("export", "--store", engine());
        assertThat(exported)
                .contains("\"80.0\"" + DECIMAL)
                .contains("\"62.5\"" + DECIMAL)
                .contains("\"12345678901234567.0\"" + DECIMAL)
                .contains("\"P18M\"^^")
                .isEqualTo(ok("export", "--store", embedded));
        assertThat(ok("verify", "--store", engine())).contains("verified 1 version:");
        assertThat(
                        ok(
                                "verify",
                                "--store",
                                engine(),
                                "--source",
                                SHIPPED.toString(),
                                "--source",
                                other))
                .contains("verified 2 texts");
    }

    /** The shipped digest as a dataset whose author writes whole decimals without a point. */
    private Path anothersDataset() throws IOException {
        Path file = folder.resolve("another.nq");
        ok("ingest", SHIPPED, "--out", file);
        String before = Dataset.stored(file).version();
        String text = Files.readString(file).replace("\"80.0\"" + DECIMAL, "\"80\"" + DECIMAL);
        Files.writeString(file, text);
        return Files.writeString(file, text.replace(before, Dataset.stored(file).version()));
    }

    @Test
    void aDatasetIsGivenBackAsItsAuthorWroteIt() throws IOException {
        Path dataset = anothersDataset();
        ok("ingest", dataset, "--store", engine());
        assertThat(ok("export", "--store", engine())).isEqualTo(Files.readString(dataset));
        assertThat(ok("verify", "--store", engine())).contains("verified 1 version:");
    }
}
