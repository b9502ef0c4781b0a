package org.policygraph.store.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem.GraphMemFast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.Commit;
import org.policygraph.store.ConflictException;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.Edit;
import org.policygraph.store.HashedGraph;
import org.policygraph.store.StoreListener;
import org.policygraph.store.UnusableStoreException;
import org.policygraph.store.ledger.LedgerState;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What is in the folder after each step of a commit, and what is read of files that changed. */
class FolderLedgerTest {
    private static final String STORE = "https://data.example/id/store";

    @TempDir Path folder;
    private FolderLedger ledger;

    @BeforeEach
    void open() {
        ledger = again();
    }

    private FolderLedger again() {
        return new FolderLedger(folder, STORE);
    }

    private static Node iri(String name) {
        return NodeFactory.createURI("https://data.example/id/" + name);
    }

    /** A graph that is named and hashed by a word. */
    private static LedgerState put(FolderLedger into, String word) {
        return put(into, word, null);
    }

    private static LedgerState put(FolderLedger into, String word, @Nullable Edit edit) {
        Graph graph = new GraphMemFast();
        graph.add(iri(word), iri("says"), NodeFactory.createLiteralString(word));
        LedgerState on = into.read();
        var version = new DatasetVersion("version " + word, Instant.EPOCH, edit);
        var put = Map.of(iri(word), new HashedGraph("hash-" + word, graph));
        var commit = new Commit(on.version().id(), version, put, Set.of());
        return into.append(on, commit, StoreListener.NONE);
    }

    private Path file() {
        return folder.resolve("ledger");
    }

