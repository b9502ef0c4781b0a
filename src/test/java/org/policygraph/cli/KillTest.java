package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.Snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** A process that ingests is killed again and again, and nothing that it acknowledged is lost. */
@Tag("slow")
class KillTest {
    private static final int KILLS = 20;
    private static final int INSIDE = 5;
    private static final int DIGESTS = 600;
    private static final String BEGINS = "a commit begins";
    private static final String ENDED = "a commit has ended";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir Path folder;

    private final Random random = new Random(20_250_910);

    /** The hash of each document version that was acknowledged, by its name. */
    private final Map<String, String> acknowledged = new LinkedHashMap<>();

    private int inside;

    @Test
    void aKilledIngestLosesNothingAcknowledgedAndLeavesNoHalf() throws Exception {
        Path store = folder.resolve("store");
        for (int kill = 1; kill <= KILLS; kill++) {
            Path digests = Files.createDirectory(folder.resolve("digests-" + kill));
            for (int number = 0; number < DIGESTS / KILLS; number++) {
                int each = kill * DIGESTS / KILLS + number;
                Files.write(
                        digests.resolve(SeedDigests.id(each) + ".txt"), SeedDigests.bytes(each));
            }
            Path log = folder.resolve("log-" + kill);
            killOnce(store, digests, log);
            boolean isInside = readLog(log);
            if (isInside) inside++;
            expectWhole(store);
            System.out.printf(
                    "kill %d: %s a commit, %d documents acknowledged so far%n",
                    kill, isInside ? "inside" : "outside", acknowledged.size());
        }
        System.out.printf("%d of %d kills inside a commit%n", inside, KILLS);
        assertThat(inside).isGreaterThanOrEqualTo(INSIDE);
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    }

    private void killOnce(Path store, Path digests, Path log) throws Exception {
        Process child =
                HoldingChild.process(IngestingChild.class, store, digests)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            int commits = 1 + random.nextInt(8);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (count(log, BEGINS) < commits) {
                assertThat(child.isAlive()).as(() -> read(log)).isTrue();
                assertThat(System.nanoTime()).isLessThan(deadline);
                TimeUnit.MILLISECONDS.sleep(1);
            }
            TimeUnit.MICROSECONDS.sleep(random.nextInt(400_000));
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static int count(Path log, String line) {
        return read(log).split(line, -1).length - 1;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Takes down what was acknowledged, and answers whether the end came inside a commit. */
    private boolean readLog(Path log) {
        for (String line : read(log).lines().toList()) {
            boolean isWhole = line.startsWith(IngestingChild.ACKNOWLEDGED);
            List<String> words = List.of(line.split(" ", -1));
            if (isWhole && words.size() == 3 && words.get(2).length() == 64) {
                acknowledged.put(words.get(1), words.get(2));
            }
        }
        return count(log, BEGINS) > count(log, ENDED);
    }

    private void expectWhole(Path store) {
        CommandLineRun verified = CommandLineRun.of("verify", "--store", "dir:" + store);
        // A commit that never came to its end may leave an empty store.
        if (acknowledged.isEmpty() && verified.err().contains("found no store")) return;
        assertThat(verified.err()).isEmpty();
        assertThat(verified.exitCode()).isZero();
        try (OpenStore open = PersistentStores.existing(store, Duration.ofDays(1))) {
            Snapshot now = open.store().snapshot();
            Set<String> held = new TreeSet<>();
            for (Node name : now.names()) {
                if (open.iris().isWholeVersion(name)) held.add(name.getURI());
                String promised = acknowledged.get(name.getURI());
                if (promised != null) assertThat(now.hash(name)).isEqualTo(promised);
            }
            assertThat(held).containsAll(acknowledged.keySet());
            // What was committed but not yet acknowledged when the end came is there whole.
            assertThat(held.size()).isLessThanOrEqualTo(acknowledged.size() + KILLS);
        }
    }
}
