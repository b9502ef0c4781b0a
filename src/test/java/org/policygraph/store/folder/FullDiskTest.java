package org.policygraph.store.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.Contents;
import org.policygraph.store.FullStoreException;
import org.policygraph.store.GraphStore;
import org.policygraph.store.Snapshot;
import org.policygraph.store.ledger.LedgerStore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A small disk of its own, which only root can have: as anybody else, leave these tests out. */
@Tag("root")
class FullDiskTest {
    private static final String STORE = "https://example.org/store";
    private static final Node NAME = NodeFactory.createURI("https://example.org/graph");

    @TempDir Path disk;

    @BeforeEach
    void mountSmallDisk() throws Exception {
        boolean isMounted = run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs");
        assertThat(isMounted)
                .as(
                        "only root may mount a small disk; else leave it out: -Dtests.excluded=slow,root")
                .isTrue();
    }

    @AfterEach
    void unmount() throws Exception {
        // Files that are still mapped keep it busy for a moment.
        run("umount", "-l");
    }

    private boolean run(String... command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command);
        process.command().add(disk.toString());
        try {
            return process.redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private GraphStore open() {
        FolderLedger ledger = new FolderLedger(disk.resolve("store"), STORE);
        return new LedgerStore(ledger, Duration.ofDays(1));
    }

    private static Map<Node, Graph> graphs(int number) {
        return Map.of(NAME, graph(number));
    }

    private static Graph graph(int number) {
        Graph graph = new GraphMemFast();
        for (int i = 0; i < 4_000; i++) {
            Node value = NodeFactory.createLiteralString((number + " " + i + " ").repeat(8));
            graph.add(Triple.create(NAME, NAME, value));
        }
        return graph;
    }

    @Test
    void aDiskThatRunsFullInACommitLosesNothingAndIsWrittenToOnceThereIsRoomAgain()
            throws IOException {
        int done = 0;
        try (GraphStore store = open()) {
            Contents.put(store, graphs(done));
            store.snapshot().union();
            Path filler = disk.resolve("filler");
            fill(filler);
            done = fillUp(store);
            Snapshot kept = store.snapshot();
            assertThat(kept.union().size()).isEqualTo(4_000);
            assertThat(kept.union().contains(graph(done).find().next())).isTrue();
            Files.delete(filler);
            Contents.put(store, graphs(done + 2));
        }
        try (GraphStore store = open()) {
            assertThat(store.versions()).hasSize(done + 2);
            assertThat(store.snapshot().union().size()).isEqualTo(4_000);
        }
    }

    /** Leaves a mebibyte. */
    private void fill(Path filler) throws IOException {
        long free = Files.getFileStore(disk).getUsableSpace() - (1L << 20);
        Files.write(filler, new byte[(int) free]);
    }

    /** Answers the number of the last commit that was taken. */
    private static int fillUp(GraphStore store) {
        for (int number = 1; number < 100; number++) {
            int each = number;
            try {
                Contents.put(store, graphs(each));
                // Whoever serves a version has read it.
                store.snapshot().union();
            } catch (FullStoreException e) {
                return number - 1;
            }
        }
        throw new AssertionError("the disk never ran full");
    }
}
