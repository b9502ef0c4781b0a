package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Files of a store that a disk or a person has damaged: whatever is read from them is what was
 * written, or the store is said to be damaged.
 */
@Tag("slow")
class DamagedFilesTest {
    private static final int BLOCK = 8 * 1024;

    @TempDir static Path folder;
    private static String content = "";
    private static List<Path> files = List.of();

    private final Random random = new Random(20_250_910);
    private static int copies;

    @BeforeAll
    static void makeStore() throws IOException {
        Path store = folder.resolve("store");
        Path digest = folder.resolve("digest.txt");
        Files.write(digest, SeedDigests.bytes(1));
        CommandLineRun made = CommandLineRun.of("ingest", digest, "--store", "tdb2:" + store);
        assertThat(made.err()).isEmpty();
        content = export(store);
        try (Stream<Path> all = Files.list(store.resolve("Data-0001"))) {
            files = all.filter(file -> !file.endsWith("tdb.lock")).sorted().toList();
        }
    }

    /** A way to damage a file. */
    private interface Damage {
        void to(Path file) throws IOException;
    }

    private static String export(Path store) throws IOException {
        Path out = folder.resolve("export.nq");
        CommandLineRun run = CommandLineRun.of("export", "--store", "tdb2:" + store, "--out", out);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return Files.readString(out);
    }

    /** Whether the damage was noticed; if it was not, nothing that was kept has changed. */
    private boolean isNoticed(Path damaged, Damage damage) throws IOException {
        Path copy = folder.resolve("copy-" + ++copies);
        Path data = Files.createDirectories(copy.resolve("Data-0001"));
        for (Path file : files) copySparse(file, data.resolve(file.getFileName()));
        damage.to(data.resolve(damaged.getFileName()));
        CommandLineRun run = CommandLineRun.of("verify", "--store", "tdb2:" + copy);
        assertThat(run.err())
                .as("%s", damaged)
                .doesNotContain("a fault of the program", "	at ", "makes one");
        if (run.exitCode() != ExitCodes.OK) {
            assertThat(run.err()).isNotBlank();
            return true;
        }
        assertThat(export(copy)).isEqualTo(content);
        return false;
    }

    /** A file of a database is 8 MiB long and mostly empty. */
    private static void copySparse(Path from, Path to) throws IOException {
        byte[] content = Files.readAllBytes(from);
        int used = content.length;
        while (used > 0 && content[used - 1] == 0) used--;
        Files.write(to, Arrays.copyOf(content, used));
        resize(to, content.length);
    }

    @Test
    void ofAMissingFileNothingIsLostInSilence() throws IOException {
        List<String> noticed = new ArrayList<>();
        for (Path file : files) {
            if (isNoticed(file, Files::delete)) noticed.add(String.valueOf(file.getFileName()));
        }
        assertThat(noticed).contains("nodes.idn", "nodes-data.obj", "GSPO.idn", "POSG.bpt");
    }

    @Test
    void ofATruncatedFileNothingIsLostInSilence() throws IOException {
        List<String> noticed = new ArrayList<>();
        for (Path file : files) {
            boolean half = isNoticed(file, each -> resize(each, Files.size(each) / 2));
            boolean whole = isNoticed(file, each -> resize(each, 0));
            if (half || whole) noticed.add(String.valueOf(file.getFileName()));
        }
        assertThat(noticed).contains("nodes.bpt", "nodes-data.obj", "GSPO.idn", "POSG.bpt");
    }

    private static void resize(Path file, long size) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(size);
        }
    }

    @Test
    void garbageAfterTheJournalIsNoticed() throws IOException {
        for (Path file : files) {
            boolean isNoticed =
                    isNoticed(
                            file,
                            each -> Files.write(each, garbage(1_000), StandardOpenOption.APPEND));
            if (file.endsWith("journal.jrnl")) assertThat(isNoticed).isTrue();
        }
    }

    private byte[] garbage(int length) {
        byte[] garbage = new byte[length];
        random.nextBytes(garbage);
        return garbage;
    }

    @Test
    void overwrittenBlocksChangeNothingInSilence() throws IOException {
        int noticed = 0;
        for (Path file : files) {
            for (int time = 0; time < 3; time++) {
                if (isNoticed(file, this::overwriteBlocks)) noticed++;
            }
        }
        assertThat(noticed).isPositive();
    }

    /** Three of the blocks that are not empty. */
    private void overwriteBlocks(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        List<Integer> used = new ArrayList<>();
        for (int block = 0; block < content.length / BLOCK; block++) {
            byte[] bytes = Arrays.copyOfRange(content, block * BLOCK, (block + 1) * BLOCK);
            if (!Arrays.equals(bytes, new byte[BLOCK])) used.add(block);
        }
        Collections.shuffle(used, random);
        List<Integer> overwritten = used.subList(0, Math.min(3, used.size()));
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            for (int block : overwritten) {
                open.seek((long) block * BLOCK);
                open.write(garbage(BLOCK));
            }
        }
    }
}
