package org.policygraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.folder.FolderLedger;
import org.policygraph.store.ledger.LedgerStore;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A ledger in a folder. */
class FolderStoreTest extends GraphStoreContract {
    @TempDir Path folder;

    @Override
    GraphStore open() {
        return new LedgerStore(
                new FolderLedger(folder, "https://example.org/store"), Duration.ofDays(1));
    }

    @Test
    void aListenerIsToldOfEachGraphThatACommitWrites() {
        List<String> told = new ArrayList<>();
        store.watch(
                new StoreListener() {
                    @Override
                    public void writes(int graphs) {
                        told.add("writes " + graphs);
                    }

                    @Override
                    public void written() {
                        told.add("written");
                    }

                    @Override
                    public void committed(boolean isDone, long nanos) {
                        told.add(isDone ? "done" : "failed");
                    }
                });
        Node first = NodeFactory.createURI("https://example.org/graph/a");
        Node second = NodeFactory.createURI("https://example.org/graph/b");
        Graph content = new GraphMemFast();
        content.add(Triple.create(first, first, second));
        Contents.put(store, Map.of(first, content, second, content));
        assertThat(told).containsExactly("writes 2", "written", "written", "done");
    }

    /** Each is on the disk before the next begins. */
    @Override
    int replacements() {
        return 20;
    }
}
