package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.policygraph.edit.StoreWriter;
import org.policygraph.rdf.DatasetEditor;
import org.policygraph.rdf.DocumentsRefusedException;
import org.policygraph.rdf.Ingestion;
import org.policygraph.store.Edit;
import org.policygraph.vocab.Iris;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A thousand digests, one after another, into one store: the last is as quick as the first. */
@Tag("slow")
@Isolated("measures time and memory")
class ThousandDigestsTest {
    private static final Duration NEVER = Duration.ofDays(1);

    private static final int DIGESTS = 1_000;
    private static final int HUNDRED = 100;
    private static final double FLAT = 1.5;

    @TempDir Path folder;

    private final Ingestion ingestion = new Ingestion(Iris.DEFAULT);
    private final DatasetEditor editor = new DatasetEditor(ingestion);

    /**
     * The last hundred go into the large store and into a new one in turns, so that whatever else
     * the machine does slows both alike.
     */
    @Test
    void theTimeOfAnIngestDoesNotGrowWithTheStore() throws Exception {
        Path store = folder.resolve("store");
        long[] nanos = new long[DIGESTS];
        long[] beside = new long[HUNDRED];
        try (OpenStore open = PersistentStores.made(store, Iris.DEFAULT, NEVER);
                OpenStore small =
                        PersistentStores.made(folder.resolve("small"), Iris.DEFAULT, NEVER)) {
            for (int number = 0; number < DIGESTS; number++) {
                int last = number - (DIGESTS - HUNDRED);
                if (last >= 0) beside[last] = timed(small, last);
                nanos[number] = timed(open, number);
                if ((number + 1) % HUNDRED == 0) report(number + 1, nanos);
            }
            expectNoChange(open);
        }
        double last = median(nanos, DIGESTS - HUNDRED);
        double first = median(beside, 0);
        System.out.printf(
                "in turns: %.1f ms into the large store, %.1f ms into a new one%n", last, first);
        assertThat(last).isLessThanOrEqualTo(FLAT * first);
        expectCounts(store);
        try (Stream<Path> files = Files.walk(store)) {
            long bytes = files.mapToLong(file -> file.toFile().length()).sum();
            System.out.printf("%.1f MiB on the disk%n", bytes / 1048576.0);
        }
    }

    private long timed(OpenStore open, int number) throws DocumentsRefusedException {
        long start = System.nanoTime();
        assertThat(ingest(open, number)).isTrue();
        return System.nanoTime() - start;
    }

    private void expectNoChange(OpenStore open) throws DocumentsRefusedException {
        String version = open.store().snapshot().version().id();
        for (int number = 0; number < DIGESTS; number++) {
            assertThat(ingest(open, number)).as(SeedDigests.id(number)).isFalse();
        }
        assertThat(open.store().snapshot().version().id()).isEqualTo(version);
        assertThat(open.store().versions()).hasSize(DIGESTS);
    }

    private boolean ingest(OpenStore open, int number) throws DocumentsRefusedException {
        var digest = new LinkedHashMap<>(Map.of(SeedDigests.id(number), SeedDigests.bytes(number)));
        var documents = ingestion.documents(digest);
        return new StoreWriter(open.store(), open.iris())
                .write(before -> editor.with(before, documents), Edit.byCommand(Edit.Action.INGEST))
                .isChange();
    }

    /** Milliseconds of a digest among a hundred. */
    private static double median(long[] nanos, int from) {
        long[] some = Arrays.copyOfRange(nanos, from, from + HUNDRED);
        Arrays.sort(some);
        return some[HUNDRED / 2] / 1e6;
    }

    private static void report(int done, long[] nanos) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%d digests: the last hundred took %.1f ms each, %.0f MiB of heap in use%n",
                done,
                median(nanos, done - HUNDRED),
                (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0);
    }

    /** The sources say how much there must be. */
    private static void expectCounts(Path store) {
        CommandLineRun run =
                CommandLineRun.of(
                        "query",
                        "{ documents { totalCount } measures { totalCount } dataset { citationCount } }",
                        "--store",
                        "dir:" + store);
        long measures = inSources(number -> occurrences(number, " - "));
        long citations = inSources(number -> occurrences(number, " ["));
        assertThat(measures).isEqualTo((long) DIGESTS * SeedDigests.MEASURES);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().replaceAll("\\s", ""))
                .contains("\"documents\":{\"totalCount\":" + DIGESTS + "}")
                .contains("\"measures\":{\"totalCount\":" + measures + "}")
                .contains("\"citationCount\":" + citations);
    }

    private static long inSources(IntToLongFunction count) {
        return IntStream.range(0, DIGESTS).mapToLong(count).sum();
    }

    private static long occurrences(int number, String marks) {
        String text = new String(SeedDigests.bytes(number), StandardCharsets.UTF_8);
        return text.split(Pattern.quote(marks), -1).length - 1L;
    }
}