    private List<String> graphs() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("graphs"))) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    /** The end of the process that writes. */
    private static final class End extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Whether a commit that ends before a step came to its end. */
    private boolean isDone(int step) {
        int[] left = {step};
        Disk ending =
                new Disk(
                        () -> {
                            if (left[0]-- == 0) throw new End();
                        });
        try {
            put(new FolderLedger(folder, STORE, ending), "two");
            return true;
        } catch (End e) {
            return false;
        }
    }

    /** What a process that was killed leaves is what was written until then. */
    @Test
    void aCommitThatEndsAtAnyStepIsThereWholeOrNotAtAllAndLeavesNothing() throws IOException {
        LedgerState one = put(ledger, "one");
        String before = Files.readString(file());
        int step = 0;
        for (; !isDone(step); step++) {
            LedgerState found = again().read();
            if (found.manifests().size() == 1) {
                assertThat(found).as("step %d", step).isEqualTo(one);
                assertThat(put(again(), "three").manifests()).hasSize(2);
                assertThat(graphs()).containsExactly("hash-one", "hash-three");
            } else {
                assertThat(found.version().id()).isEqualTo("version two");
                assertThat(put(again(), "three").manifests()).hasSize(3);
                assertThat(graphs()).containsExactly("hash-one", "hash-three", "hash-two");
            }
            again().read().graphs().forEach((name, each) -> again().content(name, each));
            Files.writeString(file(), before);
            for (String each : graphs()) {
                if (!each.equals("hash-one")) Files.delete(folder.resolve("graphs/" + each));
            }
        }
        assertThat(step).isGreaterThan(8);
        assertThat(again().read().version().id()).isEqualTo("version two");
    }

    @Test
    void whoMadeAVersionCannotBeChangedAfterwards() throws IOException {
        Edit edit = new Edit(Edit.Action.CURATE, "li.bianji", "https://data.example/id/link");
        LedgerState made = put(ledger, "one", edit);
        assertThat(again().read().version()).isEqualTo(made.version());
        assertThat(made.version().edit()).isEqualTo(edit);
        String written = Files.readString(file());
        Files.writeString(file(), written.replace("li.bianji", "li.banjia"));
        assertThatThrownBy(() -> again().read())
                .isInstanceOf(UnusableStoreException.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void whatAnotherHasAddedIsReadOn() {
        LedgerState one = put(ledger, "one");
        LedgerState two = put(again(), "two");
        assertThat(ledger.refreshed(one)).isEqualTo(two);
        assertThat(ledger.refreshed(two)).isSameAs(ledger.refreshed(two));
    }

    @Test
    void ofTwoWritersOnOneVersionTheSecondIsRefused() {
        LedgerState one = put(ledger, "one");
        put(again(), "two");
        var version = new DatasetVersion("version three", Instant.EPOCH);
        var commit = new Commit(one.version().id(), version, Map.of(), Set.of(iri("one")));
        assertThatThrownBy(() -> ledger.append(one, commit, StoreListener.NONE))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("version two");
    }

    @Test
    void whatWasNotWrittenToItsEndDoesNotExistAndIsWrittenOver() throws IOException {
        LedgerState one = put(ledger, "one");
        for (String torn : List.of("version 2 1970-01-01T00:00:00.001Z x\nput a", "\0\0\0", "c")) {
            String before = Files.readString(file());
            Files.writeString(file(), torn, StandardOpenOption.APPEND);
            assertThat(again().read().version()).isEqualTo(ledger.read().version());
            put(again(), "next-" + torn.length());
            assertThat(Files.readString(file())).startsWith(before).doesNotContain(torn + "\n");
        }
        assertThat(again().read().manifests()).hasSize(4).startsWith(one.current());
    }

    @Test
    void aVersionThatIsNotAsItWasWrittenIsRefused() throws IOException {
        put(ledger, "one");
        put(ledger, "two");
        byte[] content = Files.readAllBytes(file());
        for (int at = 0; at < content.length; at++) {
            byte[] changed = content.clone();
            changed[at] ^= 1;
            Files.write(file(), changed);
            assertThatThrownBy(() -> again().read())
                    .as("byte %d", at)
                    .isInstanceOf(UnusableStoreException.class);
        }
        String text = new String(content, StandardCharsets.UTF_8);
        Files.writeString(file(), text.replace("hash-one 1", "hash-one 2"));
        assertThatThrownBy(() -> again().read())
                .hasMessageMatching(
                        "the file \\S+/ledger of the store is damaged: found “commit [0-9a-f]{64}”"
                                + " in line 4 of what was read, expected “commit [0-9a-f]{64}”;"
                                + " put a backup in its place");
    }

    @Test
    void aFileThatIsGoneOrAnothersIsNamed() throws IOException {
        put(ledger, "one");
        LedgerState state = put(ledger, "two");
        var one = Objects.requireNonNull(state.graphs().get(iri("one")));
        Path file = folder.resolve("graphs/hash-one");
        Files.write(file, Files.readAllBytes(folder.resolve("graphs/hash-two")));
        assertThatThrownBy(() -> ledger.content(iri("one"), one))
                .hasMessage(
                        "the file "
                                + file
                                + " of the store is damaged: it has the graph with the hash"
                                + " hash-two, expected hash-one; put it back from a backup");
        Files.delete(file);
        assertThatThrownBy(() -> ledger.content(iri("one"), one))
                .hasMessageContaining(file + " of the store is gone");
    }

    @Test
    void aLedgerThatIsShorterThanBeforeIsTold() throws IOException {
        LedgerState one = put(ledger, "one");
        String before = Files.readString(file());
        put(ledger, "two");
        Files.writeString(file(), before);
        assertThatThrownBy(() -> ledger.refreshed(one))
                .isInstanceOf(UnusableStoreException.class)
                .hasMessageContaining("no longer holds what was read from it");
    }

    @Test
    void aFolderOfSomethingElseIsRefused() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThatThrownBy(this::again)
                .isInstanceOf(UnusableStoreException.class)
                .hasMessageContaining("other files");
        Files.delete(folder.resolve("notes.txt"));
        put(again(), "one");
        assertThatThrownBy(() -> new FolderLedger(folder, "https://other.example/id/store"))
                .hasMessageContaining(STORE);
    }

    /**
     * As a tool does that copies while a server writes: the ledger first, since it is a file beside
     * folders.
     */
    @Test
    void aCopyOfTheLedgerAndLaterOfItsFilesIsWhole(@TempDir Path copy) throws IOException {
        put(ledger, "one");
        byte[] content = Files.readAllBytes(file());
        put(ledger, "two");
        Files.write(copy.resolve("ledger"), content);
        Files.createDirectories(copy.resolve("graphs"));
        for (String each : graphs()) {
            Files.copy(folder.resolve("graphs/" + each), copy.resolve("graphs/" + each));
        }
        FolderLedger copied = new FolderLedger(copy, STORE);
        copied.read().graphs().forEach(copied::content);
        assertThat(copied.read().version().id()).isEqualTo("version one");
    }
}
