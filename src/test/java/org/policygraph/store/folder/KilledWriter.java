package org.policygraph.store.folder;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem.GraphMemFast;
import org.policygraph.store.Commit;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.HashedGraph;
import org.policygraph.store.StoreListener;
import org.policygraph.store.ledger.LedgerState;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** A process that has itself killed, as by {@code kill -9}, before a step of a commit. */
final class KilledWriter {
    static final String STORE = "https://data.example/id/store";
    static final int GRAPHS = 4;

    private KilledWriter() {}

    /**
     * Commits.
     *
     * @param args the folder; the word of the version; before which step it is killed, from 0
     */
    public static void main(String[] args) {
        int[] left = {Integer.parseInt(args[2])};
        put(
                new FolderLedger(
                        Path.of(args[0]),
                        STORE,
                        new Disk(
                                () -> {
                                    if (left[0]-- == 0) killed();
                                })),
                args[1]);
    }

    private static void killed() {
        try {
            new ProcessBuilder("kill", "-9", String.valueOf(ProcessHandle.current().pid())).start();
            while (true) LockSupport.park();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts some graphs in that are named and hashed by a word. */
    static LedgerState put(FolderLedger into, String word) {
        LedgerState on = into.read();
        Map<Node, HashedGraph> put = new HashMap<>();
        for (int i = 0; i < GRAPHS; i++) {
            Node name = NodeFactory.createURI("https://data.example/id/" + word + i);
            Graph graph = new GraphMemFast();
            graph.add(name, name, NodeFactory.createLiteralString(word));
            put.put(name, new HashedGraph(word + "-" + i, graph));
        }
        var version = new DatasetVersion("version " + word, Instant.EPOCH);
        return into.append(
                on, new Commit(on.version().id(), version, put, Set.of()), StoreListener.NONE);
    }
}
